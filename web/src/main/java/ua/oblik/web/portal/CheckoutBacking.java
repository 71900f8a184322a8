package ua.oblik.web.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.omnifaces.util.Faces;
import ua.oblik.NotFoundException;
import ua.oblik.payment.CardOrderView;
import ua.oblik.payment.CardPayments;
import ua.oblik.payment.Checkout;
import ua.oblik.web.ui.Formats;
import ua.oblik.web.ui.HeaderFilter;
import ua.oblik.web.ui.Page;

/** The last look at what will be paid, and the way to the gateway. */
@Named
@RequestScoped
public class CheckoutBacking {
  @Inject private CardPayments payments;
  @Inject private Page page;

  private String order;
  private CardOrderView shown;
  private Checkout checkout;

  /**
   * Finds the order; one that is paid or at the bank is shown as such instead.
   *
   * @throws NotFoundException if there is none, or it is not the caller's
   */
  public void load() throws IOException {
    shown = payments.get(order);
    if (!shown.payable()) {
      Faces.redirect("/portal/payment?order=" + shown.code());
      return;
    }
    checkout =
        payments.checkout(
            order,
            Formats.text("portal_checkout.purpose", shown.account().value()),
            page.getLanguage().getCode());
    if (!checkout.origin().isEmpty()) {
      HeaderFilter.allowFormsTo(Faces.getRequest(), checkout.origin());
    }
  }

  /** Where the form goes. */
  public String getAddress() {
    return checkout.origin().isEmpty()
        ? Faces.getRequestContextPath() + checkout.address()
        : checkout.address().toString();
  }

  /** Whether it goes to a page of ours that only stands for a gateway. */
  public boolean isSimulated() {
    return checkout.origin().isEmpty();
  }

  /** The hidden fields. */
  public List<Map.Entry<String, String>> getFields() {
    return List.copyOf(new TreeMap<>(checkout.fields()).entrySet());
  }

  public CardOrderView getShown() {
    return shown;
  }

  public String getOrder() {
    return order;
  }

  public void setOrder(String order) {
    this.order = order;
  }
}
