package ua.oblik.usecase;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import ua.oblik.billing.BillOrders;
import ua.oblik.billing.OrderOutcome;
import ua.oblik.billing.OrderRequest;
import ua.oblik.domain.account.AccountNumber;

/** Orders a bill in its own transaction, sees that it is ordered, and breaks. */
@RequestScoped
@Transactional
public class BrokenCaller {
  static final String REASON = "the caller breaks after the order";

  @Inject private BillOrders orders;

  /** Always ends with an exception. */
  public void order(AccountNumber number, OrderRequest request) {
    OrderOutcome outcome = orders.order(number, request);
    if (!(outcome instanceof OrderOutcome.Ordered)) {
      throw new IllegalArgumentException("not ordered: " + outcome);
    }
    throw new IllegalStateException(REASON);
  }
}
