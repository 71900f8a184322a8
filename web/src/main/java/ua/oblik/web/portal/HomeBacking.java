package ua.oblik.web.portal;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import ua.oblik.billing.AccountSummaries;
import ua.oblik.billing.AccountSummary;
import ua.oblik.billing.BillOrders;
import ua.oblik.billing.BillSummary;
import ua.oblik.billing.OrderView;
import ua.oblik.document.BillDocuments;
import ua.oblik.document.PaymentOffer;
import ua.oblik.metering.ReadSheet;
import ua.oblik.metering.ReadSheets;

/** The first page after logging in: what is owed, and what to do next. */
@Named
@RequestScoped
public class HomeBacking {
  @Inject private PortalAccount account;
  @Inject private AccountSummaries summaries;
  @Inject private ReadSheets sheets;
  @Inject private BillOrders orders;
  @Inject private BillDocuments documents;

  private AccountSummary summary;
  private List<ReadSheet> meters = List.of();
  private OrderView order;
  private Optional<PaymentOffer> payment;

  @PostConstruct
  void load() {
    if (account.isPresent()) {
      summary = summaries.of(account.getNumber());
      meters = sheets.of(account.getNumber());
      order =
          OrderView.news(
                  orders.of(account.getNumber()), summary.lastBill().map(BillSummary::issuedOn))
              .orElse(null);
    }
  }

  public AccountSummary getSummary() {
    return summary;
  }

  /** The first meter to be read, if there is one in place. */
  public ReadSheet getMeter() {
    return meters.stream().findFirst().orElse(null);
  }

  /** The meters to be read, one for each service point. */
  public List<ReadSheet> getMeters() {
    return meters;
  }

  /** Whether every meter was read for the day that a read of today counts for. */
  public boolean isSent() {
    return meters.stream().allMatch(ReadSheet::sent);
  }

  /** Whether a read taken today counts for the 1st: the reading window is open. */
  public boolean isWindowOpen() {
    return Optional.ofNullable(getMeter())
        .map(sheet -> sheet.effectiveOn().getDayOfMonth() == 1)
        .orElse(false);
  }

  /** How to pay what is owed, or null if nothing is. */
  public PaymentOffer getPayment() {
    if (payment == null) {
      payment = documents.payment(summary);
    }
    return payment.orElse(null);
  }

  /** The last order, if its bill is on its way, or has not come and no later one has. */
  public OrderView getOrder() {
    return order;
  }
}
