package ua.oblik.web.portal;

import ua.oblik.NotFoundException;
import ua.oblik.domain.billing.BillNumber;

/** Numbers of bills as they come in an address. */
final class BillNumbers {
  private BillNumbers() {}

  /**
   * The number.
   *
   * @throws NotFoundException if no bill can have it
   */
  static BillNumber parse(String no) {
    if (no == null || !no.matches("[1-9][0-9]{0,17}")) {
      throw new NotFoundException("bill-not-found");
    }
    return new BillNumber(Long.parseLong(no));
  }
}
