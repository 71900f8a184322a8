package ua.oblik.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whoever sent reads that wait for staff is not told that the next bill rests on them. */
class LetterAboutDoubtedReadsTest {
  private static final Map<String, String> WRITTEN_LONG_AGO =
      Map.of(
          "name", "Соломія",
          "accountNumber", "4100000001",
          "address", "м. Дніпро",
          "readOn", "2025-11-05",
          "reads", "ALL_DAY=999999",
          "reference", "100051",
          "link", "https://oblik.example/portal/receipt?no=100051");

  private final MailTemplates templates =
      new MailTemplates(new Letterhead("Oblik", "0 800 000 000", "https://oblik.example"));

  @Test
  void saysThatStaffLookFirst() {
    assertThat(text("QUESTIONABLE"))
        .contains("999\u00A0999", "Спершу покази перегляне оператор")
        .doesNotContain("найближчий рахунок");
  }

  @Test
  void saysOfOthersThatTheyAreBilled() {
    assertThat(text("VALID")).contains("найближчий рахунок").doesNotContain("оператор");
  }

  /** A letter that waited in the outbox while a newer build was deployed still goes. */
  @Test
  void isWrittenWhereTheQualityWasNotNoted() {
    assertThat(text(WRITTEN_LONG_AGO)).contains("найближчий рахунок");
  }

  private String text(String quality) {
    Map<String, String> model = new HashMap<>(WRITTEN_LONG_AGO);
    model.put("quality", quality);
    NoticeKind.READ_RECEIVED.check(model);
    return text(model);
  }

  private String text(Map<String, String> model) {
    return templates.render(NoticeKind.READ_RECEIVED, Locale.forLanguageTag("uk"), model).text();
  }
}
