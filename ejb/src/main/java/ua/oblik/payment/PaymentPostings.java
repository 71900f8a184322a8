package ua.oblik.payment;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import ua.oblik.account.AccountId;
import ua.oblik.ledger.CounterAccount;
import ua.oblik.ledger.EntryKind;
import ua.oblik.ledger.InternalPosting;
import ua.oblik.ledger.Ledger;
import ua.oblik.ledger.PaymentMovement;
import ua.oblik.ledger.Posting;
import ua.oblik.payment.PaymentMove.MoveKind;

/** Enters what happens to locked payments, and lets the bills follow. */
@Dependent
class PaymentPostings {

  @Inject private PaymentMoves moves;
  @Inject private Allocations allocations;
  @Inject private Ledger ledger;
  @Inject private PaymentDirectory directory;
  @Inject private PaymentNotices notices;

  /** Posts, and shares out again what the accounts have open. */
  void post(List<Posting> postings, AccountId... accounts) {
    ledger.post(postings, directory.occasion().on());
    allocations.settle(List.of(accounts), directory.occasion().on());
  }

  /** Takes a payment off the bills it pays. */
  void release(StoredPayment payment) {
    allocations.release(payment.id(), directory.occasion().on());
  }

  /** Posts a payment that waits in suspense to its account; the caller has locked it. */
  void assign(StoredPayment payment, AccountId account, String reason) {
    PaymentMovement movement =
        new PaymentMovement(
            EntryKind.PAYMENT,
            CounterAccount.SUSPENSE,
            payment.id(),
            "payment:" + payment.id(),
            Optional.empty(),
            reason);
    Posting posting =
        new Posting.Moved(account, payment.amount().negated(), payment.valueOn(), movement);
    moves.stand(payment, PaymentState.POSTED, account, payment.amount().kopiykas());
    post(List.of(posting), account);
    notices.received(List.of(posting));
    moves.record(
        moves.nextId(),
        new PaymentMove(
            payment,
            MoveKind.ASSIGNED,
            Optional.empty(),
            Optional.of(account),
            payment.amount(),
            reason));
  }

  /**
   * Takes a payment back whole, off its account or out of suspense; the caller has locked it and
   * made sure that nothing of it was refunded.
   */
  void reverse(StoredPayment payment, String reason) {
    reverse(payment, MoveKind.REVERSED, reason);
  }

  /** The same with a batch that was booked whole, because its parts are on the ledger. */
  void replaceByParts(StoredPayment whole, String reference) {
    reverse(whole, MoveKind.TOLD_IN_PARTS, reference);
  }

  private void reverse(StoredPayment payment, MoveKind kind, String reason) {
    if (payment.state() == PaymentState.SUSPENSE) {
      fromSuspense(payment, reason);
    } else {
      fromAccount(payment, payment.account().orElseThrow(), reason);
    }
    moves.record(
        moves.nextId(),
        new PaymentMove(
            payment, kind, payment.account(), Optional.empty(), payment.amount(), reason));
  }

  private void fromSuspense(StoredPayment payment, String reason) {
    moves.stand(payment, PaymentState.REVERSED, null, 0);
    ledger.postInternal(
        List.of(
            InternalPosting.returned(
                payment.id(), payment.amount(), directory.occasion().on(), reason)),
        directory.occasion().on());
  }

  private void fromAccount(StoredPayment payment, AccountId account, String reason) {
    release(payment);
    moves.stand(payment, PaymentState.REVERSED, account, 0);
    PaymentMovement movement =
        new PaymentMovement(
            EntryKind.REVERSAL,
            CounterAccount.CASH,
            payment.id(),
            "payment-reversal:" + payment.id(),
            Optional.empty(),
            reason);
    Posting reversal = new Posting.Moved(account, payment.amount(), payment.valueOn(), movement);
    post(List.of(reversal), account);
    notices.takenBack(reversal);
  }
}
