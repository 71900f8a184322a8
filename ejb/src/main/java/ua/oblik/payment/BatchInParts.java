package ua.oblik.payment;

import java.util.List;
import ua.oblik.domain.measure.Money;

/**
 * A batch that was booked whole, and what is known of its parts.
 *
 * @param transactions of how many the bank says it is made; 0 if it does not say
 * @param told its parts as far as they share a reference with it
 * @param likely parts of other messages that share no reference but add up to it
 */
public record BatchInParts(int transactions, Parts told, List<Likely> likely) {

  /**
   * Payments together.
   *
   * @param count how many
   * @param amount their sum
   */
  public record Parts(long count, Money amount) {
    static final Parts NONE = new Parts(0, Money.ZERO);
  }

  /**
   * Parts that may be it: the parts of an entry, or of all entries of a message.
   *
   * @param message the statement or notification
   * @param entry which of its entries, or 0 for all of them
   * @param count how many parts
   */
  public record Likely(String message, int entry, long count) {

    /** How the bank calls it. */
    public String name() {
      return entry == 0 ? message : message + " #" + entry;
    }
  }
}
