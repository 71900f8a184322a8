package ua.oblik.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** A bank's entry of a reversal takes the one payment back that it surely is of, once. */
class BankTakesPaymentsBackIT extends PaymentFileCase {
  private static final String OLENA = "4100000001";
  private static final String OTHER = "4100000009";

  @Test
  void theOneUnderItsReferenceOnceInEitherMessage() {
    BigDecimal before = balance(OLENA);
    JsonObject paid = xml(53, "R1", credit("V1", "71.30", OLENA, "2025-11-03"));
    String back = reversal("V1", "", "71.30", "");
    JsonObject taken = xml(53, "R2", back);

    assertThat(row(taken)).isEqualTo("ACCEPTED TAKEN_BACK -71.30 " + payment(paid));
    assertThat(state(paid)).isEqualTo("REVERSED");
    assertThat(balance(OLENA)).isEqualByComparingTo(before);
    assertThat(row(xml(54, "R3", back)))
        .isEqualTo("DUPLICATE TAKEN_BACK_BEFORE -71.30 " + payment(paid));
    assertThat(row(xml(53, "R2", back))).startsWith("DUPLICATE");
    assertThat(balance(OLENA)).isEqualByComparingTo(before);
    assertThat(oblik.violations()).isEmpty();
  }

  @Test
  void theOneWhoseReferenceItRepeatsBesideItsOwn() {
    JsonObject paid = xml(53, "R4", credit("V2", "72.30", OLENA, "2025-11-03"));

    assertThat(row(xml(54, "R5", reversal("V2-BACK", "V2", "72.30", ""))))
        .isEqualTo("ACCEPTED TAKEN_BACK -72.30 " + payment(paid));
    assertThat(row(xml(53, "R6", reversal("V2-BACK", "", "72.30", OLENA))))
        .startsWith("DUPLICATE TAKEN_BACK_BEFORE");
  }

  @Test
  void theOnlyOneOfThatAmountOnTheAccountItNames() {
    JsonObject paid = xml(53, "R7", credit("V3", "73.30", OLENA, "2025-11-03"));
    xml(53, "R8", credit("V3-OTHER", "73.30", OTHER, "2025-11-03"));

    assertThat(row(xml(53, "R9", reversal("V3-BACK", "", "73.30", OLENA))))
        .isEqualTo("ACCEPTED TAKEN_BACK -73.30 " + payment(paid));
  }

  @Test
  void ofTwoThatFitNoneAndBothAreShown() {
    JsonObject first = xml(53, "R10", credit("V4-1", "74.30", OLENA, "2025-11-03"));
    JsonObject second = xml(53, "R11", credit("V4-2", "74.30", OLENA, "2025-11-03"));

    assertThat(row(xml(53, "R12", reversal("V4-BACK", "", "74.30", OLENA))))
        .isEqualTo("REJECTED BANK_REVERSAL -74.30 " + payment(second) + " " + payment(first));
    assertThat(state(first)).isEqualTo("POSTED");
    assertThat(state(second)).isEqualTo("POSTED");
  }

  @Test
  void notOfAnotherAmountNorOfALaterPayment() {
    JsonObject paid = xml(53, "R13", credit("V5", "75.30", OLENA, "2025-11-05"));

    assertThat(row(xml(53, "R14", reversal("V5", "", "75.31", OLENA))))
        .isEqualTo("REJECTED BANK_REVERSAL -75.31 ");
    assertThat(row(xml(53, "R15", reversal("V5", "", "75.30", OLENA))))
        .isEqualTo("REJECTED BANK_REVERSAL -75.30 ");
    assertThat(state(paid)).isEqualTo("POSTED");
  }

  @Test
  void nothingTwiceOfWhatStaffTookBackBefore() {
    JsonObject paid = xml(53, "R16", credit("V6", "76.30", OLENA, "2025-11-03"));
    clerk.post(
        "/office/payments/" + payment(paid) + "/reversal", "{\"reason\": \"called\"}", key());
    BigDecimal before = balance(OLENA);

    assertThat(row(xml(53, "R17", reversal("V6", "", "76.30", ""))))
        .isEqualTo("DUPLICATE TAKEN_BACK_BEFORE -76.30 " + payment(paid));
    assertThat(balance(OLENA)).isEqualByComparingTo(before);
  }

  @Test
  void moneyThatWaitsInSuspenseToo() {
    JsonObject paid = xml(53, "R18", credit("V7", "77.30", "", "2025-11-03"));
    assertThat(state(paid)).isEqualTo("SUSPENSE");

    assertThat(row(xml(54, "R19", reversal("V7", "", "77.30", "")))).startsWith("ACCEPTED");
    assertThat(state(paid)).isEqualTo("REVERSED");
    assertThat(oblik.violations()).isEmpty();
  }

  private JsonObject xml(int message, String id, String entry) {
    String file = CamtFile.message(message, id, entry);
    return done(clerk.postRaw(IMPORTS + "?name=bank.xml", "application/xml", bytes(file), key()));
  }

  private static String row(JsonObject told) {
    JsonObject row = rows(told).get(0);
    String reference = row.has("reference") ? row.get("reference").getAsString() : "";
    return "%s %s %s %s"
        .formatted(
            row.get("outcome").getAsString(),
            row.get("reason").getAsString(),
            row.get("amount").getAsString(),
            reference);
  }

  private static long payment(JsonObject told) {
    return rows(told).get(0).get("reference").getAsLong();
  }

  private String state(JsonObject told) {
    return clerk.get("/office/payments/" + payment(told)).json().get("state").getAsString();
  }

  private BigDecimal balance(String account) {
    return new BigDecimal(clerk.get("/accounts/" + account).json().get("balance").getAsString());
  }

  private static String credit(String reference, String amount, String account, String day) {
    return entry("CRDT", "", reference, "", amount, account, day);
  }

  private static String reversal(String reference, String of, String amount, String account) {
    return entry("DBIT", "<RvslInd>true</RvslInd>", reference, of, amount, account, "2025-11-04");
  }

  private static String entry(
      String side,
      String indicator,
      String reference,
      String of,
      String amount,
      String account,
      String day) {
    return """
        <Ntry><Amt Ccy="UAH">%s</Amt><CdtDbtInd>%s</CdtDbtInd>%s<Sts><Cd>BOOK</Cd></Sts>
          <BookgDt><Dt>%s</Dt></BookgDt><ValDt><Dt>%s</Dt></ValDt><AcctSvcrRef>%s</AcctSvcrRef>
          <NtryDtls><TxDtls><Refs><AcctSvcrRef>%s</AcctSvcrRef><TxId>%s</TxId></Refs>
            <Amt Ccy="UAH">%s</Amt><CdtDbtInd>%s</CdtDbtInd>
            <RmtInf><Ustrd>За електроенергію %s</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>
        """
        .formatted(
            amount,
            side,
            indicator,
            day,
            day,
            reference,
            reference,
            of,
            amount,
            side,
            account.isEmpty() ? "" : "о/р " + account);
  }
}
