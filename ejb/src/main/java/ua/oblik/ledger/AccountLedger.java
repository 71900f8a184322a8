package ua.oblik.ledger;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import ua.oblik.account.AccessLevel;
import ua.oblik.account.AccountAccess;
import ua.oblik.account.AccountId;
import ua.oblik.domain.account.AccountNumber;
import ua.oblik.domain.calendar.DateRange;
import ua.oblik.domain.measure.Money;

/** The ledger as the customer of an account may see it. */
@Stateless
public class AccountLedger {

  @Inject private AccountAccess access;
  @Inject private Ledger ledger;

  /**
   * What the account owed.
   *
   * @param asOf the day the amounts count for
   * @param knownOn entries posted after this day are left out
   * @throws ua.oblik.NotFoundException if the account is not the caller's to see
   */
  public Money balance(AccountNumber number, LocalDate asOf, LocalDate knownOn) {
    return ledger.balance(access.require(number, AccessLevel.VIEW), asOf, knownOn);
  }

  /**
   * The movements of a period between what the account owed before and after.
   *
   * @param knownOn entries posted after this day are left out
   * @throws ua.oblik.NotFoundException if the account is not the caller's to see
   */
  public ReconciliationStatement statement(
      AccountNumber number, DateRange period, LocalDate knownOn) {
    AccountId account = access.require(number, AccessLevel.VIEW);
    return ReconciliationStatement.of(
        period, ledger.entries(account, period.lastDay(), knownOn, LocalDate.EPOCH));
  }

  /**
   * One entry; empty if there is none of that number on the account.
   *
   * @throws ua.oblik.NotFoundException if the account is not the caller's to see
   */
  public Optional<EntryView> entry(AccountNumber number, long id) {
    return ledger.entry(access.require(number, AccessLevel.VIEW), id);
  }

  /**
   * The entries behind that balance, oldest first.
   *
   * @throws ua.oblik.NotFoundException if the account is not the caller's to see
   */
  public List<EntryView> entries(AccountNumber number, LocalDate asOf, LocalDate knownOn) {
    return ledger.entries(access.require(number, AccessLevel.VIEW), asOf, knownOn, LocalDate.EPOCH);
  }
}
