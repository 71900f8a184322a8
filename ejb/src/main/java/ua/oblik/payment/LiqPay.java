package ua.oblik.payment;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import ua.oblik.domain.measure.Money;
import ua.oblik.domain.payment.CardProgress.Report;
import ua.oblik.domain.payment.CardProgress.Said;

/**
 * LiqPay, protocol version 3: {@code data} is base64 of JSON, {@code signature} base64 of the SHA-1
 * of private key, data and private key. Requests and reports are the same pair. A report counts if
 * its signature is right and it names our public key.
 */
final class LiqPay implements PaymentGateway {
  static final String NAME = "LIQPAY";

  private static final Logger LOG = System.getLogger(LiqPay.class.getName());
  private static final int LONGEST_MESSAGE = 32_768;
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int HTTP_OK = 200;

  private static final Set<String> IN_PROGRESS =
      Set.of(
          "3ds_verify",
          "captcha_verify",
          "cvv_verify",
          "ivr_verify",
          "otp_verify",
          "password_verify",
          "phone_verify",
          "pin_verify",
          "receiver_verify",
          "sender_verify",
          "senderapp_verify",
          "wait_qr",
          "wait_sender",
          "cash_wait",
          "hold_wait",
          "invoice_wait",
          "processing",
          "wait_accept",
          "wait_card",
          "wait_compensation",
          "wait_lc",
          "wait_reserve",
          "wait_secure");

  private final String name;
  private final Keys keys;
  private final Addresses addresses;

  /**
   * What a merchant has of LiqPay.
   *
   * @param publicKey names the merchant
   * @param privateKey signs
   * @param sandbox whether payments are trials: then, and only then, a trial counts as paid
   */
  record Keys(String publicKey, String privateKey, boolean sandbox) {

    /** Keeps the key out of logs. */
    @Override
    public String toString() {
      return "Keys[" + publicKey + "]";
    }
  }

  /**
   * Where LiqPay is.
   *
   * @param checkout the page for payers
   * @param api where states are asked for
   */
  record Addresses(URI checkout, URI api) {}

  LiqPay(String name, Keys keys, Addresses addresses) {
    this.name = name;
    this.keys = keys;
    this.addresses = addresses;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Checkout checkout(CardRequest request) {
    String data =
        encode(
            Json.createObjectBuilder()
                .add("version", 3)
                .add("public_key", keys.publicKey())
                .add("action", "pay")
                .add("amount", request.amount().hryvnias())
                .add("currency", "UAH")
                .add("description", request.description())
                .add("order_id", request.code())
                .add("language", request.language().equals("en") ? "en" : "uk")
                .add("result_url", request.returnTo())
                .add("server_url", request.reportTo())
                .add("sandbox", keys.sandbox() ? "1" : "0")
                .build());
    return new Checkout(addresses.checkout(), Map.of("data", data, "signature", sign(data)));
  }

  @Override
  public Optional<GatewayReport> read(Map<String, String> form) {
    return open(form).flatMap(this::report);
  }

  /** The content of a message with a right signature. */
  Optional<JsonObject> open(Map<String, String> form) {
    String data = form.getOrDefault("data", "");
    if (data.length() > LONGEST_MESSAGE
        || !MessageDigest.isEqual(bytes(sign(data)), bytes(form.getOrDefault("signature", "")))) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          parse(new String(Base64.getDecoder().decode(data), StandardCharsets.UTF_8)));
    } catch (IllegalArgumentException | JsonException notAMessage) {
      return Optional.empty();
    }
  }

  /** The pair of fields that carries a message signed by this key. */
  Map<String, String> seal(JsonObject message) {
    String data = encode(message);
    return Map.of("data", data, "signature", sign(data));
  }

  @Override
  public Optional<GatewayReport> ask(String code) {
    Map<String, String> question =
        seal(
            Json.createObjectBuilder()
                .add("version", 3)
                .add("public_key", keys.publicKey())
                .add("action", "status")
                .add("order_id", code)
                .build());
    try {
      HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
      HttpResponse<String> answer =
          client.send(
              HttpRequest.newBuilder(addresses.api())
                  .timeout(PATIENCE)
                  .header("Content-Type", "application/x-www-form-urlencoded")
                  .POST(BodyPublishers.ofString(form(question)))
                  .build(),
              BodyHandlers.ofString(StandardCharsets.UTF_8));
      return answer.statusCode() == HTTP_OK ? answered(code, answer.body()) : Optional.empty();
    } catch (IOException e) {
      LOG.log(Level.WARNING, "LiqPay does not answer about order " + code, e);
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  /** An answer comes over TLS from LiqPay itself and is not signed. */
  private Optional<GatewayReport> answered(String code, String body) {
    try {
      JsonObject message = parse(body);
      return text(message, "order_id").equals(code) ? report(message) : Optional.empty();
    } catch (JsonException notJson) {
      LOG.log(Level.WARNING, "LiqPay answers about order {0} with something else than JSON", code);
      return Optional.empty();
    }
  }

  private Optional<GatewayReport> report(JsonObject message) {
    String code = text(message, "order_id");
    if (code.isEmpty() || !text(message, "public_key").equals(keys.publicKey())) {
      return Optional.empty();
    }
    String payment = text(message, "payment_id");
    String status = text(message, "status");
    return Optional.of(
        new GatewayReport(
            code,
            status,
            new Report(
                said(status),
                payment.isEmpty() ? code : payment,
                amount(message),
                text(message, "currency"))));
  }

  private Said said(String status) {
    return switch (status) {
      case "success" -> Said.SUCCEEDED;
      case "sandbox" -> keys.sandbox() ? Said.SUCCEEDED : Said.NOTHING;
      case "failure", "error" -> Said.FAILED;
      case "reversed" -> Said.REVERSED;
      default -> IN_PROGRESS.contains(status) ? Said.IN_PROGRESS : Said.NOTHING;
    };
  }

  private static Optional<Money> amount(JsonObject message) {
    try {
      return message.get("amount") instanceof JsonNumber number
          ? Optional.of(Money.of(number.bigDecimalValue()))
          : Optional.of(Money.of(new BigDecimal(text(message, "amount"))));
    } catch (IllegalArgumentException | ArithmeticException notMoney) {
      return Optional.empty();
    }
  }

  private static String text(JsonObject message, String field) {
    JsonValue value = message.get(field);
    if (value instanceof JsonString string) {
      return string.getString();
    }
    return value instanceof JsonNumber number ? number.bigDecimalValue().toPlainString() : "";
  }

  private static JsonObject parse(String text) {
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      return reader.readObject();
    }
  }

  private static String encode(JsonObject message) {
    return Base64.getEncoder().encodeToString(bytes(message.toString()));
  }

  private String sign(String data) {
    try {
      MessageDigest sha1 = MessageDigest.getInstance("SHA-1"); // the protocol's choice
      return Base64.getEncoder()
          .encodeToString(sha1.digest(bytes(keys.privateKey() + data + keys.privateKey())));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-1", e);
    }
  }

  private static String form(Map<String, String> fields) {
    return "data="
        + URLEncoder.encode(fields.get("data"), StandardCharsets.UTF_8)
        + "&signature="
        + URLEncoder.encode(fields.get("signature"), StandardCharsets.UTF_8);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
