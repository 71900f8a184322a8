package ua.oblik.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.time.LocalDate;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import ua.oblik.invariant.Invariant;
import ua.oblik.invariant.Violation;
import ua.oblik.system.Api;
import ua.oblik.system.BillRunsOfStaff;
import ua.oblik.system.Mailbox;
import ua.oblik.system.OneAccount;
import ua.oblik.system.RunningOblik;

/**
 * The run of November finds an order that no night has issued, and a provisional October with the
 * reads that settle it. Taken back, October stands again as it was; run again, it is settled again.
 *
 * <pre>
 *   account 2   1 Oct          1 Nov    5 Nov                          1 Dec
 *               |---- final ----|========|=============================|
 *                                ordered   charged by the run
 *   account 4   |- provisional -|                                       |
 *               |=================== one final bill ====================|
 * </pre>
 */
class RunAfterOrderAndUndoIT {
  private static final RunningOblik OBLIK = RunningOblik.get();
  private static final String UNDO = "{\"reason\": \"the rates were wrong\"}";

  private static final String CHARGED =
      "update live_segment set charged_kopiykas = charged_kopiykas %s 1 where bill_no = %s";

  private final OneAccount olenas = new OneAccount(OBLIK, "4100000002");
  private final OneAccount house = new OneAccount(OBLIK, "4100000004");
  private final BillRunsOfStaff clerk = new BillRunsOfStaff(OBLIK, "clerk@demo.oblik");
  private final BillRunsOfStaff other = new BillRunsOfStaff(OBLIK, "clerk2@demo.oblik");

  @Test
  void theOrderComesFirstAndWhatTheRunReplacedStandsAgainOnceItIsUndone() {
    String order = order();
    readTheHouse();
    String october = house.billUntil("2025-11-01");
    long owed = house.balance();
    BillRunsOfStaff.moveTo(OBLIK, "2025-12-04");

    String run = calculated();
    assertThat(stateOf(order)).isEqualTo("ISSUED");
    String ordered = olenas.billUntil("2025-11-05");
    assertThat(OBLIK.countCustomer("select order_id from bill where bill_no = " + ordered))
        .isEqualTo(Long.parseLong(order));

    released(run);
    String rest = olenas.billUntil("2025-12-01");
    assertThat(
            OBLIK.countCustomer(
                "select count(*) from bill where period_from = '2025-11-05' and bill_no = " + rest))
        .isOne();
    String whole = house.billUntil("2025-12-01");
    assertThat(house.isReplaced(october, whole)).isTrue();
    assertThat(OBLIK.violations()).isEmpty();
    awaitLettersAbout(rest, whole);

    assertThat(clerk.undo(run, UNDO).status()).isEqualTo(202);
    clerk.await(run, "UNDONE");
    assertThat(letterThatTakesBack(whole, "taras@demo.oblik"))
        .as("what it had replaced stands again")
        .contains(whole, october);
    assertThat(letterThatTakesBack(rest, "olena@demo.oblik"))
        .contains(rest)
        .doesNotContain(october);
    assertThat(house.billUntil("2025-11-01")).isEqualTo(october);
    assertThat(house.balance()).isEqualTo(owed);
    assertThat(asTheCustomerSees(october).has("supersededBy")).isFalse();
    assertThat(olenas.billUntil("2025-11-05")).as("an order is not the run's").isEqualTo(ordered);
    assertThat(OBLIK.violations()).isEmpty();
    theNightLooksAtWhatStandsAgain(october);

    String again = calculated();
    assertThat(again).isNotEqualTo(run);
    released(again);
    String settled = house.billUntil("2025-12-01");
    assertThat(house.replacementOf(october)).isEqualTo(settled).isNotEqualTo(whole);
    assertThat(house.charges(settled)).isEqualTo(house.charges(whole));
    assertThat(OBLIK.violations()).isEmpty();
  }

  /** A bill of an earlier day that stands again is as good as issued on the day of the undo. */
  private static void theNightLooksAtWhatStandsAgain(String bill) {
    LocalDate day = LocalDate.parse("2025-12-04");
    assertThat(OBLIK.violationsSince(day)).isEmpty();
    OBLIK.changeCustomer(CHARGED.formatted("+", bill));
    assertThat(OBLIK.violationsSince(day))
        .extracting(Violation::invariant)
        .containsOnly(Invariant.BILL_STANDS_AS_WRITTEN);
    OBLIK.changeCustomer(CHARGED.formatted("-", bill));
  }

  private String calculated() {
    String run = clerk.start("2025-11");
    clerk.await(run, "AWAITING_RELEASE");
    return run;
  }

  private void released(String run) {
    assertThat(other.release(run).status()).isEqualTo(202);
    other.await(run, "COMPLETED");
  }

  private String order() {
    Api.Answer answer =
        OBLIK
            .apiAs("olena@demo.oblik")
            .post(
                "/accounts/4100000002/bill-orders",
                "{\"date\": \"2025-11-05\", \"registers\": {\"T1\": \"%d\"}}"
                    .formatted(olenas.lastRead("T1") + 20),
                "order-before-the-run");
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    return answer.json().get("id").getAsString();
  }

  private static String stateOf(String order) {
    return OBLIK.textOfCustomer("select state from bill_order where id = " + order);
  }

  private void readTheHouse() {
    BillRunsOfStaff.moveTo(OBLIK, "2025-12-01");
    Api.Answer answer =
        OBLIK
            .apiAs("taras@demo.oblik")
            .post(
                "/accounts/4100000004/reads",
                "{\"date\": \"2025-12-01\", \"registers\": {\"T1\": \"%d\"}, \"confirm\": [\"UNUSUAL_CONSUMPTION\"]}"
                    .formatted(house.lastRead("T1") + 333),
                "read-before-the-run");
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
  }

  private static void awaitLettersAbout(String... bills) {
    Awaitility.await()
        .until(
            () ->
                OBLIK.countCustomer(
                        "select count(distinct bill_no) from outbox_message where state = 'SENT' and bill_no in ("
                            + String.join(", ", bills)
                            + ")")
                    == bills.length);
  }

  /** The letter that tells a reader, once and without the bill itself, not to pay by it. */
  private static String letterThatTakesBack(String bill, String reader) {
    return Awaitility.await()
        .until(
            () ->
                OBLIK.mailbox().to(reader).stream()
                    .filter(mail -> mail.pdf().isEmpty() && mail.subject().contains(bill))
                    .map(Mailbox.Mail::text)
                    .toList(),
            letters -> letters.size() == 1)
        .get(0);
  }

  private static JsonObject asTheCustomerSees(String bill) {
    return OBLIK.apiAs("taras@demo.oblik").get("/bills/" + bill).json();
  }
}
