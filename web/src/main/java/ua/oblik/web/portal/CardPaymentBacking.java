package ua.oblik.web.portal;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import org.omnifaces.util.Faces;
import ua.oblik.NotFoundException;
import ua.oblik.payment.CardChecks;
import ua.oblik.payment.CardOrderView;
import ua.oblik.payment.CardPayments;

/** What became of a payment by card; safe to bookmark and to print. */
@Named
@RequestScoped
public class CardPaymentBacking {
  @Inject private CardPayments payments;
  @Inject private CardChecks checks;

  private String order;
  private CardOrderView shown;

  /** The order is named in the address, and again in the form. */
  @PostConstruct
  void find() {
    order = Faces.getRequestParameter("order");
  }

  /**
   * Finds the order.
   *
   * @throws NotFoundException if there is none, or it is not the caller's
   */
  public void load() {
    shown = payments.get(order);
  }

  /** Asks the bank once more. */
  public void ask() throws IOException {
    checks.askFor(order);
    Faces.redirect("/portal/payment?order=" + order);
  }

  /** How the state looks. */
  public String getIcon() {
    return switch (getShown().state()) {
      case PAID -> "ok";
      case FAILED, REVERSED, EXPIRED -> "bad";
      case CREATED, PENDING, IN_REVIEW -> "info";
    };
  }

  /** Whether the bank may still have something to tell. */
  public boolean isOpen() {
    return getShown().payable() || getShown().waiting();
  }

  public CardOrderView getShown() {
    if (shown == null) {
      load();
    }
    return shown;
  }
}
