package ua.oblik.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.math.BigDecimal;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import ua.oblik.system.Api;
import ua.oblik.system.Api.Answer;

/** Money whose account is not known, or whose amount cannot be meant, waits for a person. */
class MoneyThatWaitsForStaffIT extends PaymentFileCase {

  @Test
  void moneyInSuspenseIsAssignedTransferredAndTakenBack() {
    JsonObject file =
        csv(HEADER + "S1;4100000O12;12.34;2025-11-04;;;\nS2;410000002;12.35;2025-11-04;;;\n");
    long id = rows(file).get(1).get("reference").getAsLong();
    JsonObject waiting = waiting(id);
    assertThat(waiting.getAsJsonArray("likely").toString())
        .contains("4100000002", "LOOK_ALIKE_NUMBER");

    String balance = balance("4100000002");
    Answer assigned = move(id, "assignment", "4100000002");
    assertThat(assigned.status()).as(assigned.text()).isEqualTo(200);
    assertThat(balance("4100000002")).isNotEqualTo(balance);
    assertThat(move(id, "assignment", "4100000002").status()).isEqualTo(422);

    assertThat(move(id, "transfer", "4100000007").json().get("accountNumber").getAsString())
        .isEqualTo("4100000007");
    assertThat(balance("4100000002")).isEqualTo(balance);

    Answer reversed =
        clerk.post("/office/payments/" + id + "/reversal", "{\"reason\": \"bounced\"}", key());
    assertThat(reversed.json().get("state").getAsString()).isEqualTo("REVERSED");
    JsonObject next = csv(HEADER + "S9;4100000007;1.00;2025-11-04;;;\n");
    assertThat(counts(next, "accepted")).as("money after a reversal").containsExactly(1L);
    assertThat(oblik.violations()).isEmpty();
  }

  /** Its account is known, its amount cannot be meant: nobody's bills are paid by it unasked. */
  @Test
  void anAmountThatCannotBeMeantWaitsUntilStaffSayThatItIs() {
    String balance = balance("4100000002");
    String file =
        HEADER
            + "V1;4100000002;99999999999999.99;2025-11-04;;;\n"
            + "V2;;70000.00;2025-11-04;Хтось;о/р 4100000002;\n"
            + "V3;4100000002;10000.00;2025-11-04;;;\n";
    JsonObject first = csv(file);
    assertThat(counts(first, "accepted", "suspense")).containsExactly(1L, 2L);
    assertThat(rows(first).get(0).get("reason").getAsString()).isEqualTo("AMOUNT_IN_DOUBT");
    assertThat(rows(first).get(1).get("reason").getAsString()).isEqualTo("AMOUNT_IN_DOUBT");
    assertThat(first.getAsJsonObject("sums").get("total").getAsString())
        .isEqualTo("100000000079999.99");
    long slip = rows(first).get(0).get("reference").getAsLong();
    long meant = rows(first).get(1).get("reference").getAsLong();
    JsonObject waiting = waiting(meant);
    assertThat(waiting.get("reason").getAsString()).isEqualTo("AMOUNT_IN_DOUBT");
    assertThat(waiting.getAsJsonArray("likely").get(0).toString()).contains("4100000002", "MEANT");
    assertThat(counts(csv(file), "accepted", "duplicate")).containsExactly(0L, 3L);

    String before = balance("4100000002");
    assertThat(new BigDecimal(balance).subtract(new BigDecimal(before)))
        .isEqualByComparingTo("10000.00");
    assertThat(move(meant, "assignment", "4100000002").json().get("state").getAsString())
        .isEqualTo("POSTED");
    assertThat(new BigDecimal(before).subtract(new BigDecimal(balance("4100000002"))))
        .isEqualByComparingTo("70000.00");
    Answer back =
        clerk.post("/office/payments/" + slip + "/reversal", "{\"reason\": \"a slip\"}", key());
    assertThat(back.status()).as(back.text()).isEqualTo(200);
    assertThat(oblik.violations()).isEmpty();
  }

  /** Eighteen months in one bill, 12,337.44 here, are no measure of a month's payment. */
  @Test
  void aBillOfManyMonthsDoesNotRaiseTheBound() {
    JsonObject file = csv(HEADER + "W1;4100000028;60000.00;2025-11-04;;;\n");
    assertThat(counts(file, "accepted", "suspense")).containsExactly(0L, 1L);
    assertThat(rows(file).get(0).get("reason").getAsString()).isEqualTo("AMOUNT_IN_DOUBT");
  }

  @Test
  void refundNeedsASecondPerson() {
    JsonObject file = csv(HEADER + "R1;0000000000;99.00;2025-11-04;;;\n");
    long id = rows(file).get(0).get("reference").getAsLong();
    String wish =
        "{\"amount\": \"99.00\", \"iban\": \"UA213223130000026007233566001\", \"reason\": \"by mistake\"}";
    Answer asked = clerk.post("/office/payments/" + id + "/refunds", wish, key());
    assertThat(asked.status()).as(asked.text()).isEqualTo(200);
    long refund = oblik.countCustomer("select id from refund_request where payment_id = " + id);
    Answer own = clerk.post("/office/refunds/" + refund + "/approval", "{}", key());
    assertThat(own.text()).contains("refund-needs-second-person");
    Api other = oblik.apiAs("clerk2@demo.oblik");
    assertThat(other.post("/office/refunds/" + refund + "/approval", "{}", key()).status() / 100)
        .isEqualTo(2);
    assertThat(clerk.get("/office/payments/" + id).json().get("state").getAsString())
        .isEqualTo("REVERSED");
    assertThat(oblik.violations()).isEmpty();
  }

  private JsonObject waiting(long id) {
    return StreamSupport.stream(
            clerk.get("/office/suspense").element().getAsJsonArray().spliterator(), false)
        .map(JsonElement::getAsJsonObject)
        .filter(payment -> payment.get("id").getAsLong() == id)
        .findFirst()
        .orElseThrow();
  }

  private Answer move(long id, String how, String account) {
    return clerk.post(
        "/office/payments/" + id + "/" + how,
        "{\"accountNumber\": \"" + account + "\", \"reason\": \"asked by the payer\"}",
        key());
  }

  private String balance(String account) {
    return clerk.get("/accounts/" + account).json().get("balance").getAsString();
  }
}
