package ua.oblik.payment;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import ua.oblik.calendar.BusinessClock;

/**
 * Asks the gateway about payments it has not reported on, outside of any transaction: a report can
 * get lost, the money cannot.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class CardChecks {
  private static final int MOST = 50;

  @Inject private Gateways gateways;
  @Inject private CardOrders orders;
  @Inject private CardReports reports;
  @Inject private CardPayments payments;
  @Inject private BusinessClock clock;

  /** The orders that are due to be asked about. */
  public List<String> due() {
    return orders.due(clock.now(), MOST);
  }

  /** Asks about one of them, for the timer. */
  public void ask(String code) {
    orders
        .find(code)
        .ifPresent(
            order -> {
              Optional<PaymentGateway> gateway = gateways.named(order.gateway());
              reports.answered(code, order.gateway(), gateway.flatMap(there -> there.ask(code)));
            });
  }

  /**
   * Asks about one of them, for its customer.
   *
   * @throws ua.oblik.NotFoundException if it is not the caller's
   */
  public void askFor(String code) {
    payments.get(code);
    ask(code);
  }
}
