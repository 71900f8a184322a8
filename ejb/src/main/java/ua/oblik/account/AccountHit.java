package ua.oblik.account;

import java.time.LocalDate;
import ua.oblik.domain.account.AccountNumber;
import ua.oblik.domain.measure.Money;

/**
 * An account that staff found.
 *
 * @param number which account
 * @param customerName the person or the legal entity
 * @param email the customer's, or {@code null}
 * @param phone the customer's, or {@code null}
 * @param closedOn {@code null} while it is open
 * @param balance what it owes; negative if overpaid
 */
public record AccountHit(
    AccountNumber number,
    String customerName,
    String email,
    String phone,
    LocalDate closedOn,
    Money balance) {

  /** Keeps personal data out of logs. */
  @Override
  public String toString() {
    return "AccountHit[hidden]";
  }
}
