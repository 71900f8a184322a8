package ua.oblik.account;

import java.time.LocalDate;
import ua.oblik.customer.CustomerId;
import ua.oblik.domain.account.AccountNumber;

/**
 * An account and its customer.
 *
 * @param email the customer's, or {@code null}
 * @param language of the customer: uk, en or ru
 * @param closedOn {@code null} while it is open
 * @param billByEmail whether bills go by e-mail rather than on paper
 */
public record AccountView(
    AccountId id,
    AccountNumber number,
    CustomerId customer,
    String customerName,
    String email,
    String language,
    LocalDate openedOn,
    LocalDate closedOn,
    boolean billByEmail) {

  /** Keeps personal data out of logs. */
  @Override
  public String toString() {
    return "AccountView[" + id + "]";
  }
}
