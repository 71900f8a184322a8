package ua.oblik.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import ua.oblik.system.Api.Answer;

/**
 * A batch payment that the bank books as one entry is told whole in its statement and by its parts
 * in a notification: the same money, whichever comes first and however often.
 */
class BatchToldWholeAndInPartsIT extends PaymentFileCase {

  private static final String OLENA = "4100000001";
  private static final String OTHER = "4100000009";

  /** A transaction: its reference, or none, its amount and the account its purpose names. */
  private record Part(String reference, String amount, String account) {}

  @Test
  void partsThatCameFirstStandForTheWhole() {
    String parts = notification("N1", "F1", batch("F1-PMT", 2), first("F1"));
    String whole = statement("S1", "F1", "30.00", batch("F1-PMT", 2));
    BigDecimal before = balance(OLENA);
    assertThat(counts(xml(parts), "accepted")).containsExactly(2L);
    JsonObject told = xml(whole);
    assertThat(counts(told, "suspense", "duplicate")).containsExactly(0L, 1L);
    assertThat(rows(told).get(0).get("reason").getAsString()).isEqualTo("TOLD_IN_PARTS");
    assertThat(state(told)).isEqualTo("REVERSED");
    assertThat(before.subtract(balance(OLENA))).isEqualByComparingTo("10.00");
    repeatedChangesNothing(parts, whole);
  }

  @Test
  void partsThatComeLaterReplaceTheWhole() {
    String whole = statement("S2", "F2", "30.00", batch("F2-PMT", 2));
    String parts = notification("N2", "F2", batch("F2-PMT", 2), first("F2"));
    BigDecimal before = balance(OLENA);
    JsonObject told = xml(whole);
    assertThat(counts(told, "suspense")).containsExactly(1L);
    assertThat(waiting(payment(told)).orElseThrow().get("reason").getAsString()).isEqualTo("BATCH");
    assertThat(counts(xml(parts), "accepted")).containsExactly(2L);
    assertThat(state(told)).isEqualTo("REVERSED");
    assertThat(move(told)).isEqualTo("TOLD_IN_PARTS AcctSvcrRef F2");
    assertThat(before.subtract(balance(OLENA))).isEqualByComparingTo("10.00");
    repeatedChangesNothing(whole, parts);
  }

  /** Three parts, told in two notifications: after the first the sum does not agree. */
  @Test
  void wholeWaitsInSightUntilItsLastPartIsTold() {
    JsonObject told = xml(statement("S3", "F3", "35.00", batch("F3-PMT", 3)));
    xml(notification("N3A", "F3A", "", first("F3")));
    JsonObject batch = waiting(payment(told)).orElseThrow().getAsJsonObject("batch");
    assertThat(batch.get("transactions").getAsInt()).isEqualTo(3);
    assertThat(batch.getAsJsonObject("told").get("count").getAsInt()).isEqualTo(2);
    assertThat(batch.getAsJsonObject("told").get("amount").getAsString()).isEqualTo("30.00");
    assertThat(batch.getAsJsonArray("likely")).isEmpty();
    assertThat(replace(payment(told), "N3A", 1).text()).contains("batch-parts-differ");

    xml(notification("N3B", "F3B", "", List.of(new Part("F3-3", "5.00", OTHER))));
    assertThat(state(told)).isEqualTo("REVERSED");
    assertThat(move(told)).isEqualTo("TOLD_IN_PARTS PmtInfId F3-PMT");
    assertThat(oblik.violations()).isEmpty();
  }

  @Test
  void batchOfWhichTheStatementTellsSomePartsIsBookedWhole() {
    String some =
        entry("F4", "35.00", batch("F4-PMT", 3) + details(new Part("F4-1", "10.00", OLENA)));
    BigDecimal before = balance(OLENA);
    JsonObject told = xml(CamtFile.message(53, "S4", some));
    assertThat(counts(told, "suspense", "rejected")).containsExactly(1L, 0L);
    assertThat(balance(OLENA)).isEqualByComparingTo(before);
  }

  @Test
  void partsWithoutAReferenceAreLikelyAndStaffDecideInOneStep() {
    List<Part> parts = List.of(new Part("", "11.01", OLENA), new Part("", "22.02", OTHER));
    JsonObject told = xml(statement("S5", "", "33.03", ""));
    xml(notification("N5", "", "", parts));
    assertThat(state(told)).as("nothing is guessed").isEqualTo("SUSPENSE");
    JsonObject likely =
        waiting(payment(told))
            .orElseThrow()
            .getAsJsonObject("batch")
            .getAsJsonArray("likely")
            .get(0)
            .getAsJsonObject();
    assertThat(likely.get("message").getAsString()).isEqualTo("N5");

    Answer answer = replace(payment(told), "N5", likely.get("entry").getAsInt());
    assertThat(answer.json().get("state").getAsString()).isEqualTo("REVERSED");
    assertThat(replace(payment(told), "N5", 1).status()).isEqualTo(422);
    assertThat(oblik.violations()).isEmpty();
  }

  /** Of one payment whole and part have one name: the words are in the notification only. */
  @Test
  void paymentWithoutDetailsIsPostedWhenItsAccountIsTold() {
    JsonObject told = xml(statement("S7", "F7", "12.50", ""));
    assertThat(state(told)).isEqualTo("SUSPENSE");
    BigDecimal before = balance(OLENA);
    String words = notification("N7", "F7", "", List.of(new Part("F7", "12.50", OLENA)));
    JsonObject found = xml(words);
    assertThat(counts(found, "accepted", "duplicate")).containsExactly(0L, 1L);
    assertThat(rows(found).get(0).get("reason").getAsString()).isEqualTo("ACCOUNT_FOUND");
    assertThat(state(told)).isEqualTo("POSTED");
    assertThat(before.subtract(balance(OLENA))).isEqualByComparingTo("12.50");
    repeatedChangesNothing(words);
  }

