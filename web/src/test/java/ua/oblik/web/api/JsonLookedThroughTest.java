package ua.oblik.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bodies as programs send them, before anything is made of them. */
class JsonLookedThroughTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          {"period": "2025-10", "preview": true}       | -
          {"period": "2025-10", "preview": false}      | -
          {"period": "2025-10", "preview": null}       | -
          {"period": "2025-10"}                        | -
          {"period": "2025-10", "note": "whatever"}    | -
          {"period": "2025-10", "preview": "true"}     | malformed-body
          {"period": "2025-10", "preview": "yes"}      | malformed-body
          {"period": "2025-10", "preview": 1}          | malformed-body
          {"period": ["2025-10"]}                      | malformed-body
          {"period": true}                             | malformed-body
          {"period": "2025-10"} {}                     | malformed-body
          {"period": "2025-10", "period": "2025-09"}   | malformed-body
          {"period": "2025-10\\u0000"}                 | character-not-allowed
          {"period": "\\udc00"}                        | character-not-allowed
          {"\\u0000": 1}                               | character-not-allowed
          []                                           | malformed-body
          [1,2                                         | malformed-body
          {"period": "2025-10"                         | malformed-body
          {"period":                                   | malformed-body
          {"period": "2025                             | malformed-body
          """)
  void runOnlyByWhatSaysSo(String sent, String fault) {
    assertFault(sent, BillRunsResource.NewRun.class, fault);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          {"draft": 17, "from": "2025-10"}             | -
          {"draft": 17.0}                              | -
          {"draft": 1.5}                               | malformed-body
          {"draft": "17"}                              | malformed-body
          {"draft": 1e30}                              | malformed-body
          {"draft": 1e999999999}                       | malformed-body
          {"draft": 1e9999999999999}                   | malformed-body
          """)
  void wholeNumbersAreWhole(String sent, String fault) {
    assertFault(sent, RehearsalsResource.NewRehearsal.class, fault);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          {"class": "URBAN", "consumption": {"T1": 251, "T2": "30"}} | -
          {"class": "URBAN", "consumption": null}                    | -
          {"class": "URBAN", "consumption": [1]}                     | malformed-body
          {"class": "URBAN", "consumption": {"T1": true}}            | malformed-body
          {"class": true}                                            | malformed-body
          """)
  void quantitiesAreNumbersOrText(String sent, String fault) {
    assertFault(sent, QuoteJson.Asked.class, fault);
  }

  @Test
  void amountsAreValuesNotShapes() {
    assertFault("{\"amount\": \"12.30\"}", OfficePaymentsResource.Refund.class, null);
    assertFault("{\"amount\": {}}", OfficePaymentsResource.Refund.class, "malformed-body");
  }

  @Test
  void whatGoesDeeperThanAnybodyNeedsIsRefused() {
    assertFault("[".repeat(2000) + "]".repeat(2000), Object.class, "malformed-body");
    assertFault("1".repeat(30_000), Object.class, "malformed-body");
  }

  private static void assertFault(String sent, Type wanted, String fault) {
    assertThat(JsonBody.fault(sent.getBytes(StandardCharsets.UTF_8), wanted))
        .isEqualTo(Optional.ofNullable(fault));
  }
}
