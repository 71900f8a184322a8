package ua.oblik.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import ua.oblik.system.BillRunsOfStaff;
import ua.oblik.system.OneAccount;
import ua.oblik.system.RunningOblik;

/**
 * A village house whose last actual read is of 1 October 2025. Each run bills the same month of the
 * year before, never an estimate of an estimate; the third period in a row sends a controller, the
 * fourth does not send another. One read then replaces all four bills and takes the visit off the
 * worklist.
 *
 * <pre>
 *   1 Oct        1 Nov        1 Dec        1 Jan        1 Feb    3 Feb
 *   |- prov. 1 --|- prov. 2 --|- prov. 3 --|- prov. 4 --|          | read, effective on the 1st
 *   |=================== one bill =====================|
 *                                    ^ controller
 * </pre>
 */
class NobodyReadsForMonthsIT {
  private static final RunningOblik OBLIK = RunningOblik.get();
  private static final String VISITS =
      "select count(*) from controller_visit where reason = 'PROLONGED_ESTIMATION'"
          + " and service_point_id = %d and closed_on is null";
  private static final String VISITS_EVER =
      "select count(*) from controller_visit where reason = 'PROLONGED_ESTIMATION'"
          + " and service_point_id = %d";

  private final OneAccount house = new OneAccount(OBLIK, "4100000004");
  private final BillRunsOfStaff clerk = new BillRunsOfStaff(OBLIK, "clerk@demo.oblik");
  private final BillRunsOfStaff other = new BillRunsOfStaff(OBLIK, "clerk2@demo.oblik");

  @Test
  void isEstimatedByTheYearBeforeUntilAControllerComes() {
    assertThat(count(VISITS)).isZero();

    run("2025-11", "2025-12-04");
    assertEstimated("2025-12-01", consumed("2024-11-01", "2024-12-01"));
    assertThat(count(VISITS)).as("after two periods").isZero();

    run("2025-12", "2026-01-04");
    assertEstimated("2026-01-01", consumed("2024-12-01", "2025-01-01"));
    assertThat(count(VISITS)).as("after three periods").isOne();

    run("2026-01", "2026-02-04");
    assertEstimated("2026-02-01", consumed("2025-01-01", "2025-02-01"));
    assertThat(count(VISITS)).as("after four periods").isOne();

    String first = house.billUntil("2025-11-01");
    readAndOrder(house.lastRead("T1") + 400);

    String bill = house.billUntil("2026-02-01");
    assertThat(house.replacementOf(first)).isEqualTo(bill);
    assertThat(
            OBLIK.countCustomer(
                "select count(*) from bill_supersession where reason = 'ACTUAL_READ' and bill_no = "
                    + bill))
        .isEqualTo(4);
    assertThat(OBLIK.countCustomer("select energy_wh / 1000 from bill where bill_no = " + bill))
        .isEqualTo(400);
    assertThat(count(VISITS)).isZero();
    assertThat(count(VISITS_EVER)).isOne();
  }

  private void run(String month, String day) {
    BillRunsOfStaff.moveTo(OBLIK, day);
    String run = clerk.start(month);
    clerk.await(run, "AWAITING_RELEASE");
    assertThat(other.release(run).status()).isEqualTo(202);
    other.await(run, "COMPLETED");
  }

  private void assertEstimated(String until, long kWh) {
    assertThat(
            OBLIK.textOfCustomer(
                "select s.estimation_rule || ' ' || s.energy_wh / 1000 from bill_segment s where s.bill_no = "
                    + house.billUntil(until)))
        .isEqualTo("SAME_MONTH_LAST_YEAR " + kWh);
  }

  /** Between two actual reads, in kilowatt-hours. */
  private long consumed(String from, String until) {
    return actual(until) - actual(from);
  }

  private long actual(String effectiveOn) {
    return OBLIK.countMeter(
        "select value_wh / 1000 from register_read where register = 'T1' and service_point_id = %d"
                .formatted(house.point())
            + " and effective_on = '"
            + effectiveOn
            + "'");
  }

  private void readAndOrder(long value) {
    String body =
        "{\"date\": \"2026-02-03\", \"registers\": {\"T1\": %d}, \"confirm\": [\"UNUSUAL_CONSUMPTION\"]}"
            .formatted(value);
    assertThat(
            OBLIK
                .apiAs("taras@demo.oblik")
                .post("/accounts/" + house.number() + "/bill-orders", body, "read-at-last")
                .status())
        .isBetween(200, 202);
    assertThat(
            OBLIK
                .apiAs("admin@demo.oblik")
                .post("/office/nightly", "{}", "night-of-the-read-at-last")
                .status())
        .isEqualTo(200);
  }

  private long count(String visits) {
    return OBLIK.countMeter(visits.formatted(house.point()));
  }
}
