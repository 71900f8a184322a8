package ua.oblik.billing;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import ua.oblik.account.AccountId;
import ua.oblik.account.BillableAccounts;
import ua.oblik.database.CustomerDatabase;
import ua.oblik.domain.billing.BillNumber;
import ua.oblik.domain.billing.BillOutcome;
import ua.oblik.domain.billing.BillRequest;

/** Bills one parked account again, whoever asked for it: for its month, or for its order. */
@Dependent
class RetryWork {
  @Inject private CustomerDatabase customer;
  @Inject private BillableAccounts billable;
  @Inject private BillingCases cases;
  @Inject private OneBill oneBill;
  @Inject private Holds holds;
  @Inject private RetryDesk desk;

  /** Tries again; the row is open and locked with its account. */
  RetryOutcome retry(ParkedView row, AccountId account) {
    if (row.holds()) {
      return desk.lift(row, holds.stillBroken(row, account));
    }
    billable.lock(List.of(account));
    String key = "parked:" + row.id();
    Optional<BillNumber> known = desk.issued(key);
    if (known.isPresent()) {
      return desk.settled(row, new RetryOutcome.Issued(known.get()), "bill " + known.get());
    }
    Optional<BillOrderId> order = order(row);
    BillingCase of =
        order
            .flatMap(oneBill::ofOrder)
            .orElseGet(
                () ->
                    cases.of(
                        account,
                        desk.rules(),
                        new BillRequest.Monthly(
                            YearMonth.from(row.period().from()), desk.today())));
    BillOutcome outcome = of.calculate();
    if (outcome instanceof BillOutcome.Billed bill) {
      BillNumber issued = desk.store(new BillStore.Ready(of, key, bill), order);
      return desk.settled(row, new RetryOutcome.Issued(issued), "bill " + issued);
    }
    return outcome instanceof BillOutcome.Parked again
        ? desk.park(row, account, again)
        : desk.settled(row, new RetryOutcome.NothingLeft(), "nothing left to bill");
  }

  private Optional<BillOrderId> order(ParkedView row) {
    return customer
        .first(
            "select order_id from parked_account where id = ? and order_id is not null",
            found -> found.number("order_id"),
            row.id())
        .map(BillOrderId::new);
  }
}
