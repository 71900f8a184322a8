package ua.oblik.domain.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ua.oblik.domain.measure.Money;
import ua.oblik.domain.payment.PaymentQr.Editable;
import ua.oblik.domain.payment.PaymentQr.Format;

/** The link of the National Bank's payment QR, field by field. */
class PaymentQrTest {

  private static final PaymentQr.Payee PAYEE =
      new PaymentQr.Payee(
          "ТОВ \"Облік Енергія\"", new Iban("UA213223130000026007233566001"), "32855961");
  private static final PaymentQr.Terms TERMS =
      new PaymentQr.Terms(
          LocalDateTime.of(2025, 11, 5, 4, 3, 2),
          LocalDateTime.of(2025, 12, 20, 23, 59, 59),
          Editable.AMOUNT);

  @Test
  void format003HasSeventeenLinesInWindows1251() {
    String link =
        PaymentQr.link(Format.V003, PAYEE, request("Електроенергія за жовтень, є і ґ"), TERMS);
    assertThat(link).startsWith("https://qr.bank.gov.ua/").doesNotContain("=", "+");
    String payload =
        new String(
            Base64.getUrlDecoder().decode(link.substring("https://qr.bank.gov.ua/".length())),
            Charset.forName("windows-1251"));
    assertThat(payload.split("\n", -1))
        .containsExactly(
            "BCD",
            "003",
            "2",
            "UCT",
            "",
            "ТОВ \"Облік Енергія\"",
            "UA213223130000026007233566001",
            "UAH982.80",
            "32855961",
            "SUPP/SUPP",
            "1000001",
            "Електроенергія за жовтень, є і ґ",
            "Рахунок 1000001",
            "FEFF",
            "251220235959",
            "251105040302",
            "");
  }

  @Test
  void format002HasThirteenLinesInUtf8() {
    String link = PaymentQr.link(Format.of("002"), PAYEE, request("За електроенергію"), TERMS);
    assertThat(link).startsWith("https://bank.gov.ua/qr/").doesNotContain("=");
    String payload =
        new String(
            Base64.getUrlDecoder().decode(link.substring("https://bank.gov.ua/qr/".length())),
            StandardCharsets.UTF_8);
    assertThat(payload.split("\n", -1))
        .containsExactly(
            "BCD",
            "002",
            "1",
            "UCT",
            "",
            "ТОВ \"Облік Енергія\"",
            "UA213223130000026007233566001",
            "UAH982.80",
            "32855961",
            "",
            "1000001",
            "За електроенергію",
            "Рахунок 1000001");
  }

  @ParameterizedTest
  @CsvSource({
    "'', purpose is empty",
    "'два\nрядки', control character",
    "'日本', cannot be written",
  })
  void whatAFieldMustNotHoldIsRefused(String purpose, String message) {
    assertThatThrownBy(() -> PaymentQr.link(Format.V003, PAYEE, request(purpose), TERMS))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }

  @Test
  void limitsOfFieldsAndOfTheWholeLinkHold() {
    assertThatThrownBy(() -> PaymentQr.link(Format.V003, PAYEE, request("а".repeat(421)), TERMS))
        .hasMessageContaining("more than 420");
    assertThatThrownBy(() -> PaymentQr.link(Format.V003, PAYEE, request("а".repeat(300)), TERMS))
        .hasMessageContaining("more than 498");
    assertThat(PaymentQr.link(Format.V003, PAYEE, request("а".repeat(150)), TERMS).length())
        .isLessThanOrEqualTo(498);
  }

  /** Names of suppliers as the register has them; the first has U+02BC for an apostrophe. */
  @ParameterizedTest
  @CsvSource({
    "V003, ТОВ Подніпров\u02bcя, https://bank.gov.ua/qr/",
    "V002, Товариство з обмеженою відповідальністю Дніпровські енергетичні послуги, https://bank.gov.ua/qr/",
    "V002, Товариство з обмеженою відповідальністю Дніпровські енергетичні послуги та постачання електричної енергії споживачам Придніпров’я, https://qr.bank.gov.ua/",
  })
  void aNameThatDoesNotFitKeepsNoBillFromItsLink(Format wanted, String name, String prefix) {
    PaymentQr.Payee payee = new PaymentQr.Payee(name, PAYEE.iban(), PAYEE.code());
    PaymentQr.Request request =
        new PaymentQr.Request(
            Money.of("982.80"),
            "1000001",
            "За електроенергію, о/р 4100000001, рахунок № 1000001",
            "Рахунок за електричну енергію № 1000001");
    assertThatThrownBy(() -> PaymentQr.link(wanted, payee, request, TERMS))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(PaymentQr.linkThatFits(wanted, payee, request, TERMS)).startsWith(prefix);
    assertThat(PaymentQr.isPayee(name)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"0.00", "-1.00"})
  void nothingToPayHasNoLink(String amount) {
    PaymentQr.Request request =
        new PaymentQr.Request(Money.of(amount), "1000001", "Електроенергія", "");
    assertThatThrownBy(() -> PaymentQr.link(Format.V003, PAYEE, request, TERMS))
        .hasMessageContaining("nothing to pay");
  }

  private static PaymentQr.Request request(String purpose) {
    return new PaymentQr.Request(Money.of("982.80"), "1000001", purpose, "Рахунок 1000001");
  }
}
