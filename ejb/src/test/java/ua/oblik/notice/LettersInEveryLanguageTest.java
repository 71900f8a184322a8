package ua.oblik.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LettersInEveryLanguageTest {
  private final MailTemplates templates =
      new MailTemplates(
          new Letterhead("ТОВ «Облік Енергія»", "0 800 000 000", "https://oblik.example.org"));

  static Stream<Arguments> kindsAndLanguages() {
    return Stream.of(NoticeKind.values())
        .flatMap(kind -> Stream.of("uk", "en", "ru").map(tag -> Arguments.of(kind, tag)));
  }

  private Mail letter(NoticeKind kind, String tag) {
    return templates.render(kind, Locale.forLanguageTag(tag), LetterSamples.model(kind));
  }

  @ParameterizedTest
  @MethodSource("kindsAndLanguages")
  void leavesNothingUnresolvedAndSaysTheSameInBothParts(NoticeKind kind, String tag) {
    Mail mail = letter(kind, tag);
    assertThat(mail.subject()).isNotBlank().doesNotContain("{", "\n");
    assertThat(mail.text()).doesNotContain("${", "<#", "<@", "&amp;", "<p>", "<td>");
    assertThat(mail.text().replace("{kw}", "")).doesNotContain("{");
    assertThat(mail.text())
        .contains("Дем’ян <b>Ґудзь</b> & сини", LetterSamples.LINK, "ТОВ «Облік Енергія»");
    assertThat(mail.html())
        .contains("<html lang=\"" + tag + "\">", "color-scheme", "0 800 000 000")
        .contains("href=\"" + LetterSamples.LINK.replace("&", "&amp;") + "\"")
        .doesNotContain("${", "<#", "<@");
  }

  @ParameterizedTest
  @MethodSource("kindsAndLanguages")
  void escapesWhatPeopleTyped(NoticeKind kind, String tag) {
    String html = letter(kind, tag).html();
    assertThat(html)
        .contains("Дем’ян &lt;b&gt;Ґудзь&lt;/b&gt; &amp; сини")
        .doesNotContain("<b>", "<script");
  }

  @ParameterizedTest
  @ValueSource(strings = {"uk", "en", "ru"})
  void offersToRefuseMoreWhereThatCanBe(String tag) {
    String page = "https://oblik.example.org/unsubscribe?letter=7.WINDOW_OPENS.x";
    NoticeKind kind = NoticeKind.WINDOW_OPENS;
    Mail mail =
        templates.render(
            kind, Locale.forLanguageTag(tag), LetterSamples.model(kind), Optional.of(page));
    assertThat(mail.text()).contains(page);
    assertThat(mail.html()).contains("href=\"" + page + "\"");
    assertThat(letter(kind, tag).html()).doesNotContain("unsubscribe");
  }

  @Test
  void showsAmountsDatesAndReadsInTheReadersWay() {
    assertThat(letter(NoticeKind.BILL_READY, "uk").text())
        .contains("12\u00A0421,68\u00A0₴", "01.10.2025 – 31.10.2025", "20.11.2025")
        .contains("1000012, 1000044", "попередній");
    assertThat(letter(NoticeKind.BILL_READY, "en").text())
        .contains("12,421.68\u00A0₴", "1\u00A0Oct\u00A02025 – 31\u00A0Oct\u00A02025");
    assertThat(letter(NoticeKind.READ_RECEIVED, "uk").text())
        .contains("день 14\u00A0410, ніч 6\u00A0220", "05.11.2025");
    assertThat(letter(NoticeKind.CONFIRM_EMAIL, "ru").text()).contains("06.11.2025, 14:30");
  }

  @Test
  void saysTheOldPriceAndTheNewOneInWords() {
    assertThat(letter(NoticeKind.PRICE_CHANGES, "uk").text())
        .contains("Дотепер: 4,32\u00A0₴ за кВт·год, з ПДВ\n")
        .contains(
            "Нова ціна: до 100 кВт·год 4,50\u00A0₴, понад 5,1234\u00A0₴ за кВт·год, з ПДВ;"
                + " увесь обсяг місяця за ціною досягнутого блоку;"
                + " плата за місяць 31,00\u00A0₴; мінімум за місяць 50,00\u00A0₴\n");
    Map<String, String> model = LetterSamples.model(NoticeKind.PRICE_CHANGES);
    model.put("oldPrices", "");
    model.put(
        "newPrices",
        "URBAN;2;GRADUATED;WITH_VAT;rate:DAY::4.32;rate:NIGHT::2.16"
            + "|LEGAL_ENTITY;1;GRADUATED;NET;rate:ALL_DAY::6.5");
    assertThat(templates.render(NoticeKind.PRICE_CHANGES, Locale.ENGLISH, model).text())
        .contains("So far: not confirmed\n")
        .contains(
            "New price: town: day 4.32\u00A0₴, night 2.16\u00A0₴ per kWh with VAT;"
                + " legal entity: 6.50\u00A0₴ per kWh net of VAT\n");
  }

  @Test
  void asksForNoPaymentWhereNothingIsOwed() {
    Map<String, String> model = LetterSamples.model(NoticeKind.BILL_READY);
    model.put("amountToPay", "0.00");
    model.put("billKind", "FINAL");
    model.put("replacedBills", "");
    String text =
        templates.render(NoticeKind.BILL_READY, Locale.forLanguageTag("uk"), model).text();
    assertThat(text).contains("Сплачувати нічого не потрібно").doesNotContain("Сплатіть до");
    assertThat(text).contains("Переглянути рахунок").doesNotContain("Переглянути і сплатити");
    assertThat(text).doesNotContain("замінює", "середнім");
  }

  @Test
  void greetsWithoutANameToo() {
    Map<String, String> model = LetterSamples.model(NoticeKind.RESET_PASSWORD);
    model.put("name", "");
    String text = templates.render(NoticeKind.RESET_PASSWORD, Locale.ENGLISH, model).text();
    assertThat(text).contains("Hello!");
  }

  @Test
  void speaksUkrainianToReadersOfOtherLanguages() {
    Mail mail =
        templates.render(
            NoticeKind.CONFIRM_EMAIL, Locale.FRENCH, LetterSamples.model(NoticeKind.CONFIRM_EMAIL));
    assertThat(mail.html()).contains("<html lang=\"uk\">");
  }

  @ParameterizedTest
  @EnumSource(NoticeKind.class)
  void refusesAMissingAndAnUnknownValue(NoticeKind kind) {
    Map<String, String> missing = LetterSamples.model(kind);
    missing.remove("link");
    assertThatIllegalArgumentException().isThrownBy(() -> kind.check(missing));
    Map<String, String> unknown = LetterSamples.model(kind);
    unknown.put("colour", "red");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> templates.render(kind, Locale.ENGLISH, unknown));
  }

  @ParameterizedTest
  @ValueSource(strings = {"javascript:alert(1)", "/confirm", "", "http:", "ht tp://x"})
  void refusesWhatIsNoLinkToAPage(String link) {
    Map<String, String> model = LetterSamples.model(NoticeKind.CONFIRM_EMAIL);
    model.put("link", link);
    assertThatIllegalArgumentException().isThrownBy(() -> NoticeKind.CONFIRM_EMAIL.check(model));
  }

  @Test
  void refusesValuesThatDoNotParse() {
    for (Map.Entry<String, String> wrong :
        Map.of("amountToPay", "12,5", "dueOn", "20.11.2025", "billKind", "DRAFT").entrySet()) {
      Map<String, String> model = LetterSamples.model(NoticeKind.BILL_READY);
      model.put(wrong.getKey(), wrong.getValue());
      assertThatIllegalArgumentException()
          .isThrownBy(() -> NoticeKind.BILL_READY.check(model))
          .withMessageContaining(wrong.getKey());
    }
  }

  @Test
  void keepsHeadersOnOneLine() {
    Map<String, String> model = LetterSamples.model(NoticeKind.READ_RECEIVED);
    model.put("reference", "1\r\nBcc: all@example.org");
    Mail mail = templates.render(NoticeKind.READ_RECEIVED, Locale.ENGLISH, model);
    assertThat(mail.subject()).doesNotContain("\r", "\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "ru"})
  void hasTheSameTextsWithTheSameValuesInEveryLanguage(String tag) {
    ResourceBundle ukrainian = bundle("uk");
    ResourceBundle other = bundle(tag);
    assertThat(new TreeSet<>(other.keySet())).isEqualTo(new TreeSet<>(ukrainian.keySet()));
    for (String key : ukrainian.keySet()) {
      assertThat(places(other.getString(key))).as(key).isEqualTo(places(ukrainian.getString(key)));
    }
  }

  private static ResourceBundle bundle(String tag) {
    return ResourceBundle.getBundle(
        "ua.oblik.notice.mail",
        Locale.forLanguageTag(tag),
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  private static Set<String> places(String text) {
    Set<String> places = new TreeSet<>();
    Pattern.compile("\\{\\w+}")
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .forEach(places::add);
    return places;
  }
}
