package ua.oblik.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.Test;
import ua.oblik.ConflictException;
import ua.oblik.batch.nightly.NightShift;
import ua.oblik.batch.nightly.Nightly;
import ua.oblik.batch.nightly.NightlyResult;
import ua.oblik.batch.nightly.Watchdog;
import ua.oblik.calendar.BusinessClock;
import ua.oblik.calendar.JobHold;
import ua.oblik.calendar.JobRuns;

/** A night whose work stands still is alive; one that was taken over changes nothing any more. */
class NightsHaveOneHolderIT extends UseCase {
  private static final String SLOW_WORK = "lock table bill_order in access exclusive mode";
  private static final String OF_TODAY =
      "job = 'nightly' and business_day = (select today from business_date)";

  @Resource(lookup = "java:comp/DefaultManagedExecutorService")
  private ManagedExecutorService threads;

  @Resource(lookup = "jdbc/oblik/customer")
  private DataSource database;

  @EJB private Nightly nightly;
  @EJB private NightShift shift;
  @EJB private Watchdog watchdog;
  @EJB private JobRuns jobs;
  @EJB private BusinessClock clock;

  @Test
  void howeverSlowItsWorkIs() throws Exception {
    LocalDate day = clock.today();
    noMonthlyRunFrom(day);
    try (Connection slow = database.getConnection();
        Statement statement = slow.createStatement()) {
      slow.setAutoCommit(false);
      statement.execute(SLOW_WORK);
      Future<NightlyResult> night = threads.submit(() -> nightly.run());
      awaiting().until(() -> nights().size() == 1);
      tables.changeCustomer(
          "update job_run set heartbeat_at = heartbeat_at - interval '45 seconds' where "
              + OF_TODAY);
      awaiting()
          .until(
              () ->
                  tables.numberOfCustomer(
                          "select count(*) from job_run where heartbeat_at > started_at and "
                              + OF_TODAY)
                      == 1);

      watchdog.look();

      assertThat(nights()).singleElement().isEqualTo(night("RUNNING", 1));
      anotherAskedForItIsRefusedWithoutNoise(day);

      tables.changeCustomer("update job_run set attempt = 2 where " + OF_TODAY);
      slow.rollback();

      assertThatThrownBy(night::get).hasRootCauseInstanceOf(ConflictException.class);
      assertThat(nights()).singleElement().isEqualTo(night("RUNNING", 2));
      assertThat(clock.today()).isEqualTo(day);
    }
    jobs.fail(new JobHold(ofToday(), 2), "given back by the test");
    assertThat(nights()).singleElement().isEqualTo(night("FAILED", 2));
  }

  @Test
  void andADayThatHasPassedIsNotFollowedByAnother() {
    LocalDate day = clock.today();
    List<Map<String, String>> before = nights();

    assertThatThrownBy(() -> nightly.run(day.minusDays(1)))
        .isInstanceOf(ConflictException.class)
        .hasMessage("business-date-moved");

    assertThat(nights()).isEqualTo(before);
    assertThat(clock.today()).isEqualTo(day);
  }

  private void anotherAskedForItIsRefusedWithoutNoise(LocalDate day) {
    try (ServerLog log = new ServerLog()) {
      assertThatThrownBy(nightly::run)
          .isInstanceOf(ConflictException.class)
          .hasMessage("job-at-work");
      shift.takeUp(day);
      awaiting().until(() -> log.has("the night is done, or at work already: job-at-work"));
      assertThat(log.troubles()).isEmpty();
    }
  }

  private static ConditionFactory awaiting() {
    return Awaitility.await().atMost(Duration.ofMinutes(2)).pollInSameThread();
  }

  private List<Map<String, String>> nights() {
    return tables.customer("select state, attempt from job_run where " + OF_TODAY);
  }

  private static Map<String, String> night(String state, int attempt) {
    return Map.of("state", state, "attempt", Integer.toString(attempt));
  }

  private UUID ofToday() {
    return UUID.fromString(
        tables.customer("select id from job_run where " + OF_TODAY).get(0).get("id"));
  }

  private void noMonthlyRunFrom(LocalDate day) {
    tables.changeCustomer(
        "insert into parameter (name, effective_from, value, source, confidence)"
            + " values ('billing.monthly-run-day', ?, '32', 'test', 'demo')",
        day);
  }
}
