package ua.oblik.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;

/** What a member of staff does with bill runs over the API. */
public final class BillRunsOfStaff {
  private static final String RUNS = "/office/bill-runs";

  private final RunningOblik oblik;
  private final Api api;

  /** Of that login. */
  public BillRunsOfStaff(RunningOblik oblik, String email) {
    this.oblik = oblik;
    this.api = oblik.apiAs(email);
  }

  /** Sets the business date of the demonstration. */
  public static void moveTo(RunningOblik oblik, String day) {
    Api.Answer moved =
        oblik
            .apiAs("admin@demo.oblik")
            .post("/office/business-date", "{\"date\": \"" + day + "\"}", key());
    assertThat(moved.status()).as(moved.text()).isEqualTo(200);
  }

  /** Starts the run of a month, or finds the one that posts it, and tells its id. */
  public String start(String month) {
    return api.post(RUNS, "{\"period\": \"" + month + "\"}", key()).json().get("id").getAsString();
  }

  /** Releases a run. */
  public Api.Answer release(String run) {
    return api.post(RUNS + "/" + run + "/release", "{}", key());
  }

  /** Takes a run back. */
  public Api.Answer undo(String run, String body) {
    return api.post(RUNS + "/" + run + "/undo", body, key());
  }

  /** What taking a run back would do. */
  public Api.Answer undoEffect(String run) {
    return api.get(RUNS + "/" + run + "/undo");
  }

  /**
   * Waits until the run is in a state; the database is asked, since a crash ends tokens' server.
   */
  public void await(String run, String state) {
    Awaitility.await()
        .pollInterval(Duration.ofMillis(200))
        .until(
            () ->
                oblik.countCustomer(
                        "select count(*) from bill_run where id = '"
                            + run
                            + "' and state = '"
                            + state
                            + "'")
                    == 1);
  }

  /** Of a run that has lost its server: spares the minute after which the watchdog knows it. */
  public void stopHeart(String run) {
    String longAgo = " set heartbeat_at = heartbeat_at - interval '5 minutes' where ";
    oblik.changeCustomer("update bill_run" + longAgo + "id = '" + run + "'");
    oblik.changeCustomer("update bill_run_shard" + longAgo + "run_id = '" + run + "'");
  }

  private static String key() {
    return UUID.randomUUID().toString();
  }
}
