package ua.oblik.config.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * What a run has written, and of what kind its bills are.
 *
 * @param accounts in its scope
 * @param bills issued
 * @param notBilled accounts that were parked or skipped
 * @param rows in all tables: what it inserted, and balances and marks it moved
 * @param zoned bills with more than one zone
 * @param estimated bills that end on an estimate
 * @param superseding bills that supersede others
 */
record RunCounts(
    long accounts,
    long bills,
    long notBilled,
    long rows,
    long zoned,
    long estimated,
    long superseding) {

  private static final String COUNT =
      """
      with b as (select bill_no, issued_on, account_id, kind from bill where run_id = ?)
      select (select accounts from bill_run where id = ?) as accounts,
        (select count(*) from b) as bills,
        (select count(*) from bill_run_account where run_id = ? and outcome <> 'BILLED') as not_billed,
        (select count(distinct l.bill_no) from b join bill_line l using (issued_on, bill_no) where l.zones > 1) as zoned,
        (select count(*) from b where kind = 'PROVISIONAL') as estimated,
        (select count(distinct s.bill_no) from b join bill_supersession s using (bill_no)) as superseding,
        2 * (select count(*) from b)
          + (select count(*) from b join bill_segment using (issued_on, bill_no))
          + (select count(*) from b join bill_line using (issued_on, bill_no))
          + (select count(*) from b join live_segment using (bill_no))
          + (select count(*) from b join bill_supersession using (bill_no))
          + 2 * ((select count(*) from b) + (select count(*) from b join bill_supersession using (bill_no)))
          + (select count(*) from b join outbox_message using (bill_no))
          + (select count(*) + count(distinct (a.payment_id, a.cause = 'BILL_TAKEN_BACK')) from payment_allocation a
              where a.id > ? and (a.bill_no in (select bill_no from b)
                or a.bill_no in (select superseded_bill_no from b join bill_supersession using (bill_no))))
          + (select count(*) from b join estimate using (bill_no))
          + (select count(*) from b join billed_mark using (bill_no))
          + (select count(distinct account_id) from b)
          + (select count(*) from bill_run_account where run_id = ?) as rows
      """;

  static RunCounts of(Connection database, RunBenchmark.Posted posted) throws SQLException {
    try (PreparedStatement count = database.prepareStatement(COUNT)) {
      count.setObject(1, posted.run());
      count.setObject(2, posted.run());
      count.setObject(3, posted.run());
      count.setLong(4, posted.lastShare());
      count.setObject(5, posted.run());
      try (ResultSet row = count.executeQuery()) {
        row.next();
        return new RunCounts(
            row.getLong("accounts"),
            row.getLong("bills"),
            row.getLong("not_billed"),
            row.getLong("rows"),
            row.getLong("zoned"),
            row.getLong("estimated"),
            row.getLong("superseding"));
      }
    }
  }

  double percentZoned() {
    return 100.0 * zoned / bills;
  }

  double percentEstimated() {
    return 100.0 * estimated / bills;
  }

  double percentSuperseding() {
    return 100.0 * superseding / bills;
  }
}
