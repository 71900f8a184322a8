package ua.oblik.web.office;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import ua.oblik.domain.account.AccountNumber;
import ua.oblik.payment.PaymentView;
import ua.oblik.payment.Payments;
import ua.oblik.web.list.ListColumn;

/** The payments of an account, the latest first. */
@ApplicationScoped
public class AccountPayments extends AccountRows<PaymentView> {
  @Inject private Payments payments;

  @Override
  public String name() {
    return "paymentsOfAccount";
  }

  @Override
  List<PaymentView> of(AccountNumber number) {
    return payments.of(number);
  }

  @Override
  public List<ListColumn<PaymentView>> columns() {
    return List.of(
        new ListColumn<>("valueOn", PaymentView::valueOn),
        new ListColumn<>("amount", PaymentView::amount),
        new ListColumn<>("source", PaymentView::source),
        new ListColumn<>("bill", PaymentView::bill),
        new ListColumn<>("purpose", PaymentView::purpose),
        new ListColumn<>("postedOn", PaymentView::postedOn));
  }
}
