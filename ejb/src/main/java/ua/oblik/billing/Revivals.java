package ua.oblik.billing;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import ua.oblik.database.CustomerDatabase;
import ua.oblik.domain.billing.BillNumber;

/**
 * How often bills were taken back and stood again. Their charges and reversals are told apart by
 * it.
 */
@Dependent
class Revivals {

  @Inject private CustomerDatabase customer;

  /** The bills that were revived at all, with the times. */
  Map<BillNumber, Integer> of(Collection<Long> bills) {
    Map<BillNumber, Integer> times = new HashMap<>();
    customer.list(
        """
        select superseded_bill_no, count(*) as times from bill_supersession_undone
        where superseded_bill_no = any(?) group by superseded_bill_no
        """,
        row -> times.put(new BillNumber(row.number("superseded_bill_no")), row.small("times")),
        bills);
    return times;
  }
}
