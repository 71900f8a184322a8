package ua.oblik.web.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import ua.oblik.payment.CardOrderView;
import ua.oblik.payment.CardPayments;

/** Whether cards are taken, and how far the account's payments by card have come. */
@Named("cards")
@RequestScoped
public class CardsBacking {
  @Inject private PortalAccount account;
  @Inject private CardPayments payments;

  private List<CardOrderView> latest;

  public boolean isOffered() {
    return payments.offered();
  }

  /** The latest attempts, the newest first. */
  public List<CardOrderView> getLatest() {
    if (latest == null) {
      latest = account.isPresent() ? payments.latest(account.getNumber()) : List.of();
    }
    return latest;
  }

  /** Those that a bank is at work on. */
  public List<CardOrderView> getWaiting() {
    return getLatest().stream().filter(CardOrderView::waiting).toList();
  }
}
