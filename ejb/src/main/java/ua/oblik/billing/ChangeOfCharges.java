package ua.oblik.billing;

import java.util.Optional;
import ua.oblik.domain.calendar.DateRange;
import ua.oblik.domain.measure.Money;

/**
 * What an event changes in money: the charges of some days as they stand or would come without it,
 * beside those that would come with it. Both are the calculation of the bill itself.
 *
 * @param days that are billed otherwise; empty if there is nothing to bill either way
 * @param before charged for them by bills that stand, and still to come
 * @param after charged for them with the event
 * @param problem why it cannot be told: the word of a refusal
 */
public record ChangeOfCharges(
    Optional<DateRange> days, Money before, Money after, Optional<String> problem) {

  /** What the account would owe more; negative for less. */
  public Money difference() {
    return after.minus(before);
  }

  /**
   * The change between two calculations of the same days.
   *
   * @param without the event
   * @param with it; what it replaces was charged before
   */
  static ChangeOfCharges between(Outlook without, Outlook with) {
    Optional<String> problem = without.problem().or(with::problem);
    Money standing = with.replaced();
    return new ChangeOfCharges(
        problem.isPresent() ? Optional.empty() : hull(without.days(), with.days()),
        without.total().minus(without.replaced()).plus(standing),
        with.total(),
        problem);
  }

  private static Optional<DateRange> hull(Optional<DateRange> one, Optional<DateRange> other) {
    return one.isPresent() && other.isPresent()
        ? Optional.of(one.get().hull(other.get()))
        : one.or(() -> other);
  }

  /**
   * What is still to be charged for an agreement.
   *
   * @param days that would be billed; empty if there are none
   * @param total of the bills that would come
   * @param replaced what bills charge that these would replace
   * @param problem why no bill can come
   */
  record Outlook(Optional<DateRange> days, Money total, Money replaced, Optional<String> problem) {

    static Outlook nothing() {
      return new Outlook(Optional.empty(), Money.ZERO, Money.ZERO, Optional.empty());
    }

    static Outlook impossible(String problem) {
      return new Outlook(Optional.empty(), Money.ZERO, Money.ZERO, Optional.of(problem));
    }
  }
}
