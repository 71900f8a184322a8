package ua.oblik.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ua.oblik.system.Api;
import ua.oblik.system.Api.Answer;
import ua.oblik.system.RunningOblik;

/**
 * The public calculator, asked as anybody may. Totals are the published examples of
 * docs/concepts/rounding.md and of the acts that docs/concepts/tariffs.md names.
 */
class QuotesIT {
  private final Api api = Api.anonymous(RunningOblik.get().address());

  @ParameterizedTest(name = "{0} {1} {2} costs {3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          URBAN   | 2011-04 | {"T1": 200}            | 60.27
          URBAN   | 2016-10 | {"T1": 700}            | 880.20
          URBAN   | 2021-11 | {"T1": 250}            | 360.00
          URBAN   | 2021-11 | {"T1": 251}            | 421.68
          URBAN   | 2024-07 | {"T1": 200, "T2": 100} | 1080.00
          HEATING | 2026-01 | {"T1": 2500}           | 7440.00
          URBAN   | 2016-10 | {"T1": 200, "T2": 100} | 274.41
          RURAL   | 2016-10 | {"T1": 200}            | 171.60
          """)
  void givesThePublishedTotal(
      String customerClass, String month, String consumption, String total) {
    Answer answer = quote(customerClass, month, consumption);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    assertThat(answer.json().get("total").getAsString()).isEqualTo(total);
  }

  @Test
  void printsTheLinesThatMakeTheTotal() {
    Answer answer = quote("URBAN", "2016-10", "{\"T1\": 200, \"T2\": 100}");
    assertThat(answer.json().getAsJsonArray("lines"))
        .extracting(line -> line.getAsJsonObject().get("amount").getAsString())
        .containsExactlyInAnyOrder("47.84", "11.78", "171.57", "43.22");
  }

  @ParameterizedTest(name = "{0} {1} {2}: {4}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          STOVE  | 2013-01 | {"T1": 100}            | month          | tariff-not-confirmed
          URBAN  | 2006-04 | {"T1": 10, "T2": 5}    | month          | zones-not-confirmed
          URBAN  | 2005-12 | {"T1": 100}            | month          | tariff-not-confirmed
          URBAN  | 9999-12 | {"T1": 100}            | month          | tariff-not-confirmed
          URBAN  | 2021-13 | {"T1": 100}            | month          | month-malformed
          URBAN  | 2021-11 | {"T1": -1}             | consumption.T1 | negative
          URBAN  | 2021-11 | {"T1": 1.5}            | consumption.T1 | fraction-of-kwh
          URBAN  | 2021-11 | {"T2": 100}            | consumption.T1 | missing-zone
          URBAN  | 2021-11 | {"T1": 100, "T3": 5}   | consumption.T2 | missing-zone
          URBAN  | 2021-11 | {"T1": 100, "T9": 5}   | consumption.T9 | unknown-zone
          URBAN  | 2021-11 | {"T1": 10000001}       | consumption.T1 | too-large
          URBAN  | 2021-11 | {}                     | consumption    | no-consumption
          PALACE | 2021-11 | {"T1": 100}            | class          | unknown-class
          """)
  void refusesWhatItCannotRateAndSaysWhy(
      String customerClass, String month, String consumption, String field, String reason) {
    Answer answer = quote(customerClass, month, consumption);
    assertThat(answer.status()).as(answer.text()).isEqualTo(422);
    assertThat(answer.mediaType()).startsWith("application/problem+json");
    assertThat(answer.json().get("type").getAsString()).isEqualTo("/problems/invalid");
    JsonObject error = answer.json().getAsJsonArray("errors").get(0).getAsJsonObject();
    assertThat(answer.json().getAsJsonArray("errors")).hasSize(1);
    assertThat(error.get("field").getAsString()).isEqualTo(field);
    assertThat(error.get("code").getAsString()).isEqualTo("quote-" + reason);
    assertThat(error.get("detail").getAsString()).isNotBlank();
  }

  @Test
  void refusesWordsWhereNumbersBelong() {
    Answer answer = quote("URBAN", "2021-11", "{\"T1\": \"many\"}");
    assertThat(answer.status()).as(answer.text()).isEqualTo(400);
    assertThat(answer.json().get("type").getAsString()).isEqualTo("/problems/malformed-body");
  }

  private Answer quote(String customerClass, String month, String consumption) {
    return api.post(
        "/quotes",
        "{\"class\": \"%s\", \"month\": \"%s\", \"consumption\": %s}"
            .formatted(customerClass, month, consumption),
        "");
  }
}
