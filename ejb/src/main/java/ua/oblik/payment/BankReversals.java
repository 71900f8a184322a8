package ua.oblik.payment;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import ua.oblik.account.AccountId;
import ua.oblik.database.CustomerDatabase;
import ua.oblik.database.Turnstile;
import ua.oblik.statement.StatementLine.Reversal;

/**
 * Takes payments back that the bank has taken back: the one under a reference of the bank's entry,
 * else the only one of that amount on the account that the entry names. Where not exactly one fits,
 * nothing is moved and staff get the likely ones.
 */
@Dependent
class BankReversals {

  /** A bank takes back within weeks; what is older is for staff to find. */
  private static final int DAYS = 45;

  private static final int MOST = 5;

  /** Of a whole batch staff decide: its parts may be told later, or stand for it already. */
  private static final String SINGLE =
      """
      p.source = ? and p.amount_kopiykas = ? and p.value_on <= ?
        and not exists (select from payment_batch b where b.payment_id = p.id and b.role = 'WHOLE' and b.transactions > 1)
        and not exists (select from payment_move m where m.payment_id = p.id and m.kind = 'TOLD_IN_PARTS')
      """;

  @Inject private CustomerDatabase customer;
  @Inject private Turnstile turnstile;
  @Inject private MeantAccounts meant;
  @Inject private PaymentMoves moves;
  @Inject private PaymentPostings postings;
  @Inject private PaymentDirectory directory;

  /** What can become of a reversal. */
  enum Outcome {
    TAKEN_BACK,
    /** Another message told of it, or staff took the payment back. */
    TAKEN_BACK_BEFORE,
    LEFT_TO_STAFF
  }

  /**
   * What became of it.
   *
   * @param payments the one that was taken back, or the likely ones
   */
  record Taken(Outcome outcome, List<Long> payments) {}

  /** Takes the payment back, once for each entry of the bank. */
  Taken take(Reversal told, LocalDate today) {
    turnstile.enter("bank reversals of " + told.source());
    Optional<Long> known = known(told);
    if (known.isPresent()) {
      return new Taken(Outcome.TAKEN_BACK_BEFORE, List.of(known.get()));
    }
    List<Long> fitting = fitting(told);
    if (fitting.size() != 1) {
      return new Taken(Outcome.LEFT_TO_STAFF, likely(told));
    }
    StoredPayment payment = moves.lockAsItStands(fitting.get(0));
    boolean before = payment.state() == PaymentState.REVERSED;
    if (!before && directory.refundedOrAsked(payment.id())) {
      return new Taken(Outcome.LEFT_TO_STAFF, fitting);
    }
    if (!before) {
      postings.reverse(payment, "RvslInd " + told.text().externalId());
    }
    if (told.named()) {
      keep(told, payment.id(), today);
    }
    return new Taken(before ? Outcome.TAKEN_BACK_BEFORE : Outcome.TAKEN_BACK, fitting);
  }

  private Optional<Long> known(Reversal told) {
    return customer.first(
        "select payment_id from payment_reversal where source = ? and external_id = ?",
        row -> row.number("payment_id"),
        told.source(),
        told.text().externalId());
  }

  private List<Long> fitting(Reversal told) {
    List<Long> referred =
        customer.list(
            "select p.id from payment p where p.external_id = any(?) and " + SINGLE,
            row -> row.number("id"),
            told.references(),
            told.source(),
            told.amount().kopiykas(),
            told.valueOn());
    // Without a name of its own it could not be told from itself in the next message.
    return referred.isEmpty() && told.named() && !isReferred(told) ? ofTheAccount(told) : referred;
  }

  /** Whether a payment has one of its references, be it one that does not fit. */
  private boolean isReferred(Reversal told) {
    return customer
        .first(
            "select id from payment where source = ? and external_id = any(?) limit 1",
            row -> row.number("id"),
            told.source(),
            told.references())
        .isPresent();
  }

  /** Those of the account that the entry names which no other entry has taken back. */
  private List<Long> ofTheAccount(Reversal told) {
    Optional<AccountId> account = meant.payments(List.of(told.taken())).get(0).whose().meant();
    return account.isEmpty()
        ? List.of()
        : customer.list(
            "select p.id from payment p where p.account_id = ? and p.value_on >= ? and not exists"
                + " (select from payment_reversal r where r.payment_id = p.id) and "
                + SINGLE,
            row -> row.number("id"),
            account.get().value(),
            told.valueOn().minusDays(DAYS),
            told.source(),
            told.amount().kopiykas(),
            told.valueOn());
  }

  private List<Long> likely(Reversal told) {
    return customer.list(
        "select p.id from payment p where p.state <> 'REVERSED' and p.value_on >= ? and "
            + SINGLE
            + " order by p.value_on desc, p.id desc limit ?",
        row -> row.number("id"),
        told.valueOn().minusDays(DAYS),
        told.source(),
        told.amount().kopiykas(),
        told.valueOn(),
        MOST);
  }

  private void keep(Reversal told, long payment, LocalDate today) {
    customer.change(
        """
        insert into payment_reversal (source, external_id, payment_id, told_on) values (?, ?, ?, ?)
        on conflict do nothing
        """,
        told.source(),
        told.text().externalId(),
        payment,
        today);
  }
}
