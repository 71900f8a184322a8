package ua.oblik.billing;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ua.oblik.NotFoundException;
import ua.oblik.billing.RunComparison.Change;
import ua.oblik.billing.RunComparison.Parked;
import ua.oblik.database.CustomerDatabase;
import ua.oblik.database.Row;
import ua.oblik.domain.account.AccountNumber;
import ua.oblik.identity.Capability;
import ua.oblik.identity.CurrentUser;

/** Compares a run, or a preview, with the month before from the outcomes that the run has kept. */
@Stateless
public class RunComparisons {

  private static final int LARGEST = 10;

  private static final String COMPARED =
      " from bill_run_account r where r.run_id = ? and r.outcome = 'BILLED' ";

  @Inject private CustomerDatabase customer;
  @Inject private CurrentUser user;

  /**
   * The run beside the month before.
   *
   * @throws NotFoundException if the caller does not run billing
   */
  public RunComparison of(UUID run) {
    if (!user.can(Capability.RUN_BILLING)) {
      throw new NotFoundException("bill-run-not-found");
    }
    return customer
        .first(
            """
            select count(previous_kopiykas) as compared, count(*) - count(previous_kopiykas) as newcomers,
              coalesce(sum(month_kopiykas) filter (where previous_kopiykas is not null), 0) as month,
              coalesce(sum(previous_kopiykas), 0) as previous
            """
                + COMPARED,
            row ->
                new RunComparison(
                    row.number("compared"),
                    row.money("month"),
                    row.money("previous"),
                    row.number("newcomers"),
                    changes(run, "> 0", "desc"),
                    changes(run, "< 0", "asc"),
                    parked(run)),
            run)
        .orElseThrow();
  }

  private List<Change> changes(UUID run, String direction, String order) {
    return customer.list(
        """
        select a.number, c.month_kopiykas, c.previous_kopiykas from (
          select r.account_id, r.month_kopiykas, r.previous_kopiykas,
            r.month_kopiykas - r.previous_kopiykas as difference
        """
            + COMPARED
            + " and r.month_kopiykas - r.previous_kopiykas "
            + direction
            + " order by difference "
            + order
            + ", r.account_id limit "
            + LARGEST
            + ") c join account a on a.id = c.account_id order by c.difference "
            + order
            + ", a.number",
        RunComparisons::change,
        run);
  }

  private static Change change(Row row) throws SQLException {
    return new Change(
        AccountNumber.of(row.text("number")),
        row.money("month_kopiykas"),
        row.money("previous_kopiykas"));
  }

  private List<Parked> parked(UUID run) {
    return customer.list(
        """
        select reason, count(*) as accounts from bill_run_account where run_id = ? and outcome = 'PARKED'
        group by reason order by accounts desc, reason
        """,
        row -> new Parked(Optional.ofNullable(row.text("reason")), row.number("accounts")),
        run);
  }
}
