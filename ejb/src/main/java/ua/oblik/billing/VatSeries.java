package ua.oblik.billing;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import ua.oblik.database.CustomerDatabase;

/**
 * The one series of numbers without a hole: bills that add VAT, those of legal entities, from one
 * each year. A number is given when the bill is released, in the order of bill numbers, and stays
 * with it whatever becomes of the bill.
 */
@Dependent
class VatSeries {

  private static final String NUMBER =
      """
      insert into vat_invoice (series, number, bill_no, numbered_on)
      select ?, ? + row_number() over (order by bill_no), bill_no, ?
      from unnest(?) as b (bill_no)
      """;

  @Inject private CustomerDatabase customer;

  /** Numbers the bills of a run, begun on a business date, that have none yet. */
  void number(UUID run, LocalDate begunOn, LocalDate day) {
    number(
        customer.list(
            """
            with taxed as materialized (
              select distinct issued_on, bill_no from bill_line where issued_on >= ? and kind = 'VAT')
            select b.bill_no from taxed t join bill b on b.issued_on = t.issued_on and b.bill_no = t.bill_no
            where b.run_id = ? and b.issued_on >= ?
              and not exists (select from vat_invoice v where v.bill_no = b.bill_no)
            """,
            row -> row.number("bill_no"),
            begunOn,
            run,
            begunOn),
        day);
  }

  /** Numbers these bills, which have VAT added and no number yet. */
  void number(Collection<Long> bills, LocalDate day) {
    if (bills.isEmpty()) {
      return;
    }
    String series = String.valueOf(day.getYear());
    customer.change(
        "insert into vat_series (series, last_no) values (?, 0) on conflict do nothing", series);
    List<Long> last =
        customer.list(
            "select last_no from vat_series where series = ? for update",
            row -> row.number("last_no"),
            series);
    customer.change(NUMBER, series, last.get(0), day, bills);
    customer.change(
        "update vat_series set last_no = ? where series = ?", last.get(0) + bills.size(), series);
  }
}
