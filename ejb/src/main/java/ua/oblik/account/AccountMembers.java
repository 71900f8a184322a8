package ua.oblik.account;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import ua.oblik.NotFoundException;
import ua.oblik.domain.account.AccountNumber;
import ua.oblik.identity.AuditEntry;
import ua.oblik.identity.AuditTrail;
import ua.oblik.identity.CurrentUser;
import ua.oblik.identity.Profiles;
import ua.oblik.identity.UserId;

/** Who sees an account, for its owner to know and to decide. */
@Stateless
public class AccountMembers {
  @Inject private AccountBook book;
  @Inject private AccountAccess access;
  @Inject private Profiles profiles;
  @Inject private CurrentUser caller;
  @Inject private AuditTrail audit;

  /**
   * Who sees an account.
   *
   * @throws NotFoundException unless the caller owns it
   */
  public List<AccountMember> of(AccountNumber number) {
    AccountId account = access.require(number, AccessLevel.MANAGE);
    return book.linksOf(account).stream()
        .map(
            link ->
                new AccountMember(
                    link.user(), profiles.displayNameOf(link.user()), link.role(), link.linkedOn()))
        .toList();
  }

  /**
   * Gives up the own link to an account.
   *
   * @throws NotFoundException if the caller does not see the account
   */
  public void leave(AccountNumber number) {
    remove(number, caller.id());
  }

  /**
   * Takes an account away from another login, or from one's own.
   *
   * @throws NotFoundException unless the caller owns the account or gives up the own link
   */
  public void remove(AccountNumber number, UserId user) {
    boolean own = user.equals(caller.id());
    AccountId account = access.require(number, own ? AccessLevel.VIEW : AccessLevel.MANAGE);
    AccountLink link =
        book.link(user, account).orElseThrow(() -> new NotFoundException("account-not-found"));
    audit.record(
        AuditEntry.of("unlink-account", "account", number.value())
            .before("user:" + user + " " + link.role()));
    book.remove(link);
  }
}
