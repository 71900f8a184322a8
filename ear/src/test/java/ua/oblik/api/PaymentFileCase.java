package ua.oblik.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.StreamSupport;
import ua.oblik.system.Api;
import ua.oblik.system.Api.Answer;
import ua.oblik.system.RunningOblik;

/** Files of payments that a clerk brings, and what is told of them. */
abstract class PaymentFileCase {
  static final String HEADER = "externalId;account;amount;valueDate;payer;purpose;bill\n";
  static final String IMPORTS = "/office/payment-imports";

  private static int keys;

  final RunningOblik oblik = RunningOblik.get();
  final Api clerk = oblik.apiAs("clerk@demo.oblik");

  final JsonObject csv(String file) {
    return done(clerk.postRaw(IMPORTS + "?name=agent.csv", "text/csv", bytes(file), key()));
  }

  static JsonObject done(Answer answer) {
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    JsonObject result = answer.json();
    assertThat(result.get("state").getAsString()).isEqualTo("COMPLETED");
    return result;
  }

  static List<Long> counts(JsonObject result, String... outcomes) {
    JsonObject counts = result.getAsJsonObject("counts");
    return Arrays.stream(outcomes).map(outcome -> counts.get(outcome).getAsLong()).toList();
  }

  static List<JsonObject> rows(JsonObject result) {
    return StreamSupport.stream(result.getAsJsonArray("rows").spliterator(), false)
        .map(JsonElement::getAsJsonObject)
        .toList();
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static synchronized String key() {
    keys++;
    return "payment-import-" + keys;
  }
}
