package ua.oblik.billing;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ua.oblik.account.BillableAccounts;
import ua.oblik.calendar.BusinessClock;
import ua.oblik.domain.billing.BillNumber;
import ua.oblik.domain.billing.BillOutcome;
import ua.oblik.domain.calendar.DateRange;

/** Issues the bill of one order; called by {@link BillOrders} alone. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class OrderIssue {

  @Inject private OrderBook book;
  @Inject private BillableAccounts accounts;
  @Inject private OneBill oneBill;
  @Inject private BillStore store;
  @Inject private BillNotices notices;
  @Inject private Parking parking;
  @Inject private BusinessClock clock;

  /** Issues it, or says what became of it. */
  public OrderState issue(BillOrderId id, LocalDate day) {
    BillOrder order = book.locked(id);
    if (order.state() != OrderState.ORDERED) {
      return order.state();
    }
    accounts.lock(List.of(order.account()));
    Map<String, BillNumber> issued = store.issued(List.of(order.billKey()));
    if (issued.containsKey(order.billKey())) {
      order.issue(issued.get(order.billKey()));
    } else {
      settle(order, oneBill.of(order), day);
    }
    return order.state();
  }

  /** Parks it after a fault. */
  public OrderState park(BillOrderId id, LocalDate day, String fault) {
    BillOrder order = book.locked(id);
    if (order.state() == OrderState.ORDERED) {
      park(order, day, Parking.FAULT, fault);
    }
    return order.state();
  }

  private void settle(BillOrder order, BillingCase of, LocalDate day) {
    BillOutcome outcome = of.calculate();
    if (outcome instanceof BillOutcome.Billed bill
        && order.ending().isEmpty()
        && !bill.bill().total().equals(order.previewTotal())) {
      order.findChanged();
      notices.tellChanged(of, order, bill.bill().total());
    } else if (outcome instanceof BillOutcome.Billed bill) {
      Issue issue =
          new Issue(day, clock.now(), BillCause.ORDERED, Optional.empty(), Optional.of(order.id()));
      BillStore.Ready ready = new BillStore.Ready(of, order.billKey(), bill);
      order.issue(store.store(List.of(ready), issue).get(0).number());
    } else if (outcome instanceof BillOutcome.Parked parked) {
      park(order, day, parked.reason().name(), Parking.detail(parked));
    } else {
      order.findNothing();
      notices.tellNoBill(order);
    }
  }

  private void park(BillOrder order, LocalDate day, String reason, String detail) {
    parking.park(occasion(order, day), reason, detail);
    order.park();
    notices.tellNoBill(order);
  }

  private static Parking.Occasion occasion(BillOrder order, LocalDate day) {
    DateRange month = DateRange.of(YearMonth.from(order.billUntil().minusDays(1)));
    return new Parking.Occasion(
        order.account(), month, day, Optional.empty(), Optional.of(order.id()));
  }
}
