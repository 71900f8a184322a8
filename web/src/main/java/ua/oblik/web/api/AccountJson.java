package ua.oblik.web.api;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import ua.oblik.billing.AccountSummary;
import ua.oblik.domain.account.AccountNumber;
import ua.oblik.domain.billing.VolumeOutlook;
import ua.oblik.domain.measure.Money;

/**
 * An account at a glance.
 *
 * @param balance what is owed; negative if overpaid
 * @param expectedCharge of this settlement month; absent if it cannot be told
 * @param volume the month beside its contracted volume; absent without one
 * @param lastBill number of the newest bill that stands; absent if there is none
 * @param billedUntil the day after the last billed one; absent if there is none
 */
public record AccountJson(
    AccountNumber number,
    Money balance,
    Money expectedCharge,
    Money recommendedPayment,
    Volume volume,
    @Schema(format = "bill-number") String lastBill,
    LocalDate billedUntil) {

  /**
   * How the settlement month goes beside its contracted volume.
   *
   * @param month the settlement month
   * @param contracted kWh, all points together
   * @param expected kWh: read and billed so far, by average for the rest
   * @param percent expected of contracted
   * @param standing WITHIN, NEAR or ABOVE
   */
  @Schema(name = "ContractedVolume")
  public record Volume(
      @Schema(format = "month") String month,
      BigDecimal contracted,
      BigDecimal expected,
      int percent,
      VolumeOutlook.Standing standing) {

    static Volume of(VolumeOutlook outlook) {
      return new Volume(
          outlook.month().toString(),
          outlook.contracted().kWh(),
          outlook.expected().kWh(),
          outlook.percent(),
          outlook.standing());
    }
  }

  static AccountJson of(AccountSummary summary) {
    return new AccountJson(
        summary.number(),
        summary.balance(),
        summary.expectedCharge().orElse(null),
        summary.recommendedPayment(),
        summary.volume().map(Volume::of).orElse(null),
        summary.lastBill().map(bill -> bill.number().toString()).orElse(null),
        summary.billedUntil().orElse(null));
  }
}
