package ua.oblik.api;

import static org.assertj.core.api.Assertions.assertThat;
import static ua.oblik.api.Refusals.codeOf;
import static ua.oblik.api.Refusals.key;
import static ua.oblik.api.Refusals.problem;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import ua.oblik.system.Api;
import ua.oblik.system.Api.Answer;
import ua.oblik.system.RunningOblik;

/**
 * Input at the edges of what a type can hold: years and numbers without end, no bytes at all, signs
 * that no database keeps, words where yes or no is asked. Each is the sender's mistake, and none is
 * taken for something else.
 */
class InputAtTheEdgesIT {
  private static final String OLENA = "4100000002";

  private final RunningOblik oblik = RunningOblik.get();
  private final Api olena = oblik.apiAs("olena@demo.oblik");

  /** Nobody has logged in, and the parser throws something else each time. */
  @ParameterizedTest
  @MethodSource("bodiesThatBreakParsers")
  void bodyThatBreaksAParserIsRefused(String body) {
    Answer answer = Api.anonymous(oblik.address()).post("/quotes", body, "");
    problem(answer, 400);
    assertThat(codeOf(answer)).isEqualTo("malformed-body");
  }

  static Stream<String> bodiesThatBreakParsers() {
    String quote = "{\"class\":\"URBAN\",\"month\":\"2025-10\",\"consumption\":%s}";
    return Stream.of(
        quote.formatted("{\"T1\":1e9999999999999}"),
        quote.formatted("{\"T1\":1e999999999}"),
        quote.formatted("{\"T1\":" + "1".repeat(30_000) + "}"),
        quote.formatted("{\"T1\":true}"),
        quote.formatted("[1]"),
        "[".repeat(1001) + "]".repeat(1001));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"period": "2025-10", "preview": "yes"}         | 400 | malformed-body
          {"period": "2025-10", "preview": 1}             | 400 | malformed-body
          {"period": "2025-10", "preview": "TRUE"}        | 400 | malformed-body
          {"period": true, "preview": true}               | 400 | malformed-body
          {"period": "-999999-10", "preview": true}       | 422 | period-malformed
          {"period": "1000-10", "preview": true}          | 422 | period-malformed
          {"period": "+999999999-10", "preview": true}    | 422 | period-malformed
          {"period": "2031-10", "preview": true}          | 422 | period-not-over
          """)
  void runIsNotStarted(String body, int status, String code) {
    Answer answer = oblik.apiAs("clerk@demo.oblik").post("/office/bill-runs", body, key());
    problem(answer, status);
    assertThat(codeOf(answer)).isEqualTo(code);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"draft": 1.5, "from": "2025-10", "last": "2025-10"}            | 400 | malformed-body
          {"draft": "1", "from": "2025-10", "last": "2025-10"}            | 400 | malformed-body
          {"draft": 1, "from": "2025-10", "last": "+999999999-12"}        | 422 | period-malformed
          {"draft": 1, "from": "-999999-10", "last": "2025-10"}           | 422 | period-malformed
          {"draft": 1, "from": "2025-10", "last": "9999-12"}              | 422 | period-not-over
          """)
  void rehearsalIsNotStarted(String body, int status, String code) {
    Answer answer = oblik.apiAs("clerk@demo.oblik").post("/office/rehearsals", body, key());
    problem(answer, status);
    assertThat(codeOf(answer)).isEqualTo(code);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "9999-12-31, business-date-too-far",
    "+999999999-12-31, business-date-too-far",
    "2040-01-10, business-date-too-far",
    "2025-01-01, business-date-backwards",
    "2025-02-30, date-malformed"
  })
  void businessDateStaysWhereItIs(String day, String code) {
    Api admin = oblik.apiAs("admin@demo.oblik");
    Answer answer = admin.post("/office/business-date", "{\"date\": \"" + day + "\"}", key());
    problem(answer, 422);
    assertThat(codeOf(answer)).isEqualTo(code);
    assertThat(admin.get("/office/business-date").json().get("date").getAsString())
        .isEqualTo("2025-11-05");
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {"/office/read-imports", "/office/payment-imports", "/office/hour-imports"})
  void fileWithoutAByteIsEmpty(String path) {
    for (String type : List.of("text/csv", "multipart/form-data; boundary=none")) {
      Answer answer = oblik.apiAs("admin@demo.oblik").postRaw(path, type, new byte[0], key());
      problem(answer, 422);
      assertThat(codeOf(answer)).isEqualTo("file-empty");
    }
  }

  @Test
  void addressWithASignThatCannotBeKeptIsRefused() {
    Answer answer =
        oblik
            .apiAs("admin@demo.oblik")
            .postRaw("/office/payment-imports?name=%00", "text/csv", new byte[] {'x'}, key());
    problem(answer, 400);
    assertThat(codeOf(answer)).isEqualTo("character-not-allowed");
  }

  /** What curl sends for {@code -d ''}, and a program with its usual headers. */
  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"application/x-www-form-urlencoded", "application/json"})
  void bodyOfNoBytesIsNone(String type) {
    Answer token =
        Api.withPassword(oblik.address(), "olena@demo.oblik", RunningOblik.DEMO_PASSWORD)
            .postRaw("/tokens", type, new byte[0], key());
    assertThat(token.status()).as(token.text()).isEqualTo(201);
    Answer reads = olena.postRaw("/accounts/" + OLENA + "/reads", type, new byte[0], key());
    problem(reads, 400);
    assertThat(codeOf(reads)).isEqualTo("body-missing");
  }

  @Test
  void passwordWithASignThatCannotBeKeptIsWrong() {
    problem(
        Api.withPassword(oblik.address(), "olena@demo.oblik\u0000", "Svit\u0000lo")
            .post("/tokens", "{}", key()),
        401);
  }
}
