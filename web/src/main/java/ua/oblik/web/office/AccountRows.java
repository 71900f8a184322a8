package ua.oblik.web.office;

import java.util.List;
import ua.oblik.NotFoundException;
import ua.oblik.domain.account.AccountNumber;
import ua.oblik.domain.listing.ListQuery;
import ua.oblik.web.list.ListSource;

/**
 * What one account has, in the order of its service. An account's life is short enough to be asked
 * for as a whole; the page still shows a part of it.
 *
 * @param <T> a row
 */
abstract class AccountRows<T> implements ListSource<T> {
  /** Parameter of the address that names the account. */
  static final String ACCOUNT = "no";

  /** All rows of an account. */
  abstract List<T> of(AccountNumber number);

  @Override
  public List<T> rows(ListQuery query) {
    List<T> all = of(number(query));
    int first = Math.min(query.window().first(), all.size());
    return all.subList(first, Math.min(first + query.window().size(), all.size()));
  }

  @Override
  public long count(ListQuery query) {
    return of(number(query)).size();
  }

  /**
   * The number in a parameter of an address.
   *
   * @throws NotFoundException if it is none
   */
  static AccountNumber number(String typed) {
    if (typed == null || !typed.matches("[0-9]{10}")) {
      throw new NotFoundException("account-not-found");
    }
    return AccountNumber.of(typed);
  }

  private static AccountNumber number(ListQuery query) {
    return number(query.filter(ACCOUNT));
  }
}
