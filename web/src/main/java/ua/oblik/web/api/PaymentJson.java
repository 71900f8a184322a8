package ua.oblik.web.api;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import ua.oblik.domain.billing.BillNumber;
import ua.oblik.domain.measure.Money;
import ua.oblik.payment.PaymentView;

/**
 * Money received.
 *
 * @param id of the payment
 * @param amount hryvnias
 * @param valueOn the day it counts from
 * @param postedOn business date on which it became known
 * @param source the bank or office it came through
 * @param bill number of the bill the payer named, or {@code null}
 * @param purpose what the payer wrote, or {@code null}
 */
@Schema(name = "Payment")
public record PaymentJson(
    long id,
    Money amount,
    LocalDate valueOn,
    LocalDate postedOn,
    String source,
    @Schema(format = "bill-number") String bill,
    String purpose) {

  static PaymentJson of(PaymentView payment) {
    return new PaymentJson(
        payment.id(),
        payment.amount(),
        payment.valueOn(),
        payment.postedOn(),
        payment.source(),
        payment.bill().map(BillNumber::toString).orElse(null),
        payment.purpose().orElse(null));
  }
}
