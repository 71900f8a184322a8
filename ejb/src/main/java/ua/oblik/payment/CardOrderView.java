package ua.oblik.payment;

import java.time.Instant;
import java.util.Optional;
import ua.oblik.domain.account.AccountNumber;
import ua.oblik.domain.billing.BillNumber;
import ua.oblik.domain.measure.Money;
import ua.oblik.domain.payment.CardProgress.State;

/**
 * An attempt to pay by card as its customer sees it.
 *
 * @param code names it, also at the gateway
 * @param account whose debt it pays
 * @param bill the bill that was chosen
 * @param amount what was to be paid
 * @param state how far it has come
 * @param payment number of the payment that was booked
 * @param createdAt when it began
 */
public record CardOrderView(
    String code,
    AccountNumber account,
    Optional<BillNumber> bill,
    Money amount,
    State state,
    Optional<Long> payment,
    Instant createdAt) {

  /** Whether the customer can still go to the gateway with it. */
  public boolean payable() {
    return state == State.CREATED || state == State.FAILED;
  }

  /** Whether we wait for the bank. */
  public boolean waiting() {
    return state == State.PENDING;
  }
}
