package ua.oblik.account;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import ua.oblik.NotFoundException;
import ua.oblik.domain.account.AccountNumber;
import ua.oblik.identity.Capability;
import ua.oblik.identity.CurrentUser;

/**
 * Asks, before anything about an account is told or done, whether the caller may. An account that
 * is not the caller's answers exactly like one that does not exist.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class AccountAccess {
  @Inject private AccountBook book;
  @Inject private CurrentUser caller;

  /**
   * The account of a number, for a caller who may.
   *
   * @throws NotFoundException if there is none, or it is not the caller's to that extent
   */
  public AccountId require(AccountNumber number, AccessLevel level) {
    boolean staff = level == AccessLevel.VIEW && caller.can(Capability.VIEW_ACCOUNTS);
    if (!staff && reaches(level)) {
      Optional<AccountId> linked = book.linked(caller.id(), number, level);
      if (linked.isPresent()) {
        return linked.get();
      }
    }
    // Perhaps it is linked in this very transaction.
    AccountId account = book.find(number).map(Account::id).orElseThrow(AccountAccess::notFound);
    require(account, level);
    return account;
  }

  /**
   * The same for an account known by its key, such as that of a bill.
   *
   * @throws NotFoundException if it is not the caller's to that extent
   */
  public void require(AccountId account, AccessLevel level) {
    if (!allows(account, level)) {
      throw notFound();
    }
  }

  /** Whether it is the caller's to that extent. */
  public boolean allows(AccountId account, AccessLevel level) {
    boolean staff = level == AccessLevel.VIEW && caller.can(Capability.VIEW_ACCOUNTS);
    return staff || linkAllows(account, level);
  }

  private boolean linkAllows(AccountId account, AccessLevel level) {
    return reaches(level)
        && book.link(caller.id(), account).filter(l -> l.role().allows(level)).isPresent();
  }

  /** A program may be allowed to act for an account of which it may read nothing. */
  private boolean reaches(AccessLevel level) {
    return caller.can(Capability.VIEW_OWN_ACCOUNTS)
        || (level == AccessLevel.ACT
            && (caller.can(Capability.SUBMIT_OWN_READS) || caller.can(Capability.ORDER_OWN_BILLS)));
  }

  private static NotFoundException notFound() {
    return new NotFoundException("account-not-found");
  }
}
