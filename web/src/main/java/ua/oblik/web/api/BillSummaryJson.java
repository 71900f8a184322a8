package ua.oblik.web.api;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import ua.oblik.billing.BillCause;
import ua.oblik.billing.BillSummary;
import ua.oblik.domain.billing.BillKind;
import ua.oblik.domain.billing.BillNumber;
import ua.oblik.domain.measure.Money;

/**
 * A bill in a list.
 *
 * @param number printed on it
 * @param issuedOn business date
 * @param periodFrom the first day billed
 * @param periodUntil the day after the last
 * @param kind FINAL or PROVISIONAL
 * @param cause why it was issued
 * @param consumption kWh
 * @param total the sum of its lines
 * @param amountToPay when it was issued
 * @param dueOn the last day to pay
 * @param supersedes numbers of the bills it replaced
 * @param supersededBy the bill that replaced it, or {@code null}
 */
@Schema(name = "BillSummary")
public record BillSummaryJson(
    @Schema(format = "bill-number") String number,
    LocalDate issuedOn,
    LocalDate periodFrom,
    LocalDate periodUntil,
    BillKind kind,
    BillCause cause,
    BigDecimal consumption,
    Money total,
    Money amountToPay,
    LocalDate dueOn,
    @Schema(format = "bill-number") List<String> supersedes,
    @Schema(format = "bill-number") String supersededBy) {

  static BillSummaryJson of(BillSummary bill) {
    return new BillSummaryJson(
        bill.number().toString(),
        bill.issuedOn(),
        bill.period().from(),
        bill.period().until(),
        bill.kind(),
        bill.cause(),
        bill.energy().kWh(),
        bill.charges(),
        bill.amountToPay(),
        bill.dueOn(),
        bill.supersedes().stream().map(BillNumber::toString).toList(),
        bill.supersededBy().map(BillNumber::toString).orElse(null));
  }
}
