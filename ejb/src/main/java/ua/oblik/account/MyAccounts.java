package ua.oblik.account;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import ua.oblik.NotFoundException;
import ua.oblik.RefusedException;
import ua.oblik.customer.CustomerId;
import ua.oblik.customer.Customers;
import ua.oblik.domain.account.AccountNumber;
import ua.oblik.domain.wording.PlainText;
import ua.oblik.identity.CurrentUser;
import ua.oblik.identity.UserId;

/** The accounts of the current login, under names of its own. */
@Stateless
public class MyAccounts {
  private static final int LONGEST_NAME = 60;

  @Inject private AccountBook book;
  @Inject private AccountAccess access;
  @Inject private Customers customers;
  @Inject private CurrentUser caller;

  /** Every account linked to the login, in the order of linking. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public List<LinkedAccount> list() {
    List<AccountBook.OwnAccount> own = book.accountsOf(caller.id());
    Map<CustomerId, String> owners =
        customers.names(own.stream().map(AccountBook.OwnAccount::customer).toList());
    return own.stream()
        .map(
            each ->
                new LinkedAccount(
                    each.number(),
                    each.ownName(),
                    each.role(),
                    owners.get(each.customer()),
                    each.household()))
        .toList();
  }

  /**
   * Gives an account a name of one's own; an empty one takes it away.
   *
   * @throws NotFoundException if the account is not the caller's
   * @throws RefusedException if the name is longer than 60 characters
   */
  public void name(AccountNumber number, String ownName) {
    AccountId account = access.require(number, AccessLevel.VIEW);
    String stripped = PlainText.line(ownName);
    if (stripped.length() > LONGEST_NAME) {
      throw new RefusedException("own-name-too-long", LONGEST_NAME);
    }
    book.lock(account);
    link(caller.id(), account).name(stripped.isEmpty() ? null : stripped);
  }

  private AccountLink link(UserId user, AccountId account) {
    return book.link(user, account).orElseThrow(() -> new NotFoundException("account-not-found"));
  }
}
