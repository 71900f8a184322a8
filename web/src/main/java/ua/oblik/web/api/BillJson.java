package ua.oblik.web.api;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import ua.oblik.billing.BillCause;
import ua.oblik.billing.BillPreview;
import ua.oblik.billing.BillView;
import ua.oblik.billing.SupersededBill;
import ua.oblik.domain.account.AccountNumber;
import ua.oblik.domain.billing.BillKind;
import ua.oblik.domain.billing.BillNumber;
import ua.oblik.domain.measure.Money;

/**
 * A bill with its lines and what they rest on: an issued one, or the one that an order would bring,
 * which has no number, day or cause yet.
 *
 * @param number printed on it, or {@code null}
 * @param account whose
 * @param issuedOn business date, or {@code null}
 * @param periodFrom the first day billed
 * @param periodUntil the day after the last
 * @param kind FINAL or PROVISIONAL
 * @param cause why it was issued, or {@code null}
 * @param consumption kWh
 * @param total the sum of the lines
 * @param net the total less VAT
 * @param vat in the total
 * @param openingBalance owed before it
 * @param amountToPay zero if overpaid
 * @param overpayment carried to the next bill
 * @param dueOn the last day to pay
 * @param expectedThisMonth expected charge of the month it was issued in, or {@code null}
 * @param recommendedPayment amount to pay with the expected charge
 * @param segments the consumption
 * @param lines the charges
 * @param explanation why each line is what it is
 * @param supersedes numbers of the bills it replaces
 * @param superseded those bills with period and total, or {@code null}
 * @param supersededBy the bill that replaced it, or {@code null}
 * @param difference the total less what the replaced bills charged, or {@code null}
 */
@Schema(name = "Bill")
public record BillJson(
    @Schema(format = "bill-number") String number,
    AccountNumber account,
    LocalDate issuedOn,
    LocalDate periodFrom,
    LocalDate periodUntil,
    BillKind kind,
    BillCause cause,
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
    @Schema(format = "bill-number") List<String> supersedes,
    List<Superseded> superseded,
    @Schema(format = "bill-number") String supersededBy,
    Money difference) {

  static BillJson of(BillView bill) {
    return new BillJson(
        bill.number().toString(),
        bill.account(),
        bill.issuedOn(),
        bill.period().from(),
        bill.period().until(),
        bill.kind(),
        bill.cause(),
        bill.energy().kWh(),
        bill.charges(),
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
        bill.supersedes().stream().map(old -> old.number().toString()).toList(),
        bill.supersedes().stream().map(Superseded::of).toList(),
        bill.supersededBy().map(BillNumber::toString).orElse(null),
        bill.supersedes().isEmpty() ? null : bill.difference());
  }

  static BillJson of(BillPreview bill) {
    return new BillJson(
        null,
        bill.account(),
        null,
        bill.period().from(),
        bill.period().until(),
        bill.kind(),
        null,
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
        null,
        null,
        bill.supersedes().isEmpty() ? null : bill.difference());
  }

  /**
   * A bill that was replaced.
   *
   * @param number printed on it
   * @param issuedOn business date
   * @param periodFrom the first day it billed
   * @param periodUntil the day after the last
   * @param total what it charged
   */
  @Schema(name = "SupersededBill")
  public record Superseded(
      @Schema(format = "bill-number") String number,
      LocalDate issuedOn,
      LocalDate periodFrom,
      LocalDate periodUntil,
      Money total) {

    static Superseded of(SupersededBill bill) {
      return new Superseded(
          bill.number().toString(),
          bill.issuedOn(),
          bill.period().from(),
          bill.period().until(),
          bill.charges());
    }
  }
}
