package ua.oblik.billing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ua.oblik.domain.billing.BillDraft;
import ua.oblik.domain.billing.BillNumber;
import ua.oblik.domain.billing.BillOutcome.Billed;
import ua.oblik.domain.billing.BillingInput;
import ua.oblik.domain.billing.LiveBill;
import ua.oblik.domain.measure.Money;
import ua.oblik.domain.shadow.ShadowCase;
import ua.oblik.domain.shadow.ShadowDoubt;
import ua.oblik.domain.shadow.ShadowRater;

/** Has bills rated again by the shadow, from what lay before the engine. */
final class SecondOpinion {

  private static final BillNumber NOT_YET_NUMBERED = new BillNumber(Long.MAX_VALUE - 1);

  private SecondOpinion() {}

  /**
   * A bill to be rated again.
   *
   * @param amount what it charges
   * @param told what the shadow is told about it
   */
  record Charged(Money amount, ShadowCase told) {}

  /** What the shadow comes to, where that is not the total of each bill to the kopiyka. */
  static Optional<String> against(BillingInput input, Billed billed) {
    return against(charged(input, billed));
  }

  /** The same of bills that the shadow is told about already. */
  static Optional<String> against(List<Charged> bills) {
    List<String> found = new ArrayList<>();
    for (Charged bill : bills) {
      try {
        Money other = ShadowRater.rate(bill.told()).total();
        if (!other.equals(bill.amount())) {
          found.add(bill.amount() + " / " + other);
        }
      } catch (ShadowDoubt doubt) {
        found.add(bill.amount() + " / ? " + doubt.getMessage());
      }
    }
    return found.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", found));
  }

  /** A calculated bill, and the one for the days after its read beside it. */
  static List<Charged> charged(BillingInput input, Billed billed) {
    List<Charged> bills = new ArrayList<>();
    List<LiveBill> standing = new ArrayList<>(input.liveBills());
    for (BillDraft draft : billed.issuedAs(NOT_YET_NUMBERED)) {
      ShadowCase told = ShadowCases.of(ShadowCases.beside(input, standing), draft);
      bills.add(new Charged(draft.total(), told));
      standing.removeIf(live -> draft.supersedes().contains(live.number()));
      standing.add(draft.live(NOT_YET_NUMBERED));
    }
    return bills;
  }
}
