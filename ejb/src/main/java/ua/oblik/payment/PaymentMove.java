package ua.oblik.payment;

import java.time.LocalDate;
import java.util.Optional;
import ua.oblik.account.AccountId;
import ua.oblik.domain.measure.Money;

/**
 * One thing staff did with a payment.
 *
 * @param payment which
 * @param kind what
 * @param from the account it was taken from
 * @param to the account it was put on
 * @param amount how much
 * @param reason why
 */
record PaymentMove(
    StoredPayment payment,
    MoveKind kind,
    Optional<AccountId> from,
    Optional<AccountId> to,
    Money amount,
    String reason) {

  /** What can be done. */
  enum MoveKind {
    ASSIGNED,
    TRANSFERRED,
    REVERSED,
    REFUNDED,
    /** Of a batch that was booked whole: its parts stand for it. */
    TOLD_IN_PARTS
  }

  LocalDate valueOn() {
    return payment.valueOn();
  }
}
