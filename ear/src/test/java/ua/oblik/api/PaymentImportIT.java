package ua.oblik.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import ua.oblik.system.Api;
import ua.oblik.system.Api.Answer;

/** Money that comes in files: each of it once, none of it lost, whatever the file is like. */
class PaymentImportIT extends PaymentFileCase {
  @Test
  void fileThatComesTwiceIsPostedOnce() {
    String file =
        HEADER
            + "T1;4100000001;100.00;2025-11-04;;о/р 4100000001;\n"
            + "T2;4100000009;50.50;2025-11-04;;;\n"
            + "T3;9999999999;7.00;2025-11-04;Хтось;;\n"
            + "T4;4100000001;abc;2025-11-04;;;\n";
    long before = oblik.countCustomer("select count(*) from payment");
    JsonObject first = csv(file);
    assertThat(counts(first, "accepted", "suspense", "duplicate", "rejected"))
        .containsExactly(2L, 1L, 0L, 1L);
    assertThat(first.getAsJsonObject("sums").get("total").getAsString()).isEqualTo("157.50");
    assertThat(rows(first).get(3).get("reason").getAsString()).isEqualTo("AMOUNT");
    assertThat(rows(first).get(3).get("line").getAsLong()).isEqualTo(5);

    JsonObject again = csv(file);
    assertThat(counts(again, "accepted", "suspense", "duplicate", "rejected"))
        .containsExactly(0L, 0L, 3L, 1L);
    assertThat(oblik.countCustomer("select count(*) from payment")).isEqualTo(before + 3);
    assertThat(clerk.get(IMPORTS + "/" + again.get("id").getAsString() + "/original").text())
        .isEqualTo(file);
    assertThat(oblik.violations()).isEmpty();
  }

  @Test
  void samePaymentTwiceInAFileIsPostedOnce() {
    String row = "D1;4100000001;12.00;2025-11-04;;;\n";
    JsonObject file = csv(HEADER + row + row);
    assertThat(counts(file, "accepted", "duplicate")).containsExactly(1L, 1L);
    assertThat(rows(file).get(1).get("line").getAsLong()).isEqualTo(3);
    assertThat(oblik.violations()).isEmpty();
  }

  @Test
  void aFileIsReadByTheMapThatIsNamed() {
    String file = HEADER + "M1;4100000001;13.00;2025-11-04;;;\n";
    Answer other = clerk.postRaw(IMPORTS + "?map=ukrposhta", "text/csv", bytes(file), key());
    assertThat(other.text()).contains("file-columns-unknown");
    assertThat(
            counts(
                done(clerk.postRaw(IMPORTS + "?map=agent", "text/csv", bytes(file), key())),
                "accepted"))
        .containsExactly(1L);
  }

  /** Rows of ten kilobytes: each is refused by its line, the first and the last are taken. */
  @Test
  void hundredMegabytesAreTakenRowByRow() {
    int bad = 10_000;
    StringBuilder file = new StringBuilder(105_000_000).append(HEADER);
    file.append("H1;4100000001;1.00;2025-11-04;;;\n");
    String purpose = "x".repeat(10_000);
    for (int row = 0; row < bad; row++) {
      file.append("L").append(row).append(";4100000001;1.00;2025-11-04;;").append(purpose);
      file.append(";\n");
    }
    file.append("H2;4100000001;1.00;2025-11-04;;;\n");
    Answer answer =
        clerk.postRaw(IMPORTS + "?name=large.csv", "text/csv", bytes(file.toString()), key());
    String id = answer.json().get("id").getAsString();
    Awaitility.await()
        .until(
            () ->
                clerk
                    .get(IMPORTS + "/" + id)
                    .json()
                    .get("state")
                    .getAsString()
                    .equals("COMPLETED"));

    JsonObject whole = clerk.get(IMPORTS + "/" + id + "?after=" + bad).json();
    assertThat(counts(whole, "accepted", "rejected")).containsExactly(2L, (long) bad);
    assertThat(rows(whole).get(0).get("reason").getAsString()).isEqualTo("TOO_LONG");
    assertThat(rows(whole).get(0).get("line").getAsLong()).isEqualTo(bad + 2);
    assertThat(rows(whole).get(1).get("outcome").getAsString()).isEqualTo("ACCEPTED");
  }

