package ua.oblik.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import ua.oblik.system.Apart;
import ua.oblik.system.Api;
import ua.oblik.system.BillRunsOfStaff;
import ua.oblik.system.CrashPoints;
import ua.oblik.system.RunningOblik;

/**
 * The run of November 2025 between two clerks: calculated by one, released by the other, taken back
 * while the server is lost in the middle. Afterwards everything is as it was before the run.
 */
@Apart
class BillRunUndoneIT {
  private static final RunningOblik OBLIK = RunningOblik.toBreak();
  private static final String UNDO = "{\"reason\": \"the rates were wrong\"}";

  /** What an account owes, what stands, and how far points are billed, in numbers. */
  private static final List<String> STATE_OF_CUSTOMER =
      List.of(
          "select coalesce(sum(hashtextextended(account_id || ' ' || balance_kopiykas, 0)), 0)::numeric % 1000000007"
              + " from account_balance where balance_kopiykas <> 0",
          "select coalesce(sum(hashtextextended(agreement_id || ' ' || period || ' ' || bill_no || ' ' || provisional"
              + " || ' ' || coalesce(last_actual, '') || ' ' || coalesce(month::text, '') || ' ' || charged_kopiykas, 0)), 0)"
              + "::numeric % 1000000007 from live_segment",
          "select count(*) from bill_supersession where bill_no is not null");

  private static final String STATE_OF_METER =
      "select coalesce(sum(hashtextextended(service_point_id || ' ' || billed_until || ' ' || actual_until || ' ' || bill_no"
          + " || ' ' || provisional_in_a_row, 0)), 0)::numeric % 1000000007 from billed_mark";

  @Test
  void leavesEverythingAsItWasBeforeTheRun() {
    CrashPoints crashPoints = new CrashPoints(OBLIK.server());
    BillRunsOfStaff clerk = new BillRunsOfStaff(OBLIK, "clerk@demo.oblik");
    BillRunsOfStaff other = new BillRunsOfStaff(OBLIK, "clerk2@demo.oblik");
    issueWhatIsOrdered();
    BillRunsOfStaff.moveTo(OBLIK, "2025-12-04");
    List<Long> before = state();
    long bills = OBLIK.countCustomer("select count(*) from bill");

    String run = clerk.start("2025-11");
    clerk.await(run, "AWAITING_RELEASE");
    assertThat(OBLIK.countCustomer("select count(*) from bill")).isEqualTo(bills);
    assertThat(state()).isEqualTo(before);
    assertThat(clerk.release(run).status()).isEqualTo(409);
    assertThat(other.release(run).status()).isEqualTo(202);
    other.await(run, "COMPLETED");
    assertThat(OBLIK.countCustomer("select count(*) from bill")).isGreaterThan(bills);
    assertThat(state()).isNotEqualTo(before);
    assertThat(OBLIK.violations()).isEmpty();

    assertThat(clerk.undo(run, "{\"reason\": \" \"}").status()).isEqualTo(422);
    crashPoints.arm("meter:commit:before:1");
    clerk.undo(run, UNDO);
    crashPoints.awaitCrashAndRestart();
    clerk.stopHeart(run);
    new BillRunsOfStaff(OBLIK, "clerk@demo.oblik").await(run, "UNDONE");

    assertThat(state()).isEqualTo(before);
    assertThat(OBLIK.violations()).isEmpty();
    assertThat(OBLIK.preparedTransactions()).isZero();
    assertThat(
            OBLIK.countCustomer(
                "select count(*) from outbox_message m join bill b on b.bill_no = m.bill_no where b.run_id = '"
                    + run
                    + "' and m.state in ('PENDING', 'FAILED')"))
        .isZero();
    undoingAgainAnswersTheSame(run);
  }

  /** A run issues the orders that it would overtake; here none may wait. */
  private static void issueWhatIsOrdered() {
    Api admin = OBLIK.apiAs("admin@demo.oblik");
    assertThat(admin.post("/office/nightly", "{}", "night-before-the-undone-run").status())
        .isEqualTo(200);
  }

  private static void undoingAgainAnswersTheSame(String run) {
    long entries = OBLIK.countCustomer("select count(*) from ledger_entry");
    BillRunsOfStaff again = new BillRunsOfStaff(OBLIK, "clerk2@demo.oblik");
    Api.Answer answer = again.undo(run, UNDO);
    assertThat(answer.status()).isEqualTo(202);
    assertThat(answer.json().get("state").getAsString()).isEqualTo("UNDONE");
    assertThat(OBLIK.countCustomer("select count(*) from ledger_entry")).isEqualTo(entries);
  }

  private static List<Long> state() {
    return Stream.concat(
            STATE_OF_CUSTOMER.stream().map(OBLIK::countCustomer),
            Stream.of(OBLIK.countMeter(STATE_OF_METER)))
        .toList();
  }
}
