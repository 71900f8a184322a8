package ua.oblik.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import ua.oblik.system.Api;
import ua.oblik.system.BillRunsOfStaff;
import ua.oblik.system.RunningOblik;

/**
 * A demonstration is set forward year after year, past the last for which the installation has made
 * room in its history: the room is made, and reads and the night go on.
 */
class BusinessDateYearAfterYearIT {
  private static final RunningOblik OBLIK = RunningOblik.get();
  private static final String OLENAS = "4100000002";
  private static final int YEARS = 5;

  @Test
  void findsRoomInItsHistory() {
    int last = (int) OBLIK.countMeter(lastYear("meter", "register_read"));
    for (int year = 2026; year <= last + YEARS; year++) {
      BillRunsOfStaff.moveTo(OBLIK, year + "-11-01");
    }

    Api.Answer read =
        OBLIK
            .apiAs("olena@demo.oblik")
            .post(
                "/accounts/" + OLENAS + "/reads",
                "{\"date\": \"%d-11-01\", \"registers\": {\"T1\": 26000}, \"confirm\": [\"UNUSUAL_CONSUMPTION\"]}"
                    .formatted(last + YEARS),
                "year-after-year");
    Api.Answer night =
        OBLIK.apiAs("admin@demo.oblik").post("/office/nightly", "", "night-after-years");

    assertThat(read.status()).as(read.text()).isEqualTo(201);
    assertThat(night.status()).as(night.text()).isEqualTo(200);
    assertThat(OBLIK.countMeter(lastYear("meter", "register_read"))).isGreaterThan(last + YEARS);
    assertThat(OBLIK.countCustomer(lastYear("customer", "bill"))).isGreaterThan(last + YEARS);
  }

  private static String lastYear(String schema, String table) {
    return "select max(substring(relname from '[0-9]+$')::int) from pg_class where relnamespace = '"
        + schema
        + "'::regnamespace and relname ~ '^"
        + table
        + "_[0-9]{4}$'";
  }
}
