package ua.oblik.account;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import ua.oblik.NotFoundException;
import ua.oblik.RefusedException;
import ua.oblik.domain.account.AccountNumber;
import ua.oblik.identity.AuditEntry;
import ua.oblik.identity.AuditTrail;
import ua.oblik.identity.CurrentUser;
import ua.oblik.identity.UserId;

/** Who sees an account and in which role, for its owner to know and to decide. */
@Stateless
public class AccountMembers {
  @Inject private AccountBook book;
  @Inject private AccountAccess access;
  @Inject private MemberNotices notices;
  @Inject private CurrentUser caller;
  @Inject private AuditTrail audit;

  /**
   * Who sees an account.
   *
   * @throws NotFoundException unless the caller owns it
   */
  public List<AccountMember> of(AccountNumber number) {
    AccountId account = access.require(number, AccessLevel.MANAGE);
    return book.linksOf(account).stream().map(notices::member).toList();
  }

  /**
   * Whether the caller is the only owner of an account.
   *
   * @throws NotFoundException if the caller does not see the account
   */
  public boolean isLastOwner(AccountNumber number) {
    AccountId account = access.require(number, AccessLevel.VIEW);
    return book.circleOf(account).isLastOwner(caller.id());
  }

  /**
   * The accounts that would have no owner if the caller's login went, though others see them.
   *
   * @return their numbers, in the order of linking
   */
  public List<AccountNumber> leftWithoutOwner() {
    return book.linksOf(caller.id()).stream()
        .map(AccountLink::account)
        .filter(
            account -> {
              Circle circle = book.circleOf(account);
              return circle.isLastOwner(caller.id()) && circle.others(caller.id()) > 0;
            })
        .map(account -> book.get(account).number())
        .toList();
  }

  /**
   * Gives another login a role.
   *
   * @throws NotFoundException unless the caller owns the account and the login sees it
   * @throws RefusedException if that would take the last owner away
   */
  public void change(AccountNumber number, UserId user, AccountRole role) {
    AccountId account = lock(number, AccessLevel.MANAGE);
    AccountLink link = link(user, account);
    AccountRole before = link.role();
    if (before == role) {
      return;
    }
    if (!book.circleOf(account).allows(user, role)) {
      throw new RefusedException("last-owner");
    }
    link.change(role);
    audit.record(
        AuditEntry.of("change-role", "account", number.value())
            .before("user:" + user + " " + before)
            .after("user:" + user + " " + role));
    notices.changed(book.get(account), link);
  }

  /**
   * Gives up the own link to an account; the last owner is asked first.
   *
   * @throws NotFoundException if the caller does not see the account
   */
  public LeaveOutcome leave(AccountNumber number) {
    AccountId account = lock(number, AccessLevel.VIEW);
    Circle circle = book.circleOf(account);
    if (circle.isLastOwner(caller.id())) {
      return new LeaveOutcome.LastOwner(circle.others(caller.id()));
    }
    end(number, link(caller.id(), account));
    return new LeaveOutcome.Left();
  }

  /**
   * Gives up the own link to an account, which then has no owner: the next login to prove it gets
   * it.
   *
   * @throws NotFoundException if the caller does not see the account
   */
  public void leaveWithoutOwner(AccountNumber number) {
    AccountId account = lock(number, AccessLevel.VIEW);
    end(number, link(caller.id(), account));
  }

  /**
   * Takes an account away from another login.
   *
   * @throws NotFoundException unless the caller owns the account and the login sees it
   * @throws RefusedException for the own login, which leaves instead
   */
  public void remove(AccountNumber number, UserId user) {
    AccountId account = lock(number, AccessLevel.MANAGE);
    if (user.equals(caller.id())) {
      throw new RefusedException("leave-instead");
    }
    AccountLink link = link(user, account);
    end(number, link);
    notices.removed(book.get(account), link);
  }

  private void end(AccountNumber number, AccountLink link) {
    audit.record(
        AuditEntry.of("unlink-account", "account", number.value())
            .before("user:" + link.user() + " " + link.role()));
    book.remove(link);
  }

  /** Two owners who leave at once must not both find the other still there. */
  private AccountId lock(AccountNumber number, AccessLevel level) {
    AccountId account = access.require(number, level);
    book.lock(account);
    return account;
  }

  private AccountLink link(UserId user, AccountId account) {
    return book.link(user, account).orElseThrow(() -> new NotFoundException("account-not-found"));
  }
}
