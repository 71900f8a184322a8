package ua.oblik.payment;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import ua.oblik.NotFoundException;
import ua.oblik.RefusedException;
import ua.oblik.account.AccountId;
import ua.oblik.database.CustomerDatabase;
import ua.oblik.database.Row;
import ua.oblik.domain.account.AccountNumber;
import ua.oblik.domain.measure.Money;
import ua.oblik.domain.payment.Iban;
import ua.oblik.identity.CurrentUser;
import ua.oblik.ledger.CounterAccount;
import ua.oblik.ledger.EntryKind;
import ua.oblik.ledger.InternalPosting;
import ua.oblik.ledger.Ledger;
import ua.oblik.ledger.PaymentMovement;
import ua.oblik.ledger.Posting;
import ua.oblik.payment.PaymentMove.MoveKind;

/**
 * Gives money back: what a customer has overpaid, or what came in by mistake and waits in suspense.
 * One person asks, another approves; only then the ledger is written.
 */
@Stateless
public class Refunds {

  @Inject private CustomerDatabase customer;
  @Inject private PaymentMoves moves;
  @Inject private PaymentDirectory directory;
  @Inject private Ledger ledger;
  @Inject private CurrentUser caller;

  /** A request as it is stored. */
  private record Asked(long id, long payment, Money amount, String reason, String by) {
    static Asked of(Row row) throws SQLException {
      return new Asked(
          row.number("id"),
          row.number("payment_id"),
          row.money("amount_kopiykas"),
          row.text("reason"),
          row.text("requested_by"));
    }
  }

  /**
   * What waits for a second person, oldest first.
   *
   * @throws NotFoundException if the caller does not work on payments
   */
  public List<RefundRequest> open() {
    moves.requireStaff();
    String me = caller.actor();
    return customer.list(
        """
        select r.*, a.number from refund_request r left join account a on a.id = r.account_id
        where r.state = 'OPEN' order by r.id
        """,
        row ->
            new RefundRequest(
                row.number("id"),
                row.number("payment_id"),
                Optional.ofNullable(row.text("number")).map(AccountNumber::of).orElse(null),
                row.money("amount_kopiykas"),
                row.text("iban"),
                row.text("reason"),
                row.text("requested_by"),
                row.day("requested_on"),
                me.equals(row.text("requested_by"))));
  }

  /**
   * Asks to give a payment back, as far as it pays no bill; of suspense always the whole.
   *
   * @throws RefusedException if it is more than what is open, a request waits already, the payment
   *     was taken back, the IBAN is wrong, or the reason is missing
   */
  public void request(long payment, Money amount, String iban, String why) {
    moves.requireStaff();
    String reason = moves.reason(why);
    StoredPayment of = moves.find(payment);
    if (!amount.isPositive() || amount.compareTo(refundable(of)) > 0) {
      throw new RefusedException("refund-more-than-open", refundable(of));
    }
    if (of.state() == PaymentState.SUSPENSE && !amount.equals(of.amount())) {
      throw new RefusedException("refund-whole-of-suspense", of.amount());
    }
    int asked =
        customer.change(
            """
            insert into refund_request (id, payment_id, account_id, amount_kopiykas, iban, reason, state,
              requested_by, requested_on)
            values (?, ?, nullif(?, 0), ?, ?, ?, 'OPEN', ?, ?)
            on conflict do nothing
            """,
            customer.ids("refund_request_id_seq", 1)[0],
            payment,
            of.account().map(AccountId::value).orElse(0L),
            amount.kopiykas(),
            iban(iban),
            reason,
            caller.actor(),
            directory.occasion().on());
    if (asked == 0) {
      throw new RefusedException("refund-waits-already");
    }
  }

  /**
   * Gives the money back.
   *
   * @throws RefusedException if the caller asked for it, or it has been used for a bill since
   * @throws NotFoundException if there is no such open request
   */
  public void approve(long id) {
    Asked asked = decide(id, "APPROVED", "");
    StoredPayment of = moves.find(asked.payment());
    StoredPayment payment = moves.lock(asked.payment(), of.state());
    if (asked.amount().compareTo(refundable(payment)) > 0) {
      throw new RefusedException("refund-more-than-open", refundable(payment));
    }
    if (payment.state() == PaymentState.SUSPENSE) {
      moves.stand(payment, PaymentState.REVERSED, null, 0);
      ledger.postInternal(
          List.of(
              InternalPosting.returned(
                  payment.id(), payment.amount(), directory.occasion().on(), asked.reason())),
          directory.occasion().on());
    } else {
      refund(payment, asked);
    }
    moves.record(
        moves.nextId(),
        new PaymentMove(
            payment,
            MoveKind.REFUNDED,
            payment.account(),
            Optional.empty(),
            asked.amount(),
            asked.reason()));
  }

  /**
   * Does not give it back.
   *
   * @throws RefusedException if the caller asked for it, or the reason is missing
   * @throws NotFoundException if there is no such open request
   */
  public void reject(long id, String why) {
    decide(id, "REJECTED", moves.reason(why));
  }

  private void refund(StoredPayment payment, Asked asked) {
    AccountId account = payment.account().orElseThrow();
    PaymentMovement movement =
        new PaymentMovement(
            EntryKind.REFUND,
            CounterAccount.CASH,
            payment.id(),
            "refund:" + asked.id(),
            Optional.empty(),
            asked.reason());
    moves.stand(
        payment, PaymentState.POSTED, account, payment.open().minus(asked.amount()).kopiykas());
    ledger.post(
        List.of(new Posting.Moved(account, asked.amount(), directory.occasion().on(), movement)),
        directory.occasion().on());
  }

  private Asked decide(long id, String decision, String answer) {
    moves.requireStaff();
    Asked asked =
        customer
            .first(
                "select * from refund_request where id = ? and state = 'OPEN' for update",
                Asked::of,
                id)
            .orElseThrow(() -> new NotFoundException("refund-not-found"));
    if (asked.by().equals(caller.actor())) {
      throw new RefusedException("refund-needs-second-person");
    }
    customer.change(
        """
        update refund_request set state = ?, decided_by = ?, decided_on = ?, answer = nullif(?, '')
        where id = ?
        """,
        decision,
        caller.actor(),
        directory.occasion().on(),
        answer,
        id);
    return asked;
  }

  /** No more than pays no bill, and no more than the account has too much altogether. */
  private Money refundable(StoredPayment payment) {
    return switch (payment.state()) {
      case POSTED -> {
        Money credit = ledger.balance(payment.account().orElseThrow()).negated();
        Money most = credit.compareTo(payment.open()) < 0 ? credit : payment.open();
        yield most.isPositive() ? most : Money.ZERO;
      }
      case SUSPENSE -> payment.amount();
      case REVERSED -> Money.ZERO;
    };
  }

  private static String iban(String typed) {
    try {
      return Iban.parse(typed == null ? "" : typed).toString();
    } catch (IllegalArgumentException notAnIban) {
      throw new RefusedException("iban-malformed");
    }
  }
}
