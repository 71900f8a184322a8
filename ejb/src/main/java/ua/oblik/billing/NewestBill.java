package ua.oblik.billing;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;
import ua.oblik.account.AccountId;
import ua.oblik.database.CustomerDatabase;
import ua.oblik.domain.billing.BillNumber;

/** How far an account is billed, and by which bill: what a first page tells of many years. */
@Dependent
class NewestBill {

  @Inject private CustomerDatabase customer;
  @Inject private BillParts parts;

  /**
   * The newest of an account's bills that stand. Those that stand are known without looking into
   * the years they were issued in, and the day of one leads to it.
   */
  Optional<BillSummary> of(AccountId account) {
    return customer
        .first(
            """
            select issued_on, bill_no from live_segment where account_id = ?
            order by issued_on desc, bill_no desc limit 1
            """,
            row -> new BillParts.Key(new BillNumber(row.number("bill_no")), row.day("issued_on")),
            account.value())
        .flatMap(
            bill ->
                customer.first(
                    "select * from bill where issued_on = ? and bill_no = ?",
                    row ->
                        Bills.summary(
                            row, Optional.empty(), parts.supersededNumbers(bill.number())),
                    bill.issuedOn(),
                    bill.number().value()));
  }

  /** The day after the last one that a standing bill of an account covers. */
  Optional<LocalDate> billedUntil(AccountId account) {
    return customer
        .first(
            "select max(upper(period)) as until from live_segment where account_id = ?",
            row -> row.optionalDay("until"),
            account.value())
        .flatMap(until -> until);
  }
}
