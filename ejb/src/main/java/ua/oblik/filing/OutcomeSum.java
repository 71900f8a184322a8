package ua.oblik.filing;

import ua.oblik.domain.measure.Money;

/**
 * The rows of one outcome.
 *
 * @param rows how many
 * @param amount their money
 */
public record OutcomeSum(long rows, Money amount) {

  /** No rows. */
  public static final OutcomeSum NONE = new OutcomeSum(0, Money.ZERO);

  /** Together with others. */
  public OutcomeSum plus(OutcomeSum other) {
    return new OutcomeSum(rows + other.rows, amount.plus(other.amount));
  }
}
