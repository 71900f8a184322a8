package ua.oblik.billing;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ua.oblik.NotFoundException;
import ua.oblik.calendar.BusinessClock;
import ua.oblik.database.CustomerDatabase;
import ua.oblik.database.Row;
import ua.oblik.domain.account.AccountNumber;
import ua.oblik.identity.Capability;
import ua.oblik.identity.CurrentUser;

/**
 * The worklist of accounts that could not be billed. A row is closed by staff, or by the bill that
 * succeeds later.
 */
@Stateless
public class ParkedAccounts {

  private static final String SELECT =
      "select p.*, a.number from parked_account p join account a on a.id = p.account_id ";

  @Inject private CustomerDatabase customer;
  @Inject private CurrentUser user;
  @Inject private BusinessClock clock;

  /**
   * What waits for staff, oldest first.
   *
   * @throws NotFoundException if the caller does not work on worklists
   */
  public List<ParkedView> open() {
    requireStaff();
    return customer.list(
        SELECT + "where p.resolved_on is null order by p.id", ParkedAccounts::view);
  }

  /**
   * What a run has parked, also what was resolved since.
   *
   * @throws NotFoundException if the caller does not work on worklists
   */
  public List<ParkedView> ofRun(UUID run) {
    requireStaff();
    return customer.list(SELECT + "where p.run_id = ? order by p.id", ParkedAccounts::view, run);
  }

  /**
   * Takes a row off the worklist; the next run tries the account again.
   *
   * @throws NotFoundException if there is no such open row, or the caller does not work on
   *     worklists
   */
  public void resolve(long id, String resolution) {
    requireStaff();
    int closed =
        customer.change(
            """
            update parked_account set resolved_on = ?, resolved_by = ?, resolution = ?, version = version + 1
            where id = ? and resolved_on is null
            """,
            clock.today(),
            user.actor(),
            resolution,
            id);
    if (closed == 0) {
      throw new NotFoundException("parked-account-not-found");
    }
  }

  private void requireStaff() {
    if (!user.can(Capability.WORK_WORKLISTS)) {
      throw new NotFoundException("page-not-found");
    }
  }

  private static ParkedView view(Row row) throws SQLException {
    return new ParkedView(
        row.number("id"),
        AccountNumber.of(row.text("number")),
        row.range("period_from", "period_until"),
        row.text("reason"),
        row.text("detail"),
        row.day("parked_on"),
        Optional.ofNullable(row.uuid("run_id")));
  }
}
