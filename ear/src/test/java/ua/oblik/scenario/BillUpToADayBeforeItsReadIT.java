package ua.oblik.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;
import ua.oblik.invariant.Invariant;
import ua.oblik.invariant.Violation;
import ua.oblik.system.Api;
import ua.oblik.system.BillRunsOfStaff;
import ua.oblik.system.OneAccount;
import ua.oblik.system.RunningOblik;

/**
 * The run of November 2025 is ten days late, and Olena has read her meter meanwhile: it charges
 * November's share of what was measured up to the 9th. Nothing is wrong with that, and what is
 * wrong beside it is found all the same. The run of December puts the whole in its place.
 *
 * <pre>
 *   1 Oct          1 Nov          1 Dec    9 Dec          1 Jan
 *   |---- final ----|---- share ----|        | read
 *                   |-------- final ---------|-- average --|
 * </pre>
 */
class BillUpToADayBeforeItsReadIT {
  private static final RunningOblik OBLIK = RunningOblik.get();
  private static final String READ_OF_THE_NINTH = "\"effectiveOn\":\"2025-12-09\"";
  private static final String MULTIPLIER =
      "update meter set multiplier = multiplier %s 2 where id in"
          + " (select meter_id from meter_installation where removed_on is null and service_point_id = %d)";

  private final OneAccount olenas = new OneAccount(OBLIK, "4100000002");
  private final BillRunsOfStaff clerk = new BillRunsOfStaff(OBLIK, "clerk@demo.oblik");
  private final BillRunsOfStaff other = new BillRunsOfStaff(OBLIK, "clerk2@demo.oblik");

  @Test
  void isNoViolationAndHidesNone() {
    BillRunsOfStaff.moveTo(OBLIK, "2025-12-10");
    readOnTheNinth(olenas.lastRead("T1") + 390);
    run("2025-11");

    String share = olenas.billUntil("2025-12-01");
    assertThat(measuredKWh(share, "2025-12-01", READ_OF_THE_NINTH))
        .as("30 of the 38 days of 390 kWh")
        .isEqualTo(308);
    assertThat(OBLIK.violations()).isEmpty();

    OBLIK.changeMeter(MULTIPLIER.formatted("*", olenas.point()));
    assertThat(OBLIK.violations())
        .extracting(Violation::invariant, Violation::detail)
        .containsExactly(tuple(Invariant.ENERGY_BILLED_IS_MEASURED, "agreement " + agreement()));
    OBLIK.changeMeter(MULTIPLIER.formatted("/", olenas.point()));

    BillRunsOfStaff.moveTo(OBLIK, "2026-01-04");
    run("2025-12");
    String whole = olenas.billUntil("2025-12-09");
    assertThat(measuredKWh(whole, "2025-12-09", READ_OF_THE_NINTH)).isEqualTo(390);
    assertThat(olenas.isReplaced(share, whole)).isTrue();
    assertThat(OBLIK.violations()).isEmpty();
  }

  private static void readOnTheNinth(long kWh) {
    Api.Answer taken =
        OBLIK
            .apiAs("olena@demo.oblik")
            .post(
                "/accounts/4100000002/reads",
                "{\"date\": \"2025-12-09\", \"registers\": {\"T1\": %d}, \"confirm\": [\"UNUSUAL_CONSUMPTION\"]}"
                    .formatted(kWh),
                "read-of-the-ninth");
    assertThat(taken.status()).as(taken.text()).isEqualTo(201);
  }

  private void run(String month) {
    String run = clerk.start(month);
    clerk.await(run, "AWAITING_RELEASE");
    assertThat(other.release(run).status()).isEqualTo(202);
    other.await(run, "COMPLETED");
  }

  /** What a bill charges as measured up to a day, resting on a read. */
  private static long measuredKWh(String bill, String until, String read) {
    return OBLIK.countCustomer(
        "select coalesce(sum(energy_wh), 0) / 1000 from bill_segment where basis = 'ACTUAL' and bill_no = %s and period_until = '%s' and reads::text like '%%%s%%'"
            .formatted(bill, until, read));
  }

  private static long agreement() {
    return OBLIK.countCustomer(
        "select g.id from service_agreement g join account a on a.id = g.account_id"
            + " where a.number = '4100000002' and g.ends_on is null");
  }
}
