package ua.oblik.domain.billing;

import java.util.Optional;
import ua.oblik.domain.calendar.DueDay;
import ua.oblik.domain.measure.Money;

/** Works out what is to be paid and by when. */
final class Statements {

  private Statements() {}

  static BillDraft.Statement of(BillingInput input, BillDraft draft, Optional<Money> expected) {
    Money opening = input.balance().minus(draft.supersededTotal());
    Money owed = opening.plus(draft.total());
    return new BillDraft.Statement(
        opening,
        draft.total(),
        atLeastZero(owed),
        atLeastZero(owed.negated()),
        DueDay.after(
            draft.period().lastDay(), input.request().businessDate(), input.rules().dueDay()),
        expected,
        atLeastZero(owed.plus(expected.orElse(Money.ZERO))));
  }

  private static Money atLeastZero(Money amount) {
    return amount.isNegative() ? Money.ZERO : amount;
  }
}
