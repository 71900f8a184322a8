package ua.oblik.web.api;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import ua.oblik.billing.OrderState;
import ua.oblik.billing.OrderView;
import ua.oblik.domain.account.AccountNumber;
import ua.oblik.domain.billing.BillNumber;
import ua.oblik.domain.measure.Money;

/**
 * An order of a bill.
 *
 * @param id of the order
 * @param account whose bill
 * @param orderedOn business date; the bill comes in that night's run
 * @param billUntil the day after the last billed
 * @param total what the bill comes to
 * @param state where it stands
 * @param bill number of its bill, or {@code null}
 * @param reads receipt of the reads that came with it, or {@code null}
 */
@Schema(name = "BillOrder")
public record BillOrderJson(
    long id,
    AccountNumber account,
    LocalDate orderedOn,
    LocalDate billUntil,
    Money total,
    OrderState state,
    @Schema(format = "bill-number") String bill,
    ReadReceiptJson reads) {

  static BillOrderJson of(OrderView order, ReadReceiptJson reads) {
    return new BillOrderJson(
        order.id().value(),
        order.account(),
        order.orderedOn(),
        order.billUntil(),
        order.previewTotal(),
        order.state(),
        order.bill().map(BillNumber::toString).orElse(null),
        reads);
  }
}
