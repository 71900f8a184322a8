package ua.oblik.payment;

import java.time.LocalDate;
import java.util.Optional;
import ua.oblik.domain.billing.BillNumber;
import ua.oblik.domain.measure.Money;

/**
 * Money received for an account.
 *
 * @param id unique
 * @param amount positive
 * @param valueOn the day it counts from
 * @param postedOn the business date on which it became known
 * @param source the bank or office it came through
 * @param bill the bill the payer named
 * @param purpose what the payer wrote
 * @param takenBack by the bank or by staff: it pays nothing any more
 */
public record PaymentView(
    long id,
    Money amount,
    LocalDate valueOn,
    LocalDate postedOn,
    String source,
    Optional<BillNumber> bill,
    Optional<String> purpose,
    boolean takenBack) {
  private static final String CARD_ORDER = "order ";

  /** What the payment of a card order says in place of a payer's words. */
  static String purposeOf(String cardOrder) {
    return CARD_ORDER + cardOrder;
  }

  /** The card order it pays; empty for money that came otherwise. */
  public Optional<String> cardOrder() {
    return purpose
        .filter(words -> words.matches(CARD_ORDER + "OB[A-Z0-9]+"))
        .map(words -> words.substring(CARD_ORDER.length()));
  }
}
