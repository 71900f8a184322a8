package ua.oblik.account;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import ua.oblik.NotFoundException;
import ua.oblik.customer.Customers;
import ua.oblik.database.CustomerDatabase;
import ua.oblik.domain.account.AccountNumber;

/** Looks accounts up for other features. Who may see them is {@link AccountAccess}'s to say. */
@Stateless
public class Accounts {
  @Inject private AccountBook book;
  @Inject private Customers customers;
  @Inject private CustomerDatabase customer;

  /**
   * One account with its customer.
   *
   * @throws NotFoundException if there is none of that key
   */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public AccountView get(AccountId id) {
    Account account = book.get(id);
    return account.view(customers.get(account.customer()));
  }

  /** The account of a number, if there is one. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Optional<AccountId> find(AccountNumber number) {
    return book.find(number).map(Account::id);
  }

  /** The accounts of those numbers that there are. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Map<AccountNumber, AccountId> find(Collection<AccountNumber> numbers) {
    Map<AccountNumber, AccountId> found = new HashMap<>();
    if (numbers.isEmpty()) {
      return found;
    }
    customer.list(
        "select number, id from account where number = any(?)",
        row -> found.put(AccountNumber.of(row.text("number")), new AccountId(row.number("id"))),
        numbers.stream().map(AccountNumber::value).toList());
    return found;
  }

  /** The numbers of accounts. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Map<AccountId, AccountNumber> numbers(Collection<AccountId> ids) {
    Map<AccountId, AccountNumber> numbers = new HashMap<>();
    customer.list(
        "select id, number from account where id = any(?)",
        row -> numbers.put(new AccountId(row.number("id")), AccountNumber.of(row.text("number"))),
        ids.stream().map(AccountId::value).toList());
    return numbers;
  }

  /**
   * The one-time code that links the account to a login, for print on its bill only.
   *
   * @throws NotFoundException if there is none of that key
   */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public String linkCode(AccountId id) {
    return book.get(id).linkCode();
  }

  /**
   * Makes other transactions that lock the same account wait until this one has ended, so that what
   * concerns an account in both schemas happens one after the other.
   *
   * @throws NotFoundException if there is none of that key
   */
  public void lock(AccountId id) {
    book.lock(id);
  }
}
