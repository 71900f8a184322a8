package ua.oblik.account;

import ua.oblik.domain.account.AccountNumber;

/**
 * An account as its login sees it in a list.
 *
 * @param ownName name given by the login, or {@code null}
 * @param household whether its customer is a household, not a legal entity
 */
public record LinkedAccount(
    AccountNumber number,
    String ownName,
    AccountRole role,
    String customerName,
    boolean household) {

  /** Keeps personal data out of logs. */
  @Override
  public String toString() {
    return "LinkedAccount[" + role + "]";
  }
}
