package ua.oblik.account;

import java.time.LocalDate;
import ua.oblik.domain.account.AccountNumber;
import ua.oblik.domain.measure.Money;
import ua.oblik.supply.PremiseAddress;

/**
 * An account that staff found.
 *
 * @param number which account
 * @param customerName the person or the legal entity
 * @param address of its latest service point, or {@code null}
 * @param email the customer's, or {@code null}
 * @param phone the customer's, or {@code null}
 * @param closedOn {@code null} while it is open
 * @param balance what it owes; negative if overpaid
 */
public record AccountHit(
    AccountNumber number,
    String customerName,
    PremiseAddress address,
    String email,
    String phone,
    LocalDate closedOn,
    Money balance) {

  /** The same at an address. */
  AccountHit at(PremiseAddress place) {
    return new AccountHit(number, customerName, place, email, phone, closedOn, balance);
  }

  /** Keeps personal data out of logs. */
  @Override
  public String toString() {
    return "AccountHit[hidden]";
  }
}
