package ua.oblik.web.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import ua.oblik.NotFoundException;
import ua.oblik.metering.ReadHistory;
import ua.oblik.metering.ReadView;

/** The receipt of reads that were sent; safe to bookmark and to print. */
@Named
@RequestScoped
public class ReceiptBacking {
  @Inject private PortalAccount account;
  @Inject private ReadHistory history;

  private Long no;
  private ReadView read;

  /**
   * Finds the receipt.
   *
   * @throws NotFoundException if the account has none of that number
   */
  public void load() {
    read =
        history.of(account.getNumber()).stream()
            .filter(view -> view.receiptNo() != null && view.receiptNo().equals(no))
            .findFirst()
            .orElseThrow(() -> new NotFoundException("receipt-not-found"));
  }

  public ReadView getRead() {
    return read;
  }

  public Long getNo() {
    return no;
  }

  public void setNo(Long no) {
    this.no = no;
  }
}