  @Test
  void wholeThatStaffPutOnAnAccountIsTheirsToTakeBack() {
    JsonObject told = xml(statement("S6", "F6", "30.00", batch("F6-PMT", 2)));
    String reason = "{\"accountNumber\": \"" + OTHER + "\", \"reason\": \"asked by the payer\"}";
    clerk.post("/office/payments/" + payment(told) + "/assignment", reason, key());
    assertThat(counts(xml(notification("N6", "F6", batch("F6-PMT", 2), first("F6"))), "accepted"))
        .containsExactly(2L);
    assertThat(state(told)).isEqualTo("POSTED");
    assertThat(
            oblik.countCustomer(
                "select count(*) from payment_batch where told_twice and payment_id = "
                    + payment(told)))
        .isOne();
    clerk.post(
        "/office/payments/" + payment(told) + "/reversal", "{\"reason\": \"in parts\"}", key());
    assertThat(oblik.violations()).isEmpty();
  }

  private static List<Part> first(String name) {
    return List.of(new Part(name + "-1", "10.00", OLENA), new Part(name + "-2", "20.00", OTHER));
  }

  private void repeatedChangesNothing(String... files) {
    long payments = oblik.countCustomer("select count(*) from payment");
    long entries = oblik.countCustomer("select count(*) from ledger_entry");
    long internal = oblik.countCustomer("select count(*) from ledger_side");
    for (String file : files) {
      JsonObject again = xml(file);
      assertThat(counts(again, "accepted", "suspense", "rejected")).containsExactly(0L, 0L, 0L);
    }
    assertThat(oblik.countCustomer("select count(*) from payment")).isEqualTo(payments);
    assertThat(oblik.countCustomer("select count(*) from ledger_entry")).isEqualTo(entries);
    assertThat(oblik.countCustomer("select count(*) from ledger_side")).isEqualTo(internal);
    assertThat(oblik.violations()).isEmpty();
  }

  private JsonObject xml(String file) {
    return done(clerk.postRaw(IMPORTS + "?name=bank.xml", "application/xml", bytes(file), key()));
  }

  private static long payment(JsonObject told) {
    return rows(told).get(0).get("reference").getAsLong();
  }

  private String state(JsonObject told) {
    return clerk.get("/office/payments/" + payment(told)).json().get("state").getAsString();
  }

  private String move(JsonObject told) {
    return oblik.textOfCustomer(
        "select kind || ' ' || reason from payment_move where payment_id = " + payment(told));
  }

  private BigDecimal balance(String account) {
    return new BigDecimal(clerk.get("/accounts/" + account).json().get("balance").getAsString());
  }

  private Answer replace(long whole, String message, int entry) {
    return clerk.post(
        "/office/payments/" + whole + "/replacement",
        "{\"message\": \"" + message + "\", \"entry\": " + entry + "}",
        key());
  }

  private Optional<JsonObject> waiting(long id) {
    return StreamSupport.stream(
            clerk.get("/office/suspense").element().getAsJsonArray().spliterator(), false)
        .map(JsonElement::getAsJsonObject)
        .filter(payment -> payment.get("id").getAsLong() == id)
        .findFirst();
  }

  private static String statement(String id, String reference, String amount, String batch) {
    return CamtFile.message(53, id, entry(reference, amount, batch));
  }

  private static String notification(String id, String reference, String batch, List<Part> parts) {
    BigDecimal sum =
        parts.stream()
            .map(part -> new BigDecimal(part.amount()))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    String details =
        parts.stream().map(BatchToldWholeAndInPartsIT::details).collect(Collectors.joining());
    return CamtFile.message(54, id, entry(reference, sum.toString(), batch + details));
  }

  private static String batch(String name, int transactions) {
    return "<Btch><PmtInfId>%s</PmtInfId><NbOfTxs>%d</NbOfTxs></Btch>"
        .formatted(name, transactions);
  }

  private static String details(Part part) {
    String refs =
        part.reference().isEmpty()
            ? "<EndToEndId>NOTPROVIDED</EndToEndId>"
            : "<AcctSvcrRef>%s</AcctSvcrRef><PmtInfId>%s-PMT</PmtInfId>"
                .formatted(part.reference(), part.reference().substring(0, 2));
    return """
        <TxDtls><Refs>%s</Refs><Amt Ccy="UAH">%s</Amt><CdtDbtInd>CRDT</CdtDbtInd>
          <RmtInf><Ustrd>За електроенергію, о/р %s</Ustrd></RmtInf></TxDtls>
        """
        .formatted(refs, part.amount(), part.account());
  }

  private static String entry(String reference, String amount, String details) {
    return """
        <Ntry><Amt Ccy="UAH">%s</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>
          <BookgDt><Dt>2025-11-04</Dt></BookgDt><ValDt><Dt>2025-11-04</Dt></ValDt>%s
          <NtryDtls>%s</NtryDtls></Ntry>
        """
        .formatted(
            amount,
            reference.isEmpty() ? "" : "<AcctSvcrRef>" + reference + "</AcctSvcrRef>",
            details);
  }
}
