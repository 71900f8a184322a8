package ua.oblik.web.office;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import ua.oblik.billing.BillOrders;
import ua.oblik.billing.OrderView;
import ua.oblik.domain.account.AccountNumber;
import ua.oblik.web.list.ListColumn;

/** The bills that the customer ordered, the latest first. */
@ApplicationScoped
public class AccountOrders extends AccountRows<OrderView> {
  @Inject private BillOrders orders;

  @Override
  public String name() {
    return "orders";
  }

  @Override
  List<OrderView> of(AccountNumber number) {
    return orders.of(number);
  }

  @Override
  public List<ListColumn<OrderView>> columns() {
    return List.of(
        new ListColumn<>("orderedOn", OrderView::orderedOn),
        new ListColumn<>("billUntil", OrderView::billUntil),
        new ListColumn<>("preview", OrderView::previewTotal),
        new ListColumn<>("state", OrderView::state),
        new ListColumn<>("bill", OrderView::bill));
  }
}
