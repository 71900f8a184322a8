package ua.oblik.billing;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import ua.oblik.NotFoundException;
import ua.oblik.calendar.BusinessClock;
import ua.oblik.database.CustomerDatabase;
import ua.oblik.database.ListSelect;
import ua.oblik.database.Row;
import ua.oblik.domain.account.AccountNumber;
import ua.oblik.domain.listing.ListQuery;
import ua.oblik.identity.AuditEntry;
import ua.oblik.identity.AuditTrail;
import ua.oblik.identity.Capability;
import ua.oblik.identity.CurrentUser;

/**
 * The worklist of accounts that could not be billed. A row is closed by staff, or by the bill that
 * succeeds later.
 */
@Stateless
public class ParkedAccounts {

  private static final String COLUMNS = "p.*, a.number";
  private static final String TABLES = "parked_account p join account a on a.id = p.account_id";
  static final String SELECT = "select " + COLUMNS + " from " + TABLES + " ";

  private static final ListSelect<ParkedView> LIST =
      new ListSelect<>(COLUMNS, TABLES, "p.id", ParkedAccounts::view)
          .sort("account", "a.number")
          .sort("period", "p.period_from")
          .sort("reason", "p.reason")
          .sort("parkedOn", "p.parked_on")
          .choice("state", "open", "p.resolved_on is null")
          .choice("state", "resolved", "p.resolved_on is not null")
          .equal("reason", "p.reason")
          .equal("run", "p.run_id::text")
          .equal("account", "a.number")
          .begins("a.number")
          .contains("p.detail");

  @Inject private CustomerDatabase customer;
  @Inject private CurrentUser user;
  @Inject private BusinessClock clock;
  @Inject private AuditTrail audit;

  /**
   * Rows of the worklist that a question of staff finds, oldest first.
   *
   * @throws NotFoundException if the caller does not work on worklists
   */
  public List<ParkedView> find(ListQuery query) {
    requireStaff();
    return LIST.rows(customer, query);
  }

  /**
   * How many they are.
   *
   * @throws NotFoundException if the caller does not work on worklists
   */
  public long count(ListQuery query) {
    requireStaff();
    return LIST.count(customer, query);
  }

  /**
   * One row, also when it is resolved.
   *
   * @throws NotFoundException if there is none, or the caller does not work on worklists
   */
  public ParkedView get(long id) {
    requireStaff();
    return customer
        .first(SELECT + "where p.id = ?", ParkedAccounts::view, id)
        .orElseThrow(() -> new NotFoundException("parked-account-not-found"));
  }

  /**
   * Takes a row off the worklist; the next run tries the account again.
   *
   * @throws NotFoundException if there is no such open row, or the caller does not work on
   *     worklists
   */
  public void resolve(long id, String resolution) {
    ParkedView parked = get(id);
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
    audit.record(
        AuditEntry.of("resolve-parked", "account", parked.account().value())
            .before(parked.period() + " " + parked.reason())
            .after(resolution));
  }

  private void requireStaff() {
    if (!user.can(Capability.WORK_WORKLISTS)) {
      throw new NotFoundException("page-not-found");
    }
  }

  static ParkedView view(Row row) throws SQLException {
    return new ParkedView(
        row.number("id"),
        AccountNumber.of(row.text("number")),
        row.range("period_from", "period_until"),
        row.text("reason"),
        row.text("detail"),
        row.day("parked_on"),
        row.optionalDay("resolved_on"),
        Optional.ofNullable(row.uuid("run_id")),
        row.flag("holds"));
  }
}
