package ua.oblik.domain.billing;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
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
        dueOn(draft.period().lastDay(), input),
        expected,
        atLeastZero(owed.plus(expected.orElse(Money.ZERO))));
  }

  /**
   * The due day of the month after the last billed one, or of the one after today if that is past.
   */
  private static LocalDate dueOn(LocalDate lastDay, BillingInput input) {
    LocalDate today = input.request().businessDate();
    LocalDate due = dueDay(YearMonth.from(lastDay).plusMonths(1), input.rules().dueDay());
    return due.isAfter(today)
        ? due
        : dueDay(YearMonth.from(today).plusMonths(1), input.rules().dueDay());
  }

  private static LocalDate dueDay(YearMonth month, int day) {
    return month.atDay(Math.min(day, month.lengthOfMonth()));
  }

  private static Money atLeastZero(Money amount) {
    return amount.isNegative() ? Money.ZERO : amount;
  }
}
