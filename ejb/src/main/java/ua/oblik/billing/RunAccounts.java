package ua.oblik.billing;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import ua.oblik.NotFoundException;
import ua.oblik.account.BillRecipients;
import ua.oblik.database.CustomerDatabase;
import ua.oblik.database.ListSelect;
import ua.oblik.database.Row;
import ua.oblik.domain.account.AccountNumber;
import ua.oblik.domain.listing.ListQuery;
import ua.oblik.identity.Capability;
import ua.oblik.identity.CurrentUser;

/** The accounts of one bill run, to page through, filter and sort; filter {@code id} says which. */
@Stateless
public class RunAccounts {

  private static final String RUN = "id";

  /** Filter: whose bills nobody gets by e-mail. */
  private static final String ON_PAPER = "paper";

  @Inject private CustomerDatabase customer;
  @Inject private CurrentUser user;

  /**
   * The rows that a question of staff finds, by account number.
   *
   * @throws NotFoundException if it names no run, or the caller does not run billing
   */
  public List<RunAccountView> find(ListQuery query) {
    return list(query).rows(customer, query);
  }

  /**
   * How many they are.
   *
   * @throws NotFoundException if it names no run, or the caller does not run billing
   */
  public long count(ListQuery query) {
    return list(query).count(customer, query);
  }

  /**
   * How many of the accounts that a run billed have nobody who gets their bills by e-mail: what is
   * to be told of those bills is told on paper.
   *
   * @throws NotFoundException if the caller does not run billing
   */
  public long billedOnPaper(UUID run) {
    ListQuery all = ListQuery.first(0);
    return count(
        new ListQuery(
            all.text(),
            Map.of(RUN, run.toString(), "outcome", "BILLED", ON_PAPER, "yes"),
            all.order(),
            all.window()));
  }

  /**
   * Accounts that a run could not bill, by its last stage, so those of a preview and of a run that
   * waits for its release too.
   *
   * @throws NotFoundException if the caller does not run billing
   */
  public List<RunParked> parked(UUID run) {
    requireStaff();
    return customer.list(
        """
        select a.number, coalesce(r.reason, p.reason) as reason, p.detail
        from bill_run_account r join account a on a.id = r.account_id
        left join lateral (select w.reason, w.detail from parked_account w
          where w.account_id = r.account_id and (w.run_id = r.run_id or w.holds and w.resolved_on is null)
          order by w.run_id is null, w.id desc limit 1) p on true
        where r.run_id = ? and r.outcome = 'PARKED' order by a.number
        """,
        row ->
            new RunParked(
                AccountNumber.of(row.text("number")),
                Optional.ofNullable(row.text("reason")),
                Optional.ofNullable(row.text("detail"))),
        run);
  }

  private void requireStaff() {
    if (!user.can(Capability.RUN_BILLING)) {
      throw new NotFoundException("bill-run-not-found");
    }
  }

  private ListSelect<RunAccountView> list(ListQuery query) {
    requireStaff();
    String difference = "r.month_kopiykas - r.previous_kopiykas";
    return new ListSelect<>(
            "r.*, a.number",
            "bill_run_account r join account a on a.id = r.account_id",
            "r.account_id",
            RunAccounts::view)
        .choice(RUN, query.filter(RUN), "r.run_id = '" + run(query) + "'::uuid")
        .sort("account", "a.number")
        .sort("charges", "r.total_kopiykas")
        .sort("month", "r.month_kopiykas")
        .sort("previous", "r.previous_kopiykas")
        .sort("difference", difference)
        .equal("outcome", "r.outcome")
        .equal("reason", "r.reason")
        .choice("change", "rise", difference + " > 0")
        .choice("change", "fall", difference + " < 0")
        .choice("change", "none", "r.outcome = 'BILLED' and r.previous_kopiykas is null")
        .choice(ON_PAPER, "yes", BillRecipients.NOBODY)
        .begins("a.number");
  }

  private static UUID run(ListQuery query) {
    try {
      return UUID.fromString(query.filter(RUN));
    } catch (IllegalArgumentException e) {
      throw new NotFoundException("bill-run-not-found");
    }
  }

  private static RunAccountView view(Row row) throws SQLException {
    return new RunAccountView(
        AccountNumber.of(row.text("number")),
        row.word(RunOutcome.class, "outcome"),
        Optional.ofNullable(row.text("reason")),
        row.optionalBill("bill_no"),
        row.money("total_kopiykas"),
        row.optionalMoney("month_kopiykas"),
        row.optionalMoney("previous_kopiykas"));
  }
}
