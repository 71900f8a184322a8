package ua.oblik.payment;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.math.BigDecimal;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import ua.oblik.domain.measure.Money;
import ua.oblik.domain.payment.CardProgress.Report;
import ua.oblik.domain.payment.CardProgress.Said;

/** Messages of LiqPay as they travel: what is signed, and what is believed. */
class LiqPayMessageTest {
  private static final String PRIVATE_KEY = "sandbox_private_key";
  private static final LiqPay.Addresses ADDRESSES =
      new LiqPay.Addresses(
          URI.create("https://www.liqpay.ua/api/3/checkout"),
          URI.create("https://www.liqpay.ua/api/request"));

  /** Signed by another implementation: Python's hashlib and base64. */
  private static final Map<String, String> SIGNED_ELSEWHERE =
      Map.of(
          "data",
          "eyJ2ZXJzaW9uIjozLCJwdWJsaWNfa2V5Ijoic2FuZGJveF9pMSIsImFjdGlvbiI6InBheSIsInN0YXR1cyI6InN1Y2"
              + "Nlc3MiLCJvcmRlcl9pZCI6Ik9CMSIsInBheW1lbnRfaWQiOjI1NzAxMjM0NTYsImFtb3VudCI6NjU2LjY0LCJj"
              + "dXJyZW5jeSI6IlVBSCJ9",
          "signature",
          "SIOZkNwmVKinjudZDPt1Enk/v40=");

  private final LiqPay liqPay = gateway(false);

  @Test
  void believesWhatIsSignedWithTheKey() {
    assertThat(liqPay.read(SIGNED_ELSEWHERE))
        .contains(
            new GatewayReport(
                "OB1",
                "success",
                new Report(Said.SUCCEEDED, "2570123456", Optional.of(Money.of("656.64")), "UAH")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "SIOZkNwmVKinjudZDPt1Enk/v4", "SIOZkNwmVKinjudZDPt1Enk/v41="})
  void believesNoOtherSignature(String signature) {
    Map<String, String> forged = new HashMap<>(SIGNED_ELSEWHERE);
    forged.put("signature", signature);

    assertThat(liqPay.read(forged)).isEmpty();
  }

  @Test
  void believesNothingThatWasChangedOnTheWay() {
    Map<String, String> dearer = new HashMap<>(SIGNED_ELSEWHERE);
    dearer.put("data", liqPay.seal(message("success").build()).get("data"));

    assertThat(liqPay.read(dearer)).isEmpty();
    assertThat(liqPay.read(Map.of())).isEmpty();
    assertThat(liqPay.read(liqPay.seal(Json.createObjectBuilder().build()))).isEmpty();
  }

  @Test
  void isNotTheLetterboxOfAnotherMerchant() {
    JsonObject toAnother = message("success").add("public_key", "sandbox_i2").build();

    assertThat(liqPay.read(liqPay.seal(toAnother))).isEmpty();
  }

  @ParameterizedTest(name = "{0}: {1}, in the sandbox {2}")
  @CsvSource({
    "success, SUCCEEDED, SUCCEEDED",
    "sandbox, NOTHING, SUCCEEDED",
    "failure, FAILED, FAILED",
    "error, FAILED, FAILED",
    "reversed, REVERSED, REVERSED",
    "processing, IN_PROGRESS, IN_PROGRESS",
    "3ds_verify, IN_PROGRESS, IN_PROGRESS",
    "wait_accept, IN_PROGRESS, IN_PROGRESS",
    "subscribed, NOTHING, NOTHING",
    "'', NOTHING, NOTHING"
  })
  void putsTheStatesInOurWords(String status, Said inEarnest, Said inTheSandbox) {
    Map<String, String> sealed = liqPay.seal(message(status).build());

    assertThat(liqPay.read(sealed).orElseThrow().report().said()).isEqualTo(inEarnest);
    assertThat(gateway(true).read(sealed).orElseThrow().report().said()).isEqualTo(inTheSandbox);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      nullValues = "none",
      value = {"10, 10.00", "10.5, 10.50", "10.50, 10.50", "10.505, none", "1e400, none"})
  void readsAmountsToTheKopiyka(BigDecimal told, String amount) {
    JsonObject message = message("success").add("amount", told).build();

    assertThat(liqPay.read(liqPay.seal(message)).orElseThrow().report().amount())
        .isEqualTo(Optional.ofNullable(amount).map(Money::of));
  }

  @Test
  void sendsTheCustomerWithAllThatThePaymentNeeds() {
    Checkout checkout =
        liqPay.checkout(
            new CardRequest(
                "OB7",
                Money.of("656.60"),
                "Електроенергія, особовий рахунок 4100000003",
                "ru",
                "https://oblik.example.org/portal/payment?order=OB7",
                "https://oblik.example.org/api/v1/card-reports/LIQPAY"));

    assertThat(checkout.origin()).isEqualTo("https://www.liqpay.ua");
    JsonObject sent = liqPay.open(checkout.fields()).orElseThrow();
    assertThat(sent.getJsonNumber("amount").bigDecimalValue()).isEqualByComparingTo("656.60");
    assertThat(sent.getString("currency")).isEqualTo("UAH");
    assertThat(sent.getString("action")).isEqualTo("pay");
    assertThat(sent.getString("order_id")).isEqualTo("OB7");
    assertThat(sent.getString("public_key")).isEqualTo("sandbox_i1");
    assertThat(sent.getString("language")).isEqualTo("uk"); // it speaks no Russian
    assertThat(sent.getString("sandbox")).isEqualTo("0");
    assertThat(sent.getString("result_url")).endsWith("/portal/payment?order=OB7");
    assertThat(sent.getString("server_url")).endsWith("/api/v1/card-reports/LIQPAY");
    assertThat(sent.getString("description")).contains("4100000003");
  }

  private static LiqPay gateway(boolean sandbox) {
    return new LiqPay(LiqPay.NAME, new LiqPay.Keys("sandbox_i1", PRIVATE_KEY, sandbox), ADDRESSES);
  }

  private static JsonObjectBuilder message(String status) {
    return Json.createObjectBuilder()
        .add("public_key", "sandbox_i1")
        .add("status", status)
        .add("order_id", "OB1")
        .add("payment_id", 1)
        .add("amount", 10)
        .add("currency", "UAH");
  }
}
