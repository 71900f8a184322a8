package ua.oblik.billing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import ua.oblik.domain.account.AccountNumber;
import ua.oblik.domain.billing.BillNumber;
import ua.oblik.domain.measure.Money;

/**
 * A customer's order of a bill.
 *
 * @param id which order
 * @param account whose bill
 * @param orderedOn the business date; the bill comes in that night's run
 * @param billUntil the day up to which it bills
 * @param previewTotal what the preview showed
 * @param state where it stands
 * @param bill its bill, once issued
 */
public record OrderView(
    BillOrderId id,
    AccountNumber account,
    LocalDate orderedOn,
    LocalDate billUntil,
    Money previewTotal,
    OrderState state,
    Optional<BillNumber> bill) {

  /**
   * Whether the customer of the last order is still to be told of it: it waits, or has ended
   * without a bill and no bill was issued on a later day.
   *
   * @param lastBill the business date of the newest bill that stands
   */
  public boolean isNewsAfter(Optional<LocalDate> lastBill) {
    return switch (state) {
      case ORDERED -> true;
      case PARKED, NOTHING_TO_BILL, CHANGED -> lastBill.filter(orderedOn::isBefore).isEmpty();
      case ISSUED, CANCELLED -> false;
    };
  }

  /**
   * The order that is still news: the last one that was not cancelled, unless a bill came later.
   *
   * @param orders the latest first
   * @param lastBill when the last bill was issued
   */
  public static Optional<OrderView> news(List<OrderView> orders, Optional<LocalDate> lastBill) {
    return orders.stream()
        .filter(each -> each.state() != OrderState.CANCELLED)
        .findFirst()
        .filter(last -> last.isNewsAfter(lastBill));
  }
}
