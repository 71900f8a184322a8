package ua.oblik.api;

import static org.assertj.core.api.Assertions.assertThat;
import static ua.oblik.api.Refusals.codeOf;
import static ua.oblik.api.Refusals.key;
import static ua.oblik.api.Refusals.problem;

import com.google.gson.JsonElement;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import ua.oblik.system.Api;
import ua.oblik.system.Api.Answer;
import ua.oblik.system.RunningOblik;

/**
 * What the API answers to input that is wrong: a clear problem, no stack trace, and nothing
 * written.
 */
class BadInputIT {
  private static final String OLENA = "4100000002";
  private static final String SOMEBODY_ELSE = "4100000007";

  private final RunningOblik oblik = RunningOblik.get();
  private final Api olena = oblik.apiAs("olena@demo.oblik");

  private long before;

  @BeforeEach
  void countWhatIsStored() {
    before = stored();
  }

  @AfterEach
  void nothingIsWritten() {
    assertThat(stored()).isEqualTo(before);
  }

  private long stored() {
    return oblik.countCustomer(
            "select (select count(*) from account_link) + (select count(*) from bill_order)"
                + " + (select count(*) from bill_run) + (select count(*) from job_run)")
        + oblik.countMeter("select count(*) from read_submission");
  }

  @ParameterizedTest(name = "link {0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"accountNumber": "4100000001", "proof": {"linkCode": "WRONG000"}}  | proof-refused
          {"accountNumber": "4199999999", "proof": {"linkCode": "SVITLO23"}}  | proof-refused
          {"accountNumber": "12", "proof": {"linkCode": "SVITLO23"}}          | number-too-short
          {"accountNumber": "<script>", "proof": {"meterSerial": "1"}}        | number-unexpected-character
          {"accountNumber": "", "proof": {"meterSerial": "1"}}                | number-empty
          {"accountNumber": "4100000001", "proof": {"billAmount": "a lot"}}   | amount-malformed
          {"accountNumber": "4100000001", "proof": {}}                        | proof-missing
          {"accountNumber": "4100000001"}                                     | proof-missing
          {}                                                                  | proof-missing
          """)
  void linkIsRefused(String body, String code) {
    Answer answer = olena.post("/account-links", body, key());
    problem(answer, 422);
    assertThat(codeOf(answer)).isEqualTo(code);
  }

  @Test
  void wrongProofAndUnknownAccountGetOneSameAnswer() {
    Answer wrongProof =
        olena.post(
            "/account-links",
            "{\"accountNumber\":\"4100000013\",\"proof\":{\"linkCode\":\"NONE0000\"}}",
            key());
    Answer unknown =
        olena.post(
            "/account-links",
            "{\"accountNumber\":\"4199999998\",\"proof\":{\"linkCode\":\"NONE0000\"}}",
            key());
    problem(wrongProof, 422);
    assertThat(codeOf(wrongProof)).isEqualTo("proof-refused");
    assertThat(unknown.status()).isEqualTo(wrongProof.status());
    assertThat(unknown.text()).isEqualTo(wrongProof.text());
  }

  @ParameterizedTest(name = "read {0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"date": "2025-11-05", "registers": {"T1": "1"}}                    | registers.T1 | read-lower-than-last
          {"date": "2031-01-01", "registers": {"T1": "999999"}}               | date         | read-future-date
          {"date": "2025-02-30", "registers": {"T1": "999999"}}               | date         | date-malformed
          {"date": "2025-11-05", "registers": {}}                             | registers    | value-missing
          {"date": "2025-11-05", "registers": {"T1": "12a"}}                  | registers.T1 | read-not-a-number
          {"date": "2025-11-05", "registers": {"T1": "-5"}}                   | registers.T1 | read-negative
          {"date": "2025-11-05", "registers": {"T9": "5"}}                    | registers.T9 | read-unknown-register
          {"date": "2025-11-05", "registers": {"T1": "99999999999999999999"}} | registers.T1 | read-too-many-digits
          {"registers": {"T1": "5"}}                                          | date         | value-missing
          {"date": "2025-11-05"}                                              | registers    | value-missing
          """)
  void readIsRefused(String body, String field, String code) {
    Answer answer = olena.post("/accounts/" + OLENA + "/reads", body, key());
    problem(answer, 422);
    assertThat(answer.json().getAsJsonArray("errors"))
        .singleElement()
        .extracting(JsonElement::getAsJsonObject)
        .satisfies(error -> assertThat(error.get("field").getAsString()).isEqualTo(field))
        .satisfies(error -> assertThat(error.get("code").getAsString()).isEqualTo(code));
  }

