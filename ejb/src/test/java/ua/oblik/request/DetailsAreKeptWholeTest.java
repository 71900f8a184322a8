package ua.oblik.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import ua.oblik.domain.measure.Money;
import ua.oblik.domain.metering.MeterSerial;
import ua.oblik.domain.request.FreeText;
import ua.oblik.domain.request.RequestDetails;
import ua.oblik.domain.request.RequestDetails.ChangeName;
import ua.oblik.domain.request.RequestDetails.DeclareEmpty;
import ua.oblik.domain.request.RequestDetails.DisputeEntry;
import ua.oblik.domain.request.RequestDetails.MoveOut;
import ua.oblik.domain.request.RequestDetails.NameReason;
import ua.oblik.domain.request.RequestDetails.ReplaceMeter;
import ua.oblik.domain.request.RequestDetails.ReplaceReason;
import ua.oblik.domain.request.RequestDetails.SealBroken;
import ua.oblik.domain.request.RequestDetails.VerifyMeter;
import ua.oblik.domain.request.RequestDetails.VerifyReason;
import ua.oblik.domain.request.RequestKind;

class DetailsAreKeptWholeTest {
  private static final LocalDate DAY = LocalDate.of(2025, 11, 5);
  private static final MeterSerial METER = new MeterSerial("12345678");
  private static final FreeText WORDS =
      new FreeText("\"Лапки\", {дужки}\nі <b>теги</b> \uD83D\uDE00");

  static Stream<RequestDetails> everyKind() {
    return Stream.of(
        new SealBroken(METER, DAY, WORDS),
        new ReplaceMeter(METER, ReplaceReason.OLD, WORDS),
        new VerifyMeter(METER, VerifyReason.DOUBT, new FreeText("")),
        new ChangeName(WORDS, NameReason.PURCHASE, WORDS),
        new MoveOut(DAY, WORDS),
        new DeclareEmpty(DAY, null, WORDS),
        new DeclareEmpty(DAY, DAY.plusDays(9), WORDS),
        new DisputeEntry(1234, DAY, Money.of("-421.68"), WORDS));
  }

  @ParameterizedTest
  @MethodSource("everyKind")
  void areReadAsTheyWereWritten(RequestDetails details) {
    assertThat(StoredDetails.read(details.kind(), StoredDetails.write(details))).isEqualTo(details);
  }

  @Test
  void everyKindIsTried() {
    assertThat(everyKind().map(RequestDetails::kind))
        .containsAll(Arrays.asList(RequestKind.values()));
  }
}
