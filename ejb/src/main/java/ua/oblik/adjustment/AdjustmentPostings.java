package ua.oblik.adjustment;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import ua.oblik.account.AccountId;
import ua.oblik.adjustment.AdjustmentRows.Effective;
import ua.oblik.calendar.Parameters;
import ua.oblik.domain.billing.BillNumber;
import ua.oblik.domain.calendar.DueDay;
import ua.oblik.domain.measure.Money;
import ua.oblik.ledger.AdjustmentEntry;
import ua.oblik.ledger.AdjustmentEntry.Claim;
import ua.oblik.ledger.AdjustmentPosting;
import ua.oblik.ledger.AdjustmentSide;
import ua.oblik.ledger.Ledger;

/**
 * Enters approved adjustments into the ledger. What is taken off pays bills as a payment does, the
 * oldest first; what is added is paid as a bill is, by the due day of the next month; what is taken
 * back does neither any more.
 */
@Dependent
class AdjustmentPostings {
  @Inject private AdjustmentRows rows;
  @Inject private Ledger ledger;
  @Inject private Parameters parameters;

  void post(AdjustmentView adjustment, AccountId account, AdjustmentView.Deed approval) {
    Optional<Long> takesBack = adjustment.links().takesBack();
    if (takesBack.isPresent()) {
      takeBack(adjustment, account, approval);
    } else if (adjustment.side() == AdjustmentSide.DEBIT) {
      add(adjustment, account, approval);
    } else {
      takeOff(adjustment, account, approval);
    }
  }

  private void add(AdjustmentView adjustment, AccountId account, AdjustmentView.Deed approval) {
    LocalDate on = approval.on();
    int dueDay = parameters.number("billing.due-day", on);
    Claim claim = new Claim(new BillNumber(rows.claimNumber()), DueDay.after(on, on, dueDay));
    rows.decide(
        adjustment.id(),
        AdjustmentState.APPROVED,
        approval,
        new Effective(Optional.of(claim.number().value()), Optional.of(claim.dueOn()), Money.ZERO));
    enter(adjustment, account, on, new Numbers(Optional.of(claim), Optional.empty()));
  }

  private void takeOff(AdjustmentView adjustment, AccountId account, AdjustmentView.Deed approval) {
    long number = rows.creditNumber();
    rows.decide(
        adjustment.id(),
        AdjustmentState.APPROVED,
        approval,
        new Effective(Optional.of(number), Optional.empty(), adjustment.amount().negated()));
    enter(adjustment, account, approval.on(), new Numbers(Optional.empty(), Optional.of(number)));
  }

  private void takeBack(
      AdjustmentView adjustment, AccountId account, AdjustmentView.Deed approval) {
    long original = adjustment.links().takesBack().orElseThrow();
    long number = rows.numberOf(original);
    rows.decide(adjustment.id(), AdjustmentState.APPROVED, approval, Effective.none());
    boolean wasAdded = adjustment.side() == AdjustmentSide.CREDIT;
    enter(
        adjustment,
        account,
        approval.on(),
        wasAdded
            ? new Numbers(
                Optional.of(new Claim(new BillNumber(number), approval.on())), Optional.empty())
            : new Numbers(Optional.empty(), Optional.of(number)));
    rows.close(original);
  }

  /** The numbers under which an adjustment is paid, or pays. */
  private record Numbers(Optional<Claim> claim, Optional<Long> credit) {}

  private void enter(AdjustmentView adjustment, AccountId account, LocalDate on, Numbers numbers) {
    AdjustmentEntry entry =
        new AdjustmentEntry(
            adjustment.id(),
            adjustment.reason(),
            adjustment.counterAccount(),
            numbers.claim(),
            adjustment.links().takesBack(),
            numbers.credit());
    ledger.post(
        List.of(new AdjustmentPosting(account, adjustment.amount(), adjustment.valueOn(), entry)),
        on);
  }
}
