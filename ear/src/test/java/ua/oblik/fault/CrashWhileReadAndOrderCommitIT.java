package ua.oblik.fault;

import static org.assertj.core.api.Assertions.assertThat;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ua.oblik.system.Apart;
import ua.oblik.system.Api;
import ua.oblik.system.RunningOblik;

/**
 * A read goes into the meter schema and its order into the customer schema in one transaction. The
 * server is halted before and after prepare and commit of each resource; after its restart both are
 * there or neither is: neither as long as not everything was prepared, both from the decision on.
 * The same request sent again under the same key brings exactly one of each.
 */
@Apart
class CrashWhileReadAndOrderCommitIT {
  private static final String TARAS_FLAT = "4100000003";
  private static final RunningOblik OBLIK = RunningOblik.toBreak();
  private static CrashPoints crashPoints;

  @BeforeAll
  static void installCrashPoints() {
    crashPoints = CrashPoints.in(OBLIK.server());
  }

  /** What is there after the restart. */
  private enum Stored {
    NEITHER(0),
    BOTH(1);

    private final long each;

    Stored(long each) {
      this.each = each;
    }
  }

  @ParameterizedTest(name = "halted {0}: {2}")
  @CsvSource({
    "customer:prepare:before:1, 1, NEITHER",
    "customer:prepare:after:1, 2, NEITHER",
    "meter:prepare:after:1, 3, NEITHER",
    "customer:commit-prepared:before:1, 4, BOTH",
    "customer:commit-prepared:after:1, 5, BOTH",
    "meter:commit-prepared:after:1, 6, BOTH"
  })
  void bothOrNeither(String point, int step, Stored expected) {
    assertBothOrNeither(point, step, expected);
  }

  /** Between two calls of the coordinator: the databases are as after the one before. */
  @Tag("thorough")
  @ParameterizedTest(name = "halted {0}: {2}")
  @CsvSource({"meter:prepare:before:1, 7, NEITHER", "meter:commit-prepared:before:1, 8, BOTH"})
  void bothOrNeitherJustBeforeTheNextCall(String point, int step, Stored expected) {
    assertBothOrNeither(point, step, expected);
  }

  private static void assertBothOrNeither(String point, int step, Stored expected) {
    String key = "crash-" + step;
    String body = order(step);
    Api taras = OBLIK.apiAs("taras@demo.oblik");
    long submissions = submissions();
    long orders = orders();
    crashPoints.arm(point);
    try {
      taras.post("/accounts/" + TARAS_FLAT + "/bill-orders", body, key);
    } catch (java.io.UncheckedIOException connectionLost) {
      // the server halted while it answered
    }
    crashPoints.awaitCrashAndRestart();
    Awaitility.await().until(() -> OBLIK.preparedTransactions() == 0);

    assertThat(submissions() - submissions).as("reads after %s", point).isEqualTo(expected.each);
    assertThat(orders() - orders).as("orders after %s", point).isEqualTo(expected.each);
    assertThat(OBLIK.violations()).as("after %s", point).isEmpty();

    assertThat(
            OBLIK
                .apiAs("taras@demo.oblik")
                .post("/accounts/" + TARAS_FLAT + "/bill-orders", body, key)
                .status())
        .isBetween(200, 202);
    assertThat(submissions() - submissions).as("submissions after the repeat").isEqualTo(1);
    assertThat(openOrders()).isEqualTo(1);
    assertThat(OBLIK.violations()).as("after the repeat").isEmpty();
  }

  /** Reads of 5 November a few kWh above the last ones, each step its own. */
  private static String order(int step) {
    long day = last("T1") / 1000 + 20;
    long night = last("T2") / 1000 + 10;
    return "{\"date\": \"2025-11-05\", \"registers\": {\"T1\": \"%d\", \"T2\": \"%d\"}, \"confirm\": [\"UNUSUAL_CONSUMPTION\"]}"
        .formatted(day + step, night + step);
  }

  private static long last(String register) {
    return OBLIK.countMeter(
        "select max(value_wh) from register_read r join read_submission s on s.id = r.submission_id"
            + " where r.register = '"
            + register
            + "' and r.read_on < '2025-11-05' and r.service_point_id = "
            + point());
  }

  private static long submissions() {
    return OBLIK.countMeter(
        "select count(*) from read_submission where read_on = '2025-11-05' and service_point_id = "
            + point());
  }

  private static long orders() {
    return OBLIK.countCustomer(
        "select count(*) from bill_order o join account a on a.id = o.account_id where a.number = '"
            + TARAS_FLAT
            + "'");
  }

  private static long point() {
    return OBLIK.countCustomer(
        "select g.service_point_id from service_agreement g join account a on a.id = g.account_id where a.number = '"
            + TARAS_FLAT
            + "' and g.ends_on is null");
  }

  private static long openOrders() {
    return OBLIK.countCustomer(
        "select count(*) from bill_order o join account a on a.id = o.account_id where o.state = 'ORDERED' and a.number = '"
            + TARAS_FLAT
            + "'");
  }
}
