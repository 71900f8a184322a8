package ua.oblik.payment;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import ua.oblik.RefusedException;
import ua.oblik.account.AccountId;
import ua.oblik.domain.account.AccountNumber;
import ua.oblik.domain.measure.Money;
import ua.oblik.ledger.CounterAccount;
import ua.oblik.ledger.EntryKind;
import ua.oblik.ledger.PaymentMovement;
import ua.oblik.ledger.Posting;
import ua.oblik.payment.BookedPayment.Outcome;
import ua.oblik.payment.PaymentMove.MoveKind;

/**
 * What staff do with money: receive it, find the account of what waits in suspense, move it to
 * another account, take it back. Nothing is changed in the ledger; every move is entries of its
 * own, with a reason, on the audit trail.
 */
@Stateless
public class PaymentDesk {

  private static final String SOURCE = "OFFICE";

  @Inject private PaymentBook book;
  @Inject private Plausibility plausibility;
  @Inject private PaymentMoves moves;
  @Inject private PaymentPostings postings;
  @Inject private PaymentDirectory directory;

  /**
   * Books a payment that came in at the counter or on paper; into suspense, if its amount is far
   * above what the account was ever asked for.
   *
   * @return the payment's id
   * @throws RefusedException if the account is unknown, the date lies ahead, or the document was
   *     booked before with another amount or date
   */
  public long receive(CounterPayment paper) {
    moves.requireStaff();
    AccountId account = directory.account(paper.account());
    directory.requireNotAhead(paper.valueOn());
    IncomingPayment payment =
        new IncomingPayment(
            new IncomingPayment.Key(SOURCE, paper.document()),
            IncomingPayment.Whose.of(Optional.of(account)),
            paper.amount(),
            paper.valueOn(),
            new IncomingPayment.Words(
                paper.account().value(), "", paper.purpose(), Optional.ofNullable(paper.bill())));
    Receiving occasion = directory.occasion();
    BookedPayment booked =
        book.receive(plausibility.judged(List.of(payment), occasion.on()), occasion).get(0);
    if (booked.outcome() == Outcome.OTHER_CONTENT) {
      throw new RefusedException("payment-other-content");
    }
    return booked.payment();
  }

  /**
   * Posts a payment that waits in suspense to the account that staff found.
   *
   * @throws RefusedException if it waits no longer, is about to be given back, the account is
   *     unknown, or the reason is missing
   */
  public void assign(long id, AccountNumber number, String why) {
    moves.requireStaff();
    String reason = moves.reason(why);
    AccountId account = directory.account(number);
    postings.assign(whole(id, PaymentState.SUSPENSE, account), account, reason);
  }

  /**
   * Moves a payment from the account it was posted to by mistake to another.
   *
   * @throws RefusedException if it is not on an account, part of it was refunded, the other account
   *     is unknown or the same, or the reason is missing
   */
  public void transfer(long id, AccountNumber number, String why) {
    moves.requireStaff();
    String reason = moves.reason(why);
    AccountId to = directory.account(number);
    StoredPayment payment = whole(id, PaymentState.POSTED, to);
    AccountId from = payment.account().orElseThrow();
    if (from.equals(to)) {
      throw new RefusedException("transfer-to-same-account");
    }
    long move = moves.nextId();
    postings.release(payment);
    List<Posting> moved =
        List.of(
            posting(
                payment,
                from,
                payment.amount(),
                movement(
                    payment,
                    EntryKind.TRANSFER,
                    CounterAccount.TRANSFER,
                    "transfer-out:" + move,
                    reason)),
            posting(
                payment,
                to,
                payment.amount().negated(),
                movement(
                    payment,
                    EntryKind.TRANSFER,
                    CounterAccount.TRANSFER,
                    "transfer-in:" + move,
                    reason)));
    moves.stand(payment, PaymentState.POSTED, to, payment.amount().kopiykas());
    postings.post(moved, from, to);
    moves.record(
        move,
        new PaymentMove(
            payment,
            MoveKind.TRANSFERRED,
            Optional.of(from),
            Optional.of(to),
            payment.amount(),
            reason));
  }

  /**
   * Takes a payment back, off its account or out of suspense, that the bank took back, or that was
   * booked by mistake.
   *
   * @throws RefusedException if it was taken back already, part of it was refunded, or the reason
   *     is missing
   */
  public void reverse(long id, String why) {
    moves.requireStaff();
    String reason = moves.reason(why);
    boolean suspended = moves.find(id).state() == PaymentState.SUSPENSE;
    postings.reverse(whole(id, suspended ? PaymentState.SUSPENSE : PaymentState.POSTED), reason);
  }

  private StoredPayment whole(long id, PaymentState standing, AccountId... others) {
    StoredPayment payment = moves.lock(id, standing, others);
    if (directory.refundedOrAsked(id)) {
      throw new RefusedException("payment-refunded");
    }
    return payment;
  }

  private static PaymentMovement movement(
      StoredPayment payment, EntryKind kind, CounterAccount counter, String key, String reason) {
    return new PaymentMovement(kind, counter, payment.id(), key, Optional.empty(), reason);
  }

  private static Posting posting(
      StoredPayment payment, AccountId account, Money amount, PaymentMovement movement) {
    return new Posting.Moved(account, amount, payment.valueOn(), movement);
  }
}
