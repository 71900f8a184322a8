package ua.oblik.payment;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import ua.oblik.database.CustomerDatabase;
import ua.oblik.domain.billing.BillNumber;
import ua.oblik.domain.measure.Money;

/** What payments gave to bills. Whose bills they are the caller knows. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class PaidBills {
  @Inject private CustomerDatabase customer;

  /** The sum for each of the bills that got something. */
  public Map<BillNumber, Money> of(Collection<BillNumber> bills) {
    Map<BillNumber, Money> paid = new HashMap<>();
    customer.list(
        "select bill_no, sum(amount_kopiykas) as amount_kopiykas from payment_allocation"
            + " where bill_no = any(?) group by bill_no",
        row -> paid.put(new BillNumber(row.number("bill_no")), row.money("amount_kopiykas")),
        bills.stream().map(BillNumber::value).toList());
    return paid;
  }
}
