package ua.oblik.web.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import ua.oblik.NotFoundException;
import ua.oblik.billing.BillView;
import ua.oblik.billing.Bills;
import ua.oblik.document.BillDocuments;
import ua.oblik.document.PaymentOffer;

/** One bill, explained line by line. */
@Named
@RequestScoped
public class BillBacking {
  @Inject private Bills bills;
  @Inject private BillDocuments documents;

  private String no;
  private BillView bill;
  private Optional<PaymentOffer> payment;

  /**
   * Finds the bill.
   *
   * @throws NotFoundException if there is none, or it is not the caller's to see
   */
  public void load() {
    bill = bills.get(BillNumbers.parse(no));
  }

  /** How to pay it, or null if there is nothing to pay. */
  public PaymentOffer getPayment() {
    if (payment == null) {
      payment = documents.payment(bill.number());
    }
    return payment.orElse(null);
  }

  public BillView getBill() {
    return bill;
  }

  public String getNo() {
    return no;
  }

  public void setNo(String no) {
    this.no = no;
  }
}
