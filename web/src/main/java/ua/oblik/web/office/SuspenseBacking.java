package ua.oblik.web.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import ua.oblik.payment.LikelyAccount;
import ua.oblik.payment.PaymentDesk;
import ua.oblik.payment.Suspense;
import ua.oblik.web.ui.Formats;

/** Money whose account is not known, with the accounts it may have been meant for. */
@Named("officeSuspenseBacking")
@RequestScoped
public class SuspenseBacking {
  @Inject private Suspense suspense;
  @Inject private PaymentDesk desk;
  @Inject private MoneyForms forms;

  /** Posts a payment to one of the likely accounts; what spoke for it is the reason. */
  public String assign(long id, String number, String likeness) {
    return forms.go(
        "/office/suspense", null, () -> desk.assign(id, forms.account(number), likeness));
  }

  /** What speaks for an account, in words. */
  public String reasons(LikelyAccount account) {
    return String.join(", ", account.reasons().stream().map(Formats::word).toList());
  }

  public Suspense.Total getTotal() {
    return suspense.total();
  }
}
