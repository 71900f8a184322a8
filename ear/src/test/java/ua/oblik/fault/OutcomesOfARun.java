package ua.oblik.fault;

import static org.assertj.core.api.Assertions.assertThat;

import ua.oblik.system.RunningOblik;

/** What a run that posts has stored so far, and what it must have stored in the end. */
record OutcomesOfARun(RunningOblik oblik, String run) {

  long bills() {
    return oblik.countCustomer("select count(*) from bill" + ofTheRun());
  }

  /** Accounts of one of the four shards that have their bill, or the reason why they have none. */
  long ofShard(int shard) {
    return oblik.countCustomer(
        "select count(*) from bill_run_account"
            + ofTheRun()
            + " and posted and account_id % 4 = "
            + shard);
  }

  long accountsInScope() {
    return oblik.countCustomer("select accounts from bill_run where id = '" + run + "'");
  }

  /**
   * Every account in scope has one outcome, and as many bills as that says, no kind of it twice.
   */
  void areOneForEveryAccount() {
    long inScope = accountsInScope();
    assertThat(
            oblik.countCustomer(
                "select sum(billed + parked + skipped) from bill_run_shard"
                    + ofTheRun()
                    + " and stage = 'POST'"))
        .isEqualTo(inScope);
    for (String number : new String[] {"count(*)", "count(distinct account_id)"}) {
      assertThat(oblik.countCustomer("select " + number + " from bill_run_account" + ofTheRun()))
          .isEqualTo(inScope);
    }
    assertThat(
            oblik.countCustomer(
                "select count(*) from bill_run_account" + ofTheRun() + " and outcome = 'BILLED'"))
        .isEqualTo(oblik.countCustomer("select count(distinct account_id) from bill" + ofTheRun()));
    assertThat(
            oblik.countCustomer(
                "select count(*) - count(distinct (account_id, kind)) from bill" + ofTheRun()))
        .isZero();
    assertThat(oblik.preparedTransactions()).isZero();
    assertThat(oblik.violations()).isEmpty();
  }

  private String ofTheRun() {
    return " where run_id = '" + run + "'";
  }
}