  @ParameterizedTest(name = "[{0}]: {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {not json | malformed-body
          {"date": "2025-11-05", "registers": {"T1": "5", "T1": "23640"}} | malformed-body
          [1,2      | malformed-body
          "text"    | malformed-body
          null      | body-missing
          ``        | body-missing
          {"date": "2025-11-05", "registers": {"T1": "5"}} x | malformed-body
          {"date": "2025-11-05", "registers": {"T1": 1e999999999}} | malformed-body
          {"date": "2025-11-05", "registers": {"T1": 1e9999999999999}} | malformed-body
          {"date": true, "registers": {"T1": "5"}} | malformed-body
          {"date": "2025-11-05", "registers": {"T1": "5\\u0000"}} | character-not-allowed
          {"date": "2025-11-05", "registers": {"T1": "5\\ud800"}} | character-not-allowed
          """)
  void bodyThatIsNoJsonObjectIsRefused(String body, String code) {
    Answer answer = olena.post("/accounts/" + OLENA + "/reads", body, key());
    problem(answer, 400);
    assertThat(codeOf(answer)).isEqualTo(code);
  }

  @Test
  void oversizedBodyIsRefused() {
    byte[] body = ("{\"date\":\"" + "x".repeat(1_000_000) + "\"}").getBytes(StandardCharsets.UTF_8);
    Answer answer = olena.postRaw("/accounts/" + OLENA + "/reads", "application/json", body, key());
    problem(answer, 413);
  }

  @Test
  void bodyOfAnotherMediaTypeIsRefused() {
    Answer answer =
        olena.postRaw(
            "/accounts/" + OLENA + "/reads",
            "text/plain",
            "x".getBytes(StandardCharsets.UTF_8),
            key());
    problem(answer, 415);
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "/accounts/" + SOMEBODY_ELSE,
        "/accounts/" + SOMEBODY_ELSE + "/reads",
        "/accounts/" + SOMEBODY_ELSE + "/meters",
        "/accounts/" + SOMEBODY_ELSE + "/bills",
        "/accounts/" + SOMEBODY_ELSE + "/entries",
        "/accounts/" + SOMEBODY_ELSE + "/payments",
        "/accounts/nonsense",
        "/bills/1",
        "/bills/99999999999999999999999",
        "/bills/abc/pdf",
        "/nowhere"
      })
  void whatIsNotYoursLooksAbsent(String path) {
    problem(olena.get(path), 404);
  }

  @Test
  void foreignAccountTakesNoReadsAndNoOrders() {
    String body = "{\"date\": \"2025-11-05\", \"registers\": {\"T1\": \"1\"}}";
    problem(olena.post("/accounts/" + SOMEBODY_ELSE + "/reads", body, key()), 404);
    problem(olena.post("/accounts/" + SOMEBODY_ELSE + "/bill-orders", body, key()), 404);
    problem(olena.post("/accounts/" + SOMEBODY_ELSE + "/bill-preview", body, key()), 404);
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"/office/bill-runs", "/office/nightly", "/office/business-date"})
  void customerIsNotStaff(String path) {
    Answer answer = olena.post(path, "{}", key());
    assertThat(answer.status()).as(answer.text()).isIn(403, 404);
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"release", "undo"})
  void anUnknownRunIsAbsent(String action) {
    Api admin = oblik.apiAs("admin@demo.oblik");
    String path = "/office/bill-runs/" + UUID.nameUUIDFromBytes(new byte[] {1}) + "/" + action;
    problem(admin.post(path, "{}", key()), 404);
  }

  @Test
  void withoutTokenNothingIsShown() {
    problem(Api.anonymous(oblik.address()).get("/accounts"), 401);
  }

  @Test
  void sameKeyWithAnotherBodyIsAConflict() {
    String key = key();
    Answer first =
        olena.post(
            "/account-links", "{\"accountNumber\":\"12\",\"proof\":{\"linkCode\":\"A\"}}", key);
    Answer again =
        olena.post(
            "/account-links", "{\"accountNumber\":\"12\",\"proof\":{\"linkCode\":\"A\"}}", key);
    Answer other =
        olena.post(
            "/account-links", "{\"accountNumber\":\"13\",\"proof\":{\"linkCode\":\"A\"}}", key);
    assertThat(again.status()).isEqualTo(first.status());
    assertThat(again.text()).isEqualTo(first.text());
    problem(other, 409);
  }
}
