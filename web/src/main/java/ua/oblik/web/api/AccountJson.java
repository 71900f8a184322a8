package ua.oblik.web.api;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import ua.oblik.billing.AccountSummary;
import ua.oblik.domain.account.AccountNumber;
import ua.oblik.domain.measure.Money;

/**
 * An account at a glance.
 *
 * @param balance what is owed; negative if overpaid
 * @param expectedCharge of this settlement month; absent if it cannot be told
 * @param lastBill number of the newest bill that stands; absent if there is none
 * @param billedUntil the day after the last billed one; absent if there is none
 */
public record AccountJson(
    AccountNumber number,
    Money balance,
    Money expectedCharge,
    Money recommendedPayment,
    @Schema(format = "bill-number") String lastBill,
    LocalDate billedUntil) {

  static AccountJson of(AccountSummary summary) {
    return new AccountJson(
        summary.number(),
        summary.balance(),
        summary.expectedCharge().orElse(null),
        summary.recommendedPayment(),
        summary.lastBill().map(bill -> bill.number().toString()).orElse(null),
        summary.billedUntil().orElse(null));
  }
}
