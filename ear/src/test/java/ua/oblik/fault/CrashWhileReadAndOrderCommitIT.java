package ua.oblik.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import ua.oblik.system.Apart;
import ua.oblik.system.Api;
import ua.oblik.system.CrashPoints;
import ua.oblik.system.OneAccount;
import ua.oblik.system.RunningOblik;

/**
 * A read goes into the meter schema and its order into the customer schema in one transaction. The
 * server is killed while one such transaction is held before and one after prepare and commit of
 * each resource; after its restart both are there or neither is: neither as long as the decision
 * has not been taken, both from then on. The same request sent again under the same key brings
 * exactly one of each.
 */
@Apart
class CrashWhileReadAndOrderCommitIT {
  private static final RunningOblik OBLIK = RunningOblik.toBreak();
  private static final CrashPoints CRASH_POINTS = new CrashPoints(OBLIK.server());
  private static final Map<Stage, ReadAndOrder> SENT = new EnumMap<>(Stage.class);

  /** Flats of one zone that are billed up to November, one for each stage. */
  private static final long FIRST_FLAT = 4_100_000_042L;

  private static final String TARAS_HAS_THE_FLATS =
      """
      insert into account_link (user_id, account_id, role, linked_on, proved_by)
      select u.id, a.id, 'OWNER', '2025-11-01', 'STAFF' from portal_user u, account a
      where u.email = 'taras@demo.oblik' and a.number between '%d' and '%d'
      """;

  /** What is there after the restart. */
  private enum Stored {
    NEITHER(0),
    BOTH(1);

    private final long each;

    Stored(long each) {
      this.each = each;
    }
  }

  /**
   * How far a transaction has come, how many of its two branches wait in doubt, and what is due.
   */
  private enum Stage {
    NOTHING_IS_PREPARED("customer:prepare:before:1", 0, Stored.NEITHER),
    CUSTOMER_IS_PREPARED("customer:prepare:after:1", 1, Stored.NEITHER),
    METER_IS_ABOUT_TO_BE_PREPARED("meter:prepare:before:1", 1, Stored.NEITHER),
    BOTH_ARE_PREPARED("meter:prepare:after:1", 2, Stored.NEITHER),
    THE_DECISION_IS_TAKEN("customer:commit-prepared:before:1", 2, Stored.BOTH),
    CUSTOMER_IS_COMMITTED("customer:commit-prepared:after:1", 1, Stored.BOTH),
    METER_IS_ABOUT_TO_BE_COMMITTED("meter:commit-prepared:before:1", 1, Stored.BOTH),
    BOTH_ARE_COMMITTED("meter:commit-prepared:after:1", 0, Stored.BOTH);

    private final String point;
    private final long inDoubt;
    private final Stored stored;

    Stage(String point, long inDoubt, Stored stored) {
      this.point = point;
      this.inDoubt = inDoubt;
      this.stored = stored;
    }
  }

  @BeforeAll
  static void theServerIsKilledWithATransactionInEachStage() {
    Stage[] stages = Stage.values();
    OBLIK.changeCustomer(TARAS_HAS_THE_FLATS.formatted(FIRST_FLAT, FIRST_FLAT + stages.length - 1));
    try {
      for (Stage stage : stages) {
        hold(stage);
      }
      assertThat(OBLIK.preparedTransactions())
          .as("branches in doubt when the server is killed")
          .isEqualTo(Arrays.stream(stages).mapToLong(stage -> stage.inDoubt).sum());
    } finally {
      OBLIK.server().killPayara();
      CRASH_POINTS.restart();
    }
    Awaitility.await().until(() -> OBLIK.preparedTransactions() == 0);
  }

  /** Leaves a transaction in a stage; whoever sent the request waits for the answer in vain. */
  private static void hold(Stage stage) {
    ReadAndOrder request = ReadAndOrder.of(stage, FIRST_FLAT + SENT.size());
    SENT.put(stage, request);
    CRASH_POINTS.hold(stage.point);
    CompletableFuture<Api.Answer> answer =
        CompletableFuture.supplyAsync(
            request::send, waiting -> new Thread(waiting, stage.name()).start());
    Awaitility.await(stage.point).until(() -> CRASH_POINTS.isReached() || answer.isDone());
    assertThat(answer).as(stage.point).isNotDone();
  }

  @ParameterizedTest
  @EnumSource
  void bothOrNeither(Stage stage) {
    ReadAndOrder sent = SENT.get(stage);
    assertThat(sent.readsSince()).as("reads after %s", stage.point).isEqualTo(stage.stored.each);
    assertThat(sent.ordersSince()).as("orders after %s", stage.point).isEqualTo(stage.stored.each);
    assertThat(OBLIK.violations()).as("after %s", stage.point).isEmpty();

    assertThat(sent.send().status()).isBetween(200, 202);
    assertThat(sent.readsSince()).as("reads after the repeat").isEqualTo(1);
    assertThat(sent.openOrders()).isEqualTo(1);
    assertThat(OBLIK.violations()).as("after the repeat").isEmpty();
  }

  /**
   * The request that was sent in a stage, and what was there before.
   *
   * @param kWh read on 5 November, a few above the last read
   */
  private record ReadAndOrder(
      String key, OneAccount flat, long kWh, long readsBefore, long ordersBefore) {

    static ReadAndOrder of(Stage stage, long number) {
      OneAccount flat = new OneAccount(OBLIK, Long.toString(number));
      return new ReadAndOrder(
          "held-" + stage, flat, flat.lastRead("T1") + 3, reads(flat), orders(flat, ""));
    }

    Api.Answer send() {
      return OBLIK
          .apiAs("taras@demo.oblik")
          .post(
              "/accounts/" + flat.number() + "/bill-orders",
              "{\"date\": \"2025-11-05\", \"registers\": {\"T1\": \"%d\"}, \"confirm\": [\"UNUSUAL_CONSUMPTION\"]}"
                  .formatted(kWh),
              key);
    }

    long readsSince() {
      return reads(flat) - readsBefore;
    }

    long ordersSince() {
      return orders(flat, "") - ordersBefore;
    }

    long openOrders() {
      return orders(flat, " and o.state = 'ORDERED'");
    }

    private static long reads(OneAccount flat) {
      return OBLIK.countMeter(
          "select count(*) from read_submission where read_on = '2025-11-05' and service_point_id = "
              + flat.point());
    }

    private static long orders(OneAccount flat, String which) {
      return OBLIK.countCustomer(
          "select count(*) from bill_order o join account a on a.id = o.account_id where a.number = '"
              + flat.number()
              + "'"
              + which);
    }
  }
}
