package ua.oblik.payment;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import ua.oblik.NotFoundException;
import ua.oblik.RefusedException;
import ua.oblik.account.AccountId;
import ua.oblik.calendar.BusinessClock;
import ua.oblik.database.CustomerDatabase;
import ua.oblik.database.RowCopy;
import ua.oblik.identity.AuditEntry;
import ua.oblik.identity.AuditTrail;
import ua.oblik.identity.Capability;
import ua.oblik.identity.CurrentUser;
import ua.oblik.ledger.Ledger;

/** What every move of a payment has in common: the right to it, the lock, the record, the audit. */
@Dependent
class PaymentMoves {

  private static final int SHORTEST_REASON = 3;
  private static final int LONGEST_REASON = 500;

  @Inject private CustomerDatabase customer;
  @Inject private CurrentUser caller;
  @Inject private BusinessClock clock;
  @Inject private AuditTrail audit;
  @Inject private Ledger ledger;

  /** Refuses whoever does not work on payments, as if the page were not there. */
  void requireStaff() {
    if (!caller.can(Capability.POST_PAYMENTS)) {
      throw new NotFoundException("page-not-found");
    }
  }

  /**
   * The payment, kept from others until the transaction ends, if it stands where the move expects
   * it. The balances are locked before the payment, as they are when bills are issued.
   *
   * @throws NotFoundException if there is none of that id
   * @throws RefusedException if it stands elsewhere
   */
  StoredPayment lock(long id, PaymentState expected, AccountId... others) {
    StoredPayment seen = read(StoredPayment.READ, id);
    Set<AccountId> accounts = new TreeSet<>(List.of(others));
    seen.account().ifPresent(accounts::add);
    ledger.lock(accounts);
    StoredPayment payment = read(StoredPayment.READ + " for update", id);
    if (payment.state() != expected || !payment.account().equals(seen.account())) {
      throw new RefusedException("payment-moved-already");
    }
    return payment;
  }

  /** The same, wherever it stands. */
  StoredPayment lockAsItStands(long id) {
    read(StoredPayment.READ, id).account().ifPresent(account -> ledger.lock(Set.of(account)));
    return read(StoredPayment.READ + " for update", id);
  }

  /**
   * The payment as it stands now.
   *
   * @throws NotFoundException if there is none of that id
   */
  StoredPayment find(long id) {
    return read(StoredPayment.READ, id);
  }

  private StoredPayment read(String sql, long id) {
    return customer
        .first(sql, StoredPayment::of, id)
        .orElseThrow(() -> new NotFoundException("payment-not-found"));
  }

  /** The reason as it is kept: nothing is moved without one. */
  String reason(String given) {
    String reason = given == null ? "" : given.strip();
    if (reason.length() < SHORTEST_REASON || reason.length() > LONGEST_REASON) {
      throw new RefusedException("reason-missing");
    }
    return reason;
  }

  /** A number for a move, which its ledger keys carry. */
  long nextId() {
    return customer.ids("payment_move_id_seq", 1)[0];
  }

  /** Where the payment stands from now on. */
  void stand(StoredPayment payment, PaymentState state, AccountId account, long openKopiykas) {
    customer.change(
        "update payment set state = ?, account_id = nullif(?, 0), open_kopiykas = ? where id = ?",
        state,
        account == null ? 0L : account.value(),
        openKopiykas,
        payment.id());
  }

  /** Keeps what was done, and by whom. */
  void record(long id, PaymentMove move) {
    customer.append(
        RowCopy.into(
                "payment_move",
                "id",
                "payment_id",
                "kind",
                "from_account",
                "to_account",
                "amount_kopiykas",
                "reason",
                "moved_on",
                "moved_by",
                "recorded_at")
            .row(
                id,
                move.payment().id(),
                move.kind(),
                move.from(),
                move.to(),
                move.amount(),
                move.reason(),
                clock.today(),
                caller.actor(),
                clock.now()));
    audit.record(
        AuditEntry.of(
                "payment-" + move.kind().name().toLowerCase(Locale.ROOT),
                "payment",
                Long.toString(move.payment().id()))
            .before(move.from().map(AccountId::toString).orElse("suspense"))
            .after(
                move.to().map(AccountId::toString).orElse("payer")
                    + " "
                    + move.amount()
                    + ": "
                    + move.reason()));
  }
}
