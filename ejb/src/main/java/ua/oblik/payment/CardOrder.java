package ua.oblik.payment;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import ua.oblik.account.AccountId;
import ua.oblik.domain.billing.BillNumber;
import ua.oblik.domain.payment.CardProgress.Standing;
import ua.oblik.domain.payment.CardProgress.State;

/**
 * An attempt of a customer to pay by card.
 *
 * @param id ours
 * @param code the order id at the gateway
 * @param account whose debt is paid
 * @param bill the bill it is for, if one was chosen
 * @param gateway the name of the gateway
 * @param standing how far it has come
 * @param payment the payment that was booked, if one was
 * @param createdAt when the customer began
 * @param checks how often the gateway was asked
 */
record CardOrder(
    long id,
    String code,
    AccountId account,
    Optional<BillNumber> bill,
    String gateway,
    Standing standing,
    Optional<Long> payment,
    Instant createdAt,
    int checks) {

  private static final Duration FIRST_PAUSE = Duration.ofMinutes(3);
  private static final Duration LONGEST_PAUSE = Duration.ofHours(6);
  private static final Duration GIVEN_UP_AFTER = Duration.ofDays(3);
  private static final int MOST_DOUBLINGS = 8;

  /** When to ask the gateway again in this state; empty if nothing is left to learn. */
  Optional<Instant> nextCheck(State state, Instant now) {
    return switch (state) {
      case CREATED, FAILED -> isOld(now) ? Optional.empty() : Optional.of(now.plus(pause()));
      case PENDING -> Optional.of(now.plus(pause()));
      case PAID, REVERSED, IN_REVIEW, EXPIRED -> Optional.empty();
    };
  }

  /** The state once the gateway was asked and had nothing to tell. */
  State unheardOf(Instant now) {
    return standing.state() == State.CREATED && isOld(now) ? State.EXPIRED : standing.state();
  }

  private boolean isOld(Instant now) {
    return createdAt.plus(GIVEN_UP_AFTER).isBefore(now);
  }

  private Duration pause() {
    Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(checks, MOST_DOUBLINGS));
    return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
  }
}
