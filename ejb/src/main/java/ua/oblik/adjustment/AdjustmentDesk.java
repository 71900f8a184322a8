package ua.oblik.adjustment;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import ua.oblik.NotFoundException;
import ua.oblik.RefusedException;
import ua.oblik.account.AccountId;
import ua.oblik.account.Accounts;
import ua.oblik.account.Agreements;
import ua.oblik.calendar.BusinessClock;
import ua.oblik.domain.account.AccountNumber;
import ua.oblik.domain.measure.Money;
import ua.oblik.identity.AuditEntry;
import ua.oblik.identity.AuditTrail;
import ua.oblik.ledger.AdjustmentSide;
import ua.oblik.ledger.Ledger;

/** What is asked of others before something is adjusted, and told after. */
@Dependent
class AdjustmentDesk {
  @Inject private Accounts accounts;
  @Inject private Agreements agreements;
  @Inject private Ledger ledger;
  @Inject private BusinessClock clock;
  @Inject private AuditTrail audit;

  LocalDate today() {
    return clock.today();
  }

  AccountId account(AccountNumber number) {
    return accounts.find(number).orElseThrow(() -> new NotFoundException("account-not-found"));
  }

  Money balance(AccountNumber number) {
    return ledger.balance(account(number));
  }

  void lock(AccountId account) {
    ledger.lock(Set.of(account));
  }

  /**
   * Makes sure that it can be proposed.
   *
   * @throws RefusedException if not
   */
  void check(ProposedAdjustment wanted) {
    AccountId account = account(wanted.account());
    AdjustmentRule.refusal(
            wanted,
            new AdjustmentRule.Standing(
                accounts.get(account).openedOn(),
                ledger.balance(account),
                clock.today(),
                day -> isTaxed(account, day)))
        .ifPresent(
            refused -> {
              throw refused;
            });
  }

  private boolean isTaxed(AccountId account, LocalDate day) {
    return agreements.of(account).stream()
        .flatMap(agreement -> agreement.terms().stream())
        .anyMatch(term -> term.validity().contains(day) && !term.customerClass().isHousehold());
  }

  /** The same of what waits, whose account has moved since. */
  void checkAgain(AdjustmentView waiting) {
    boolean debit = waiting.side() == AdjustmentSide.DEBIT;
    check(
        new ProposedAdjustment(
            waiting.account(),
            waiting.side(),
            debit ? waiting.amount() : waiting.amount().negated(),
            waiting.reason(),
            waiting.counterAccount(),
            waiting.valueOn(),
            waiting.note()));
  }

  /** What is entered of a proposal that can be made. */
  AdjustmentRows.Wanted wanted(ProposedAdjustment proposed) {
    check(proposed);
    return new AdjustmentRows.Wanted(
        account(proposed.account()),
        proposed.side().signed(proposed.amount()),
        proposed.reason(),
        proposed.counterAccount(),
        proposed.valueOn(),
        proposed.note().strip(),
        Optional.empty());
  }

  /** Words that have to be there. */
  String note(String typed) {
    String note = typed == null ? "" : typed.strip();
    if (note.length() < AdjustmentRule.SHORTEST_NOTE
        || note.length() > AdjustmentRule.LONGEST_NOTE) {
      throw new RefusedException("reason-missing");
    }
    return note;
  }

  void tell(String action, AdjustmentView adjustment) {
    String what =
        adjustment.id()
            + ": "
            + adjustment.amount()
            + " "
            + adjustment.reason()
            + " "
            + adjustment.counterAccount()
            + " "
            + adjustment.valueOn();
    audit.record(
        AuditEntry.of(action, "account", adjustment.account().value())
            .before(
                adjustment.decision().map(decided -> what + ": " + adjustment.note()).orElse(null))
            .after(
                adjustment
                    .decision()
                    .map(decided -> adjustment.state() + " " + decided.words())
                    .orElse(what + ": " + adjustment.note())
                    .strip()));
  }
}
