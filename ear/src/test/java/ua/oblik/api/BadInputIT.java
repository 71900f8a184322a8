package ua.oblik.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
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
  private final Api olena =
      Api.anonymous(oblik.address()).as("olena@demo.oblik", RunningOblik.DEMO_PASSWORD);

  @ParameterizedTest(name = "link {0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"accountNumber": "4100000001", "proof": {"linkCode": "WRONG000"}}
          {"accountNumber": "4199999999", "proof": {"linkCode": "SVITLO23"}}
          {"accountNumber": "12", "proof": {"linkCode": "SVITLO23"}}
          {"accountNumber": "<script>", "proof": {"meterSerial": "1"}}
          {"accountNumber": "4100000001", "proof": {}}
          {"accountNumber": "4100000001"}
          {}
          """)
  void linkIsRefused(String body) {
    String before = links();
    problem(olena.post("/account-links", body, key()), 400, 429);
    assertThat(links()).isEqualTo(before);
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
    assertThat(unknown.status()).isEqualTo(wrongProof.status());
    assertThat(unknown.json().get("type")).isEqualTo(wrongProof.json().get("type"));
    assertThat(unknown.json().get("title")).isEqualTo(wrongProof.json().get("title"));
  }

  @ParameterizedTest(name = "read {0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"date": "2025-11-05", "registers": {"T1": "1"}}
          {"date": "2031-01-01", "registers": {"T1": "999999"}}
          {"date": "2025-02-30", "registers": {"T1": "999999"}}
          {"date": "2025-11-05", "registers": {}}
          {"date": "2025-11-05", "registers": {"T1": "12a"}}
          {"date": "2025-11-05", "registers": {"T1": "-5"}}
          {"date": "2025-11-05", "registers": {"T9": "5"}}
          {"date": "2025-11-05", "registers": {"T1": "99999999999999999999"}}
          {"registers": {"T1": "5"}}
          {"date": "2025-11-05"}
          """)
  void readIsRefused(String body) {
    long before = oblik.countMeter("select count(*) from read_submission");
    problem(olena.post("/accounts/" + OLENA + "/reads", body, key()), 400, 422);
    assertThat(oblik.countMeter("select count(*) from read_submission")).isEqualTo(before);
  }

  @ParameterizedTest(name = "[{0}]")
  @ValueSource(strings = {"{not json", "[1,2", "\"text\"", "null", ""})
  void bodyThatIsNoJsonObjectIsRefused(String body) {
    problem(olena.post("/accounts/" + OLENA + "/reads", body, key()), 400, 422);
  }

  @Test
  void oversizedBodyIsRefused() {
    byte[] body = ("{\"date\":\"" + "x".repeat(1_000_000) + "\"}").getBytes(StandardCharsets.UTF_8);
    Answer answer = olena.postRaw("/accounts/" + OLENA + "/reads", "application/json", body, key());
    problem(answer, 413, 413);
  }

  @Test
  void bodyOfAnotherMediaTypeIsRefused() {
    Answer answer =
        olena.postRaw(
            "/accounts/" + OLENA + "/reads",
            "text/plain",
            "x".getBytes(StandardCharsets.UTF_8),
            key());
    problem(answer, 415, 415);
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
    problem(olena.get(path), 404, 404);
  }

  @Test
  void foreignAccountTakesNoReadsAndNoOrders() {
    String body = "{\"date\": \"2025-11-05\", \"registers\": {\"T1\": \"1\"}}";
    problem(olena.post("/accounts/" + SOMEBODY_ELSE + "/reads", body, key()), 404, 404);
    problem(olena.post("/accounts/" + SOMEBODY_ELSE + "/bill-orders", body, key()), 404, 404);
    problem(olena.post("/accounts/" + SOMEBODY_ELSE + "/bill-preview", body, key()), 404, 404);
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"/office/bill-runs", "/office/nightly", "/office/business-date"})
  void customerIsNotStaff(String path) {
    Answer answer = olena.post(path, "{}", key());
    assertThat(answer.status()).as(answer.text()).isIn(403, 404);
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"release", "undo"})
  void whatTheEngineBringsLaterIsAbsent(String action) {
    Api admin = Api.anonymous(oblik.address()).as("admin@demo.oblik", RunningOblik.DEMO_PASSWORD);
    String path = "/office/bill-runs/" + UUID.nameUUIDFromBytes(new byte[] {1}) + "/" + action;
    problem(admin.post(path, "{}", key()), 404, 404);
  }

  @Test
  void withoutTokenNothingIsShown() {
    problem(Api.anonymous(oblik.address()).get("/accounts"), 401, 401);
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
    problem(other, 409, 409);
  }

  private String links() {
    return olena.get("/accounts").text();
  }

  private static void problem(Answer answer, int from, int to) {
    assertThat(answer.status()).as(answer.toString()).isBetween(from, to);
    assertThat(answer.mediaType()).startsWith("application/problem+json");
    assertThat(answer.text()).doesNotContain("Exception", "\tat ", "ua.oblik.");
    assertThat(answer.json().get("status").getAsInt()).isEqualTo(answer.status());
    assertThat(answer.json().get("title").getAsString()).isNotBlank();
  }

  private static int keys;

  private static synchronized String key() {
    keys++;
    return "bad-input-" + keys;
  }
}
