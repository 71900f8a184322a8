package ua.oblik.web.office;

import java.util.List;
import ua.oblik.NotFoundException;
import ua.oblik.domain.account.AccountNumber;
import ua.oblik.domain.listing.ListQuery;

/**
 * What one account has.
 *
 * @param <T> a row
 */
abstract class AccountRows<T> extends WholeList<T> {
  /** Parameter of the address that names the account. */
  static final String ACCOUNT = "no";

  /** All rows of an account. */
  abstract List<T> of(AccountNumber number);

  @Override
  List<T> all(ListQuery query) {
    return of(number(query.filter(ACCOUNT)));
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
}
