package ua.oblik.web.api;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import ua.oblik.billing.BillPreview;
import ua.oblik.domain.account.AccountNumber;
import ua.oblik.domain.billing.BillKind;
import ua.oblik.domain.billing.BillNumber;
import ua.oblik.domain.measure.Money;

/**
 * The bill that an order would bring; fields as in a bill.
 *
 * @param account whose
 * @param periodFrom the first day billed
 * @param periodUntil the day after the last
 * @param kind FINAL or PROVISIONAL
 * @param consumption kWh
 * @param total the sum of the lines
 * @param net the total less VAT
 * @param vat in the total
 * @param openingBalance owed before it
 * @param amountToPay zero if overpaid
 * @param overpayment carried to the next bill
 * @param dueOn the last day to pay
 * @param expectedThisMonth expected charge of this month, or {@code null}
 * @param recommendedPayment amount to pay with the expected charge
 * @param segments the consumption
 * @param lines the charges
 * @param explanation why each line is what it is
 * @param supersedes numbers of the bills it would replace
 * @param difference the total less what those charged, or {@code null}
 */
@Schema(name = "BillPreview")
public record BillPreviewJson(
    AccountNumber account,
    LocalDate periodFrom,
    LocalDate periodUntil,
    BillKind kind,
    BigDecimal consumption,
    Money total,
    Money net,
    Money vat,
    Money openingBalance,
    Money amountToPay,
    Money overpayment,
    LocalDate dueOn,
    Money expectedThisMonth,
    Money recommendedPayment,
    List<BillSegmentJson> segments,
    List<BillLineJson> lines,
    List<BillExplanationJson> explanation,
    List<String> supersedes,
    Money difference) {

  static BillPreviewJson of(BillPreview bill) {
    return new BillPreviewJson(
        bill.account(),
        bill.period().from(),
        bill.period().until(),
        bill.kind(),
        bill.energy().kWh(),
        bill.total(),
        bill.net(),
        bill.vat(),
        bill.statement().openingBalance(),
        bill.statement().amountToPay(),
        bill.statement().overpayment(),
        bill.statement().dueOn(),
        bill.statement().expectedThisMonth().orElse(null),
        bill.statement().recommendedPayment(),
        bill.segments().stream().map(BillSegmentJson::of).toList(),
        bill.lines().stream().map(BillLineJson::of).toList(),
        BillExplanationJson.of(bill.lines(), bill.segments()),
        bill.supersedes().stream().map(BillNumber::toString).toList(),
        bill.supersedes().isEmpty() ? null : bill.difference());
  }
}
