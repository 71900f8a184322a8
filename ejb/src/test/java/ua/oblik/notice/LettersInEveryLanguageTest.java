package ua.oblik.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HashMap;
import java.util.List;
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
  private static final String LINK = "https://oblik.example.org/confirm?token=a1-B2_c3&x=1";
  private static final Map<String, String> VALUES =
      Map.ofEntries(
          Map.entry("name", "Дем’ян <b>Ґудзь</b> & сини"),
          Map.entry("link", LINK),
          Map.entry("validUntil", "2025-11-06T14:30"),
          Map.entry("accountNumber", "1000000017"),
          Map.entry("address", "м. Дніпро, вул. \"Нова\", 1 {kw}"),
          Map.entry("billNumber", "1000051"),
          Map.entry("periodFrom", "2025-10-01"),
          Map.entry("periodUntil", "2025-11-01"),
          Map.entry("amountToPay", "12421.68"),
          Map.entry("dueOn", "2025-11-20"),
          Map.entry("billKind", "PROVISIONAL"),
          Map.entry("replacedBills", "1000012, 1000044"),
          Map.entry("orderedOn", "2025-11-05"),
          Map.entry("orderedTotal", "288.00"),
          Map.entry("newTotal", "504.00"),
          Map.entry("role", "OWNER"),
          Map.entry("readOn", "2025-11-05"),
          Map.entry("reads", "DAY=14410;NIGHT=6220"),
          Map.entry("quality", "VALID"),
          Map.entry("reference", "100051"),
          Map.entry("amount", "250.00"),
          Map.entry("valueOn", "2025-11-05"),
          Map.entry("lastDay", "2025-12-03"),
          Map.entry("meter", "00412233"),
          Map.entry("contracted", "14500"),
          Map.entry("expected", "14050.5"),
          Map.entry("percent", "96"),
          Map.entry("validUntilDay", "2025-12-31"),
          Map.entry("decision", "REJECTED"),
          Map.entry("inviter", "Дем’ян <b>Ґудзь</b> & сини"),
          Map.entry("member", "Марія <i>Коваль</i>"),
          Map.entry("access", "NONE"),
          Map.entry("requestKind", "SEAL_BROKEN"),
          Map.entry("requestState", "REFUSED"),
          Map.entry("answer", "Фото нечітке <script>alert(1)</script>"));
  private static final Map<NoticeKind, List<String>> KEYS =
      Map.ofEntries(
          entry(NoticeKind.CONFIRM_EMAIL, "name", "link", "validUntil"),
          entry(NoticeKind.RESET_PASSWORD, "name", "link", "validUntil"),
          entry(NoticeKind.WINDOW_OPENS, "name", "accountNumber", "address", "lastDay", "link"),
          entry(NoticeKind.WINDOW_CLOSES, "name", "accountNumber", "address", "lastDay", "link"),
          entry(NoticeKind.BILL_OVERDUE, "name", "accountNumber", "amount", "dueOn", "link"),
          entry(
              NoticeKind.VOLUME_NEAR_CONTRACTED,
              "name",
              "accountNumber",
              "lastDay",
              "contracted",
              "expected",
              "percent",
              "link"),
          entry(
              NoticeKind.VERIFICATION_DUE,
              "name",
              "accountNumber",
              "address",
              "meter",
              "validUntilDay",
              "link"),
          Map.entry(
              NoticeKind.BILL_READY,
              List.of(
                  "name",
                  "accountNumber",
                  "address",
                  "billNumber",
                  "periodFrom",
                  "periodUntil",
                  "amountToPay",
                  "dueOn",
                  "billKind",
                  "replacedBills",
                  "link")),
          Map.entry(
              NoticeKind.ORDER_CHANGED,
              List.of("name", "accountNumber", "address", "orderedTotal", "newTotal", "link")),
          entry(
              NoticeKind.ORDER_PARKED,
              "name",
              "accountNumber",
              "orderedOn",
              "orderedTotal",
              "link"),
          entry(
              NoticeKind.ORDER_EMPTY, "name", "accountNumber", "orderedOn", "orderedTotal", "link"),
          Map.entry(
              NoticeKind.ACCOUNT_LINKED,
              List.of("name", "accountNumber", "address", "role", "link")),
          Map.entry(
              NoticeKind.READ_RECEIVED,
              List.of(
                  "name",
                  "accountNumber",
                  "address",
                  "readOn",
                  "reads",
                  "quality",
                  "reference",
                  "link")),
          Map.entry(
              NoticeKind.PAYMENT_RECEIVED,
              List.of("name", "accountNumber", "amount", "valueOn", "reference", "link")),
          Map.entry(
              NoticeKind.LINK_REQUEST_ANSWERED,
              List.of("name", "accountNumber", "decision", "answer", "link")),
          Map.entry(
              NoticeKind.ACCOUNT_INVITATION,
              List.of("inviter", "accountNumber", "role", "validUntil", "link")),
          Map.entry(
              NoticeKind.INVITATION_ACCEPTED,
              List.of("name", "accountNumber", "member", "role", "link")),
          Map.entry(NoticeKind.ACCESS_CHANGED, List.of("name", "accountNumber", "access", "link")),
          Map.entry(
              NoticeKind.REQUEST_RECEIVED,
              List.of("name", "accountNumber", "requestKind", "reference", "dueOn", "link")),
          Map.entry(
              NoticeKind.REQUEST_ANSWERED,
              List.of(
                  "name",
                  "accountNumber",
                  "requestKind",
                  "reference",
                  "requestState",
                  "answer",
                  "link")),
          Map.entry(NoticeKind.LOGIN_CLOSED, List.of("name", "link")));

  private final MailTemplates templates =
      new MailTemplates(
          new Letterhead("ТОВ «Облік Енергія»", "0 800 000 000", "https://oblik.example.org"));

  static Stream<Arguments> kindsAndLanguages() {
    return Stream.of(NoticeKind.values())
        .flatMap(kind -> Stream.of("uk", "en", "ru").map(tag -> Arguments.of(kind, tag)));
  }

  private static Map.Entry<NoticeKind, List<String>> entry(NoticeKind kind, String... keys) {
    return Map.entry(kind, List.of(keys));
  }

  private static Map<String, String> model(NoticeKind kind) {
    Map<String, String> model = new HashMap<>();
    KEYS.get(kind).forEach(key -> model.put(key, VALUES.get(key)));
    return model;
  }

  private Mail letter(NoticeKind kind, String tag) {
    return templates.render(kind, Locale.forLanguageTag(tag), model(kind));
  }

  @ParameterizedTest
  @MethodSource("kindsAndLanguages")
  void leavesNothingUnresolvedAndSaysTheSameInBothParts(NoticeKind kind, String tag) {
    Mail mail = letter(kind, tag);
    assertThat(mail.subject()).isNotBlank().doesNotContain("{", "\n");
    assertThat(mail.text()).doesNotContain("${", "<#", "<@", "&amp;", "<p>", "<td>");
    assertThat(mail.text().replace("{kw}", "")).doesNotContain("{");
    assertThat(mail.text()).contains("Дем’ян <b>Ґудзь</b> & сини", LINK, "ТОВ «Облік Енергія»");
    assertThat(mail.html())
        .contains("<html lang=\"" + tag + "\">", "color-scheme", "0 800 000 000")
        .contains("href=\"" + LINK.replace("&", "&amp;") + "\"")
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
    Mail mail = templates.render(kind, Locale.forLanguageTag(tag), model(kind), Optional.of(page));
    assertThat(mail.text()).contains(page);
    assertThat(mail.html()).contains("href=\"" + page + "\"");
    assertThat(letter(kind, tag).html()).doesNotContain("unsubscribe");
  }

  @Test
  void showsAmountsDatesAndReadsInTheReadersWay() {
    assertThat(letter(NoticeKind.BILL_READY, "uk").text())
        .contains("12\u00A0421,68\u00A0₴", "01.10.2025 – 31.10.2025", "20.11.2025")
        .contains("1000012, 1000044", "попередній");
    assertThat(letter(NoticeKind.BILL_READY, "en").text()).contains("12,421.68\u00A0₴");
    assertThat(letter(NoticeKind.READ_RECEIVED, "uk").text())
        .contains("день 14\u00A0410, ніч 6\u00A0220", "05.11.2025");
    assertThat(letter(NoticeKind.CONFIRM_EMAIL, "ru").text()).contains("06.11.2025, 14:30");
  }

  @Test
  void asksForNoPaymentWhereNothingIsOwed() {
    Map<String, String> model = model(NoticeKind.BILL_READY);
    model.put("amountToPay", "0.00");
    model.put("billKind", "FINAL");
    model.put("replacedBills", "");
    String text =
        templates.render(NoticeKind.BILL_READY, Locale.forLanguageTag("uk"), model).text();
    assertThat(text).contains("Сплачувати нічого не потрібно").doesNotContain("Сплатіть до");
    assertThat(text).doesNotContain("замінює", "середнім");
  }

  @Test
  void greetsWithoutANameToo() {
    Map<String, String> model = model(NoticeKind.RESET_PASSWORD);
    model.put("name", "");
    String text = templates.render(NoticeKind.RESET_PASSWORD, Locale.ENGLISH, model).text();
    assertThat(text).contains("Hello!");
  }

  @Test
  void speaksUkrainianToReadersOfOtherLanguages() {
    Mail mail =
        templates.render(NoticeKind.CONFIRM_EMAIL, Locale.FRENCH, model(NoticeKind.CONFIRM_EMAIL));
    assertThat(mail.html()).contains("<html lang=\"uk\">");
  }

  @ParameterizedTest
  @EnumSource(NoticeKind.class)
  void refusesAMissingAndAnUnknownValue(NoticeKind kind) {
    Map<String, String> missing = model(kind);
    missing.remove("link");
    assertThatIllegalArgumentException().isThrownBy(() -> kind.check(missing));
    Map<String, String> unknown = model(kind);
    unknown.put("colour", "red");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> templates.render(kind, Locale.ENGLISH, unknown));
  }

  @ParameterizedTest
  @ValueSource(strings = {"javascript:alert(1)", "/confirm", "", "http:", "ht tp://x"})
  void refusesWhatIsNoLinkToAPage(String link) {
    Map<String, String> model = model(NoticeKind.CONFIRM_EMAIL);
    model.put("link", link);
    assertThatIllegalArgumentException().isThrownBy(() -> NoticeKind.CONFIRM_EMAIL.check(model));
  }

  @Test
  void refusesValuesThatDoNotParse() {
    for (Map.Entry<String, String> wrong :
        Map.of("amountToPay", "12,5", "dueOn", "20.11.2025", "billKind", "DRAFT").entrySet()) {
      Map<String, String> model = model(NoticeKind.BILL_READY);
      model.put(wrong.getKey(), wrong.getValue());
      assertThatIllegalArgumentException()
          .isThrownBy(() -> NoticeKind.BILL_READY.check(model))
          .withMessageContaining(wrong.getKey());
    }
  }

  @Test
  void keepsHeadersOnOneLine() {
    Map<String, String> model = model(NoticeKind.READ_RECEIVED);
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
