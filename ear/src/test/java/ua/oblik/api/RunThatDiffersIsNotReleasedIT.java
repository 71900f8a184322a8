package ua.oblik.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import ua.oblik.system.Api;
import ua.oblik.system.BillRunsOfStaff;
import ua.oblik.system.RunningOblik;

/**
 * A kopiyka goes astray in a calculated run. The second rater finds it and names the account;
 * nobody can release the run until the kopiyka is back and the account has been rated again.
 */
class RunThatDiffersIsNotReleasedIT {
  private static final RunningOblik OBLIK = RunningOblik.get();
  private static final String ACCOUNT = "4100000002";

  private final Api clerk = OBLIK.apiAs("clerk@demo.oblik");
  private final BillRunsOfStaff starter = new BillRunsOfStaff(OBLIK, "clerk@demo.oblik");
  private final BillRunsOfStaff other = new BillRunsOfStaff(OBLIK, "clerk2@demo.oblik");

  @Test
  void untilTheAccountAgreesAgain() {
    BillRunsOfStaff.moveTo(OBLIK, "2025-12-04");
    String run = starter.start("2025-11");
    starter.await(run, "AWAITING_RELEASE");
    long bills = OBLIK.countCustomer("select count(*) from bill");

    move(run, 1);
    JsonObject found = ratedAgain(run, "first");
    assertThat(found.get("agrees").getAsBoolean()).isFalse();
    assertThat(found.getAsJsonArray("differences"))
        .singleElement()
        .satisfies(
            each ->
                assertThat(each.getAsJsonObject().get("accountNumber").getAsString())
                    .isEqualTo(ACCOUNT));
    Api.Answer refused = other.release(run);
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.text()).contains("run-differs");
    assertThat(OBLIK.countCustomer("select count(*) from bill")).isEqualTo(bills);
    starter.await(run, "AWAITING_RELEASE");

    move(run, -1);
    assertThat(ratedAgain(run, "second").get("agrees").getAsBoolean()).isTrue();
    assertThat(other.release(run).status()).isEqualTo(202);
    other.await(run, "COMPLETED");
    assertThat(OBLIK.violations()).isEmpty();
  }

  private JsonObject ratedAgain(String run, String key) {
    String path = "/office/bill-runs/" + run + "/shadow-rating";
    String before = ratedAt(clerk.get(path));
    assertThat(clerk.post(path, "{}", "rate-again-" + key).status()).isEqualTo(202);
    Awaitility.await()
        .until(
            () -> clerk.get(path),
            answer ->
                !ratedAt(answer).equals(before) && answer.json().get("complete").getAsBoolean());
    return clerk.get(path).json();
  }

  private static String ratedAt(Api.Answer rating) {
    return rating.status() == 200 ? rating.json().get("ratedAt").getAsString() : "never";
  }

  private static void move(String run, int kopiykas) {
    OBLIK.changeCustomer(
        "update bill_run_account set total_kopiykas = total_kopiykas + (%d) where run_id = '%s' and account_id ="
                .formatted(kopiykas, run)
            + " (select id from account where number = '"
            + ACCOUNT
            + "')");
  }
}
