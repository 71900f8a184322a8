package ua.oblik.billing;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import ua.oblik.account.AccountId;
import ua.oblik.domain.account.AgreementId;
import ua.oblik.domain.billing.BillCalculator;
import ua.oblik.domain.billing.BillNumber;
import ua.oblik.domain.billing.BillOutcome;
import ua.oblik.domain.billing.BillingInput;
import ua.oblik.domain.billing.LiveBill;
import ua.oblik.domain.measure.Money;
import ua.oblik.metering.MeasuredPoint;
import ua.oblik.supply.ServicePointId;

/**
 * One account to be billed: the input of the calculation, and what storing its outcome must know
 * beside it.
 *
 * @param account whose
 * @param input all that the bill is calculated from
 * @param points the measured point of each agreement
 * @param hold what keeps any bill from being made, whatever it would come to
 */
record BillingCase(
    AccountId account,
    BillingInput input,
    Map<AgreementId, MeasuredPoint> points,
    Optional<String> hold) {

  BillOutcome calculate() {
    return hold.<BillOutcome>map(
            broken ->
                new BillOutcome.Parked(
                    BillOutcome.ParkReason.BREAKS_INVARIANT,
                    Optional.empty(),
                    input.request().businessDate(),
                    broken))
        .orElseGet(() -> BillCalculator.calculate(input));
  }

  Map<AgreementId, ServicePointId> pointIds() {
    Map<AgreementId, ServicePointId> ids = new HashMap<>();
    points.forEach((agreement, point) -> ids.put(agreement, point.point()));
    return ids;
  }

  Money charged(BillNumber number) {
    return input.liveBills().stream()
        .filter(bill -> bill.number().equals(number))
        .map(LiveBill::total)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("not a live bill: " + number));
  }
}