  @Test
  void sameNameWithOtherContentIsRefused() {
    csv(HEADER + "O1;4100000001;10.00;2025-11-04;;;\n");
    JsonObject other = csv(HEADER + "O1;4100000001;11.00;2025-11-04;;;\n");
    assertThat(rows(other).get(0).get("reason").getAsString()).isEqualTo("OTHER_CONTENT");
    assertThat(oblik.violations()).isEmpty();
  }

  @Test
  void statementAndNotificationTellOfOnePayment() {
    JsonObject notification = xml(camt(54, "N-77", "31.00"));
    JsonObject statement = xml(camt(53, "N-77", "31.00"));
    assertThat(counts(notification, "accepted", "duplicate")).containsExactly(1L, 0L);
    assertThat(counts(statement, "accepted", "duplicate")).containsExactly(0L, 1L);
  }

  @Test
  void overpaymentWaitsAndTheOldestBillIsPaidFirst() {
    JsonObject file = csv(HEADER + "P1;4100000013;9000.00;2025-11-04;;;\n");
    long id = rows(file).get(0).get("reference").getAsLong();
    JsonObject payment = clerk.get("/office/payments/" + id).json();
    assertThat(payment.get("open").getAsString()).isNotEqualTo("0.00");
    assertThat(oblik.violations()).isEmpty();
  }

  @Test
  void badFilesAreRefusedAsAWholeAndKept() {
    String bomb =
        """
        <?xml version="1.0"?>
        <!DOCTYPE lolz [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]>
        <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.02">&c;</Document>
        """;
    long kept = oblik.countCustomer("select count(*) from file_import where state = 'REFUSED'");
    assertThat(refused("application/xml", bomb)).contains("file-with-dtd");
    assertThat(refused("application/xml", "<a>")).contains("file-not-camt");
    assertThat(refused("text/csv", "x;y;z\n1;2;3\n")).contains("file-columns-unknown");
    assertThat(refused("text/csv", " ")).contains("file-empty");
    assertThat(refused("application/xml", "<Document a=\"" + "x".repeat(3_000_000) + "\"/>"))
        .contains("file-broken-xml");
    assertThat(oblik.countCustomer("select count(*) from file_import where state = 'REFUSED'"))
        .isEqualTo(kept + 5);
  }

  @Test
  void customersBringNoFiles() {
    Api olena = oblik.apiAs("olena@demo.oblik");
    Answer answer = olena.postRaw(IMPORTS, "text/csv", bytes(HEADER), key());
    assertThat(answer.status()).isEqualTo(403);
  }

  private String refused(String mediaType, String file) {
    Answer answer = clerk.postRaw(IMPORTS, mediaType, bytes(file), key());
    assertThat(answer.status()).as(answer.text()).isEqualTo(422);
    return answer.text();
  }

  private JsonObject xml(String file) {
    String form =
        "--xyz\r\nContent-Disposition: form-data; name=\"file\"; filename=\"bank.xml\"\r\n"
            + "Content-Type: application/xml\r\n\r\n"
            + file
            + "\r\n--xyz--\r\n";
    return done(clerk.postRaw(IMPORTS, "multipart/form-data; boundary=xyz", bytes(form), key()));
  }

  private static String camt(int message, String reference, String amount) {
    return CamtFile.message(
        message,
        "S",
        """
        <Ntry><Amt Ccy="UAH">%s</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>
          <ValDt><Dt>2025-11-04</Dt></ValDt><AcctSvcrRef>%s</AcctSvcrRef>
          <NtryDtls><TxDtls><Refs><AcctSvcrRef>%s</AcctSvcrRef></Refs>
            <RmtInf><Ustrd>За електроенергію, о/р 4100000001</Ustrd></RmtInf></TxDtls></NtryDtls>
        </Ntry>"""
            .formatted(amount, reference, reference));
  }
}
