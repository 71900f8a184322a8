package ua.oblik.web.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import ua.oblik.NotFoundException;
import ua.oblik.billing.BillView;
import ua.oblik.billing.Bills;
import ua.oblik.domain.billing.BillNumber;

/** One bill, explained line by line. */
@Named
@RequestScoped
public class BillBacking {
  @Inject private Bills bills;

  private String no;
  private BillView bill;

  /**
   * Finds the bill.
   *
   * @throws NotFoundException if there is none, or it is not the caller's to see
   */
  public void load() {
    if (no == null || !no.matches("[1-9][0-9]{0,17}")) {
      throw new NotFoundException("bill-not-found");
    }
    bill = bills.get(new BillNumber(Long.parseLong(no)));
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
