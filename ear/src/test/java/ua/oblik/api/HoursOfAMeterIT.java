package ua.oblik.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ua.oblik.system.Api;
import ua.oblik.system.Api.Answer;
import ua.oblik.system.RunningOblik;

/** A program asks for the hours of an own account, of the day of twenty-five among others. */
class HoursOfAMeterIT {
  private static final String HOURS = "/accounts/4100000003/hours";

  private final RunningOblik oblik = RunningOblik.get();
  private final Api taras = oblik.apiAs("taras@demo.oblik");

  @Test
  void aDayHasItsHoursInTheirOrder() {
    Answer answer = taras.get(HOURS + "?from=2025-10-26&until=2025-10-27");
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    JsonArray hours = answer.element().getAsJsonArray();
    assertThat(hours).hasSize(25);
    JsonObject first = hours.get(0).getAsJsonObject();
    assertThat(first.get("start").getAsString()).isEqualTo("2025-10-25T21:00:00Z");
    assertThat(first.get("servicePoint").getAsString()).hasSize(16);
    assertThat(hours.get(3).getAsJsonObject().get("start").getAsString())
        .isEqualTo("2025-10-26T00:00:00Z");
    assertThat(hours.get(4).getAsJsonObject().get("start").getAsString())
        .isEqualTo("2025-10-26T01:00:00Z");
    assertThat(hours.get(24).getAsJsonObject().get("hour").getAsInt()).isEqualTo(25);
  }

  @Test
  void theLastMonthIsAnsweredUnlessAnotherIsAsked() {
    assertThat(taras.get(HOURS).element().getAsJsonArray()).hasSize(31 * 24 + 1);
    assertThat(taras.get("/accounts/4100000004/hours").element().getAsJsonArray())
        .as("a meter that does not measure by the hour")
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "?from=yesterday",
        "?from=2025-10-02&until=2025-10-02",
        "?from=2025-10-03&until=2025-10-02",
        "?from=2020-01-01&until=2025-10-02",
        "?until=+999999999-12-31"
      })
  void daysThatCannotBeMeantAreRefused(String days) {
    assertThat(taras.get(HOURS + days).status()).isEqualTo(422);
  }
}
