package ua.oblik.domain.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ua.oblik.domain.metering.MeterSerial;
import ua.oblik.domain.request.RequestDetails.ChangeName;
import ua.oblik.domain.request.RequestDetails.DeclareEmpty;
import ua.oblik.domain.request.RequestDetails.MoveOut;
import ua.oblik.domain.request.RequestDetails.NameReason;
import ua.oblik.domain.request.RequestDetails.ReplaceMeter;
import ua.oblik.domain.request.RequestDetails.SealBroken;

class RequestDetailsTest {
  private static final LocalDate TODAY = LocalDate.of(2025, 11, 5);
  private static final MeterSerial METER = new MeterSerial("12345678");
  private static final FreeText WORDS = new FreeText("Пломбу зірвало вітром");
  private static final FreeText NOTHING = new FreeText(null);

  @ParameterizedTest(name = "noticed on {0}: {1}")
  @CsvSource({
    "2025-11-05,",
    "2024-11-05,",
    "2025-11-06, too-late",
    "2024-11-04, too-early",
    ", missing",
  })
  void aBrokenSealWasNoticedWithinAYear(LocalDate day, String code) {
    assertProblem(new SealBroken(METER, day, WORDS), "day", code);
  }

  @ParameterizedTest(name = "last day {0}: {1}")
  @CsvSource({
    "2025-10-05,",
    "2026-11-05,",
    "2025-10-04, too-early",
    "2026-11-06, too-late",
    ", missing",
  })
  void whoMovesOutSaysSoInTime(LocalDate day, String code) {
    assertProblem(new MoveOut(day, WORDS), "day", code);
  }

  @ParameterizedTest(name = "empty until {0}: {1}")
  @CsvSource({"2025-12-01,", "2025-12-31,", "2025-11-30, before-from", ","})
  void anEmptyHomeIsNotOverBeforeItBegins(LocalDate until, String code) {
    assertProblem(new DeclareEmpty(LocalDate.of(2025, 12, 1), until, NOTHING), "until", code);
  }

  @Test
  void tellsEveryFieldThatIsMissing() {
    assertThat(new ChangeName(NOTHING, null, NOTHING).problems(TODAY))
        .containsExactly(
            new RequestProblem("name", "missing"), new RequestProblem("nameReason", "missing"));
    assertThat(new ReplaceMeter(null, null, NOTHING).problems(TODAY))
        .containsExactly(
            new RequestProblem("meter", "missing"), new RequestProblem("replaceReason", "missing"));
    assertThat(new SealBroken(METER, TODAY, NOTHING).problems(TODAY))
        .containsExactly(new RequestProblem("text", "missing"));
  }

  @Test
  void countsSignsAsPeopleSeeThem() {
    FreeText smiles = new FreeText("\uD83D\uDE00".repeat(RequestDetails.LONGEST_NAME));
    assertThat(new ChangeName(smiles, NameReason.OTHER, NOTHING).problems(TODAY)).isEmpty();
    FreeText more = new FreeText(smiles.value() + "x");
    assertThat(new ChangeName(more, NameReason.OTHER, NOTHING).problems(TODAY))
        .containsExactly(new RequestProblem("name", "too-long"));
  }

  @ParameterizedTest(name = "[{0}] is kept as [{1}]")
  @CsvSource({
    "'  два слова \t',             'два слова'",
    "'<script>alert(1)</script>',  '<script>alert(1)</script>'",
    "'а\u202Eб\u200Bв',            'абв'",
    "'рядок\u0000',                'рядок'",
    "'и\u0306',                    'й'",
    "' \u00A0',                    ''",
  })
  void keepsWhatCanBeSeenOnly(String typed, String kept) {
    assertThat(new FreeText(typed).value()).isEqualTo(kept);
  }

  private static void assertProblem(RequestDetails details, String field, String code) {
    if (code == null) {
      assertThat(details.problems(TODAY)).isEmpty();
    } else {
      assertThat(details.problems(TODAY)).containsExactly(new RequestProblem(field, code));
    }
  }
}
