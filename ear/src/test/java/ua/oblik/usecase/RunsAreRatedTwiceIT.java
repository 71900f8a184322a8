package ua.oblik.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import ua.oblik.batch.billrun.BillRunJobs;
import ua.oblik.billing.RunMode;
import ua.oblik.billing.RunReleases;
import ua.oblik.billing.RunRequest;
import ua.oblik.billing.ShadowRating;
import ua.oblik.billing.ShadowReport;

/**
 * A run is rated a second time by a rater of its own; a kopiyka of difference names the account.
 */
class RunsAreRatedTwiceIT extends UseCase {
  private static final YearMonth MONTH = YearMonth.of(2025, 11);

  @EJB private BillRunJobs jobs;
  @Inject private ShadowRating shadow;
  @Inject private RunReleases releases;

  @Test
  void allOfItOnRequest() throws Exception {
    UUID run = calculated();
    assertThat(shadow.latest(run)).isEmpty();
    ShadowReport all = shadow.rateAll(run);
    assertThat(releases.differences(run)).isEmpty();
    assertThat(all.isComplete()).isTrue();
    assertThat(all.agrees()).isTrue();
  }

  @Test
  void aKopiykaOfDifferenceIsFoundAndForgottenOnceItIsMended() throws Exception {
    UUID run = calculated();
    String account =
        tables
            .customer(
                "select min(account_id) as id from bill_run_account where run_id = ? and outcome = 'BILLED'",
                run)
            .get(0)
            .get("id");
    move(run, account, 1);
    assertThat(shadow.rateAll(run).differing()).isOne();
    assertThat(releases.differences(run)).hasSize(1);
    move(run, account, -1);
    assertThat(shadow.rateAll(run).agrees()).isTrue();
  }

  /** One of its bills charges nineteen months, more than a run looks back for reads. */
  @Test
  void theWholeLastRunOfTheRegionAgrees() throws Exception {
    UUID run =
        UUID.fromString(
            tables
                .customer("select id from bill_run where period_from = date '2025-10-01'")
                .get(0)
                .get("id"));
    ShadowReport all = shadow.rateAll(run);
    assertThat(releases.differences(run)).isEmpty();
    assertThat(all.isComplete()).isTrue();
  }

  private UUID calculated() throws Exception {
    UUID run = jobs.start(new RunRequest(MONTH, RunMode.PREVIEW, "test")).id();
    jobs.end(run).get(2, TimeUnit.MINUTES);
    return run;
  }

  private void move(UUID run, String account, long kopiykas) {
    tables.changeCustomer(
        "update bill_run_account set total_kopiykas = total_kopiykas + ? where run_id = ? and account_id = ?",
        kopiykas,
        run,
        Long.parseLong(account));
  }
}
