package ua.oblik.api;

import static org.assertj.core.api.Assertions.assertThat;

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

  @ParameterizedTest(name = "{0} {1} {2} is refused")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          STOVE | 2013-01 | {"T1": 100}
          URBAN | 2005-01 | {"T1": 100}
          URBAN | 2021-13 | {"T1": 100}
          URBAN | 2021-11 | {"T1": -1}
          URBAN | 2021-11 | {"T1": 1.5}
          URBAN | 2021-11 | {"T2": 100}
          URBAN | 2021-11 | {"T1": 100, "T3": 5}
          URBAN | 2021-11 | {}
          URBAN | 2021-11 | {"T1": "many"}
          PALACE | 2021-11 | {"T1": 100}
          """)
  void refusesWhatItCannotRateAndSaysWhy(String customerClass, String month, String consumption) {
    Answer answer = quote(customerClass, month, consumption);
    assertThat(answer.status()).as(answer.text()).isBetween(400, 422);
    assertThat(answer.mediaType()).startsWith("application/problem+json");
    assertThat(answer.json().has("title")).isTrue();
  }

  private Answer quote(String customerClass, String month, String consumption) {
    return api.post(
        "/quotes",
        "{\"class\": \"%s\", \"month\": \"%s\", \"consumption\": %s}"
            .formatted(customerClass, month, consumption),
        "");
  }
}
