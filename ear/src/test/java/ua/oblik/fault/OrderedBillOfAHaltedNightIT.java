package ua.oblik.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ua.oblik.system.Apart;
import ua.oblik.system.Api;
import ua.oblik.system.CrashPoints;
import ua.oblik.system.Mailbox.Mail;
import ua.oblik.system.OneAccount;
import ua.oblik.system.RunningOblik;

/**
 * The night that issues an ordered bill loses its server: before, between and after the commits of
 * the two schemas, and while the letter is with the mail server and the outbox does not know. The
 * server takes the night up again by itself, the request for it that is sent again is answered what
 * that night did, and the next night follows: one bill, and one mail, of which a copy with the same
 * Message-ID may come where sending it was not recorded.
 */
@Apart
class OrderedBillOfAHaltedNightIT {
  private static final String EMAIL = "olena@demo.oblik";
  private static final String ACCOUNT = "4100000002";
  private static final RunningOblik OBLIK = RunningOblik.toBreak();
  private static final CrashPoints CRASH_POINTS = new CrashPoints(OBLIK.server());

  /** Whoever wants to record that the bill was sent waits for a lock. */
  private static final String RECORD_LATE =
      """
      create function record_late() returns trigger language plpgsql as
        $$ begin perform pg_advisory_xact_lock(4100000002); return new; end $$;
      create trigger record_late before update on outbox_message for each row
        when (new.state = 'SENT' and new.bill_no is not null and new.recipient = 'olena@demo.oblik')
        execute function record_late()
      """;

  @BeforeEach
  void theRegionOfTheStart() {
    OBLIK.renew();
  }

  @Test
  void isIssuedAndSentOnceIfTheDecisionWasTaken() {
    assertIssuedAndSentOnce("meter:commit-prepared:before:1");
  }

  /** The commit itself is halted everywhere in {@link CrashWhileReadAndOrderCommitIT}. */
  @Tag("thorough")
  @ParameterizedTest
  @ValueSource(strings = {"meter:prepare:after:1", "meter:commit-prepared:after:1"})
  void isIssuedAndSentOnceBesides(String point) {
    assertIssuedAndSentOnce(point);
  }

  private static void assertIssuedAndSentOnce(String point) {
    long order = order();
    CRASH_POINTS.arm(point);
    Api admin = OBLIK.apiAs("admin@demo.oblik");
    try {
      Api.Answer answer = admin.post("/office/nightly", "{}", "halted-night");
      throw new AssertionError("the night was not halted at " + point + ": " + answer);
    } catch (UncheckedIOException connectionLost) {
      CRASH_POINTS.awaitCrashAndRestart();
    }

    theNightIsTakenUpAndTheNextFollows("halted-night");

    assertThat(mailsOfTheOneBill(order).stream().map(Mail::messageId).distinct()).hasSize(1);
  }

  @Test
  void aMailThatWasTakenAndNotRecordedComesAgainUnderItsId() throws SQLException {
    long order = order();
    Api admin = OBLIK.apiAs("admin@demo.oblik");
    OBLIK.changeCustomer(RECORD_LATE);
    try (Connection holder = OBLIK.server().connect("customer_owner");
        Statement statement = holder.createStatement()) {
      holder.setAutoCommit(false);
      statement.execute("select pg_advisory_xact_lock(4100000002)");
      CompletableFuture<Void> night =
          CompletableFuture.runAsync(() -> admin.post("/office/nightly", "{}", "killed-night"));
      Awaitility.await().until(() -> !mailsWithBills().isEmpty());
      OBLIK.server().killPayara();
      assertThat(night).failsWithin(Duration.ofMinutes(2));
    } finally {
      OBLIK.changeCustomer("drop function record_late cascade");
    }
    CRASH_POINTS.restart();

    theNightIsTakenUpAndTheNextFollows("killed-night");

    List<Mail> mails = mailsOfTheOneBill(order);
    assertThat(mails).hasSizeGreaterThan(1);
    assertThat(mails.stream().map(Mail::messageId).distinct()).hasSize(1);
  }

  /** The watchdog looks for nights whose heart has stopped. */
  private static void theNightIsTakenUpAndTheNextFollows(String key) {
    OBLIK.changeCustomer(
        "update job_run set heartbeat_at = heartbeat_at - interval '5 minutes' where state = 'RUNNING'");
    Awaitility.await()
        .until(
            () ->
                OBLIK.countCustomer(
                        "select count(*) from job_run where business_day = '2025-11-05'"
                            + " and state = 'COMPLETED' and attempt = 2")
                    == 1);
    Api admin = OBLIK.apiAs("admin@demo.oblik");
    OBLIK.changeCustomer(
        "update idempotency_key set heartbeat_at = heartbeat_at - interval '5 minutes' where key = '"
            + key
            + "'");
    Api.Answer repeated = admin.post("/office/nightly", "{}", key);
    assertThat(repeated.status()).as(repeated.text()).isEqualTo(200);
    assertThat(repeated.json().get("businessDate").getAsString()).isEqualTo("2025-11-05");
    assertThat(OBLIK.textOfCustomer("select today from business_date")).isEqualTo("2025-11-06");
    Api.Answer next = admin.post("/office/nightly", "{}", "next-night");
    assertThat(next.status()).as(next.text()).isEqualTo(200);
    assertThat(OBLIK.preparedTransactions()).isZero();
    assertThat(OBLIK.violations()).isEmpty();
  }

  private static List<Mail> mailsOfTheOneBill(long order) {
    assertThat(OBLIK.countCustomer("select count(*) from bill where order_id = " + order))
        .isEqualTo(1);
    String bill = OBLIK.textOfCustomer("select bill_no from bill where order_id = " + order);
    Awaitility.await()
        .until(
            () ->
                OBLIK.countCustomer(
                        "select count(*) from outbox_message where state <> 'SENT' and bill_no = "
                            + bill)
                    == 0);
    assertThat(mailsWithBills()).allSatisfy(mail -> assertThat(mail.text()).contains(bill));
    return mailsWithBills();
  }

  private static List<Mail> mailsWithBills() {
    return OBLIK.mailbox().to(EMAIL).stream().filter(mail -> mail.pdf().isPresent()).toList();
  }

  private static long order() {
    long reads = new OneAccount(OBLIK, ACCOUNT).lastRead("T1") + 40;
    Api.Answer answer =
        OBLIK
            .apiAs(EMAIL)
            .post(
                "/accounts/" + ACCOUNT + "/bill-orders",
                "{\"date\": \"2025-11-05\", \"registers\": {\"T1\": \"" + reads + "\"}}",
                "order-before-the-halted-night");
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    return answer.json().get("id").getAsLong();
  }
}
