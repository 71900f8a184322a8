package ua.oblik.billing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ua.oblik.domain.account.AgreementId;
import ua.oblik.domain.billing.BillDraft;
import ua.oblik.domain.billing.BillingInput;
import ua.oblik.domain.billing.LiveBill;
import ua.oblik.domain.calendar.DateRange;
import ua.oblik.domain.measure.Money;
import ua.oblik.domain.shadow.ShadowRater;

/**
 * Has a calculated bill rated again by the shadow, from what lay before the engine. Of two bills
 * the first is asked about.
 */
final class SecondOpinion {

  private SecondOpinion() {}

  /** What the shadow comes to, where that is not the bill's total to the kopiyka. */
  static Optional<String> against(BillingInput input, BillDraft bill) {
    Money other = ShadowRater.rate(ShadowCases.of(standing(input, bill), subject(bill))).total();
    return other.equals(bill.total())
        ? Optional.empty()
        : Optional.of(bill.total() + " / " + other);
  }

  private static BillingInput standing(BillingInput input, BillDraft bill) {
    List<LiveBill> beside =
        input.liveBills().stream()
            .filter(live -> !bill.supersedes().contains(live.number()))
            .toList();
    return new BillingInput(
        input.account(),
        input.agreements(),
        beside,
        input.balance(),
        input.reliefs(),
        input.rules(),
        input.request());
  }

  private static ShadowCases.Subject subject(BillDraft bill) {
    Map<AgreementId, DateRange> days = new LinkedHashMap<>();
    bill.spans().forEach(span -> days.put(span.agreement(), span.days()));
    return new ShadowCases.Subject(
        days,
        bill.segments().stream()
            .filter(segment -> !segment.isActual())
            .map(
                segment ->
                    new ShadowCases.Estimated(
                        segment.agreement(), segment.days(), segment.volumes()))
            .toList());
  }
}
