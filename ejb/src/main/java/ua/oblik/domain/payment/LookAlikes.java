package ua.oblik.domain.payment;

import java.util.LinkedHashSet;
import java.util.Set;
import ua.oblik.domain.account.AccountNumber;

/**
 * The account numbers that a mistyped one may have been meant for: one digit wrong, two neighbours
 * swapped, one digit left out or doubled.
 */
public final class LookAlikes {

  private LookAlikes() {}

  /** All candidates for what was written; empty if it is not like an account number at all. */
  public static Set<AccountNumber> of(String written) {
    String typed = AccountNumber.normalise(written);
    Set<AccountNumber> candidates = new LinkedHashSet<>();
    if (!typed.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return candidates;
    }
    switch (typed.length() - AccountNumber.LENGTH) {
      case 0 -> replaced(typed, candidates);
      case -1 -> inserted(typed, candidates);
      case 1 -> deleted(typed, candidates);
      default -> {}
    }
    return candidates;
  }

  private static void replaced(String typed, Set<AccountNumber> candidates) {
    for (int i = 0; i + 1 < typed.length(); i++) {
      candidates.add(
          AccountNumber.of(
              typed.substring(0, i)
                  + typed.charAt(i + 1)
                  + typed.charAt(i)
                  + typed.substring(i + 2)));
    }
    for (int i = 0; i < typed.length(); i++) {
      for (char digit = '0'; digit <= '9'; digit++) {
        candidates.add(AccountNumber.of(typed.substring(0, i) + digit + typed.substring(i + 1)));
      }
    }
    candidates.remove(AccountNumber.of(typed));
  }

  private static void inserted(String typed, Set<AccountNumber> candidates) {
    for (int i = 0; i <= typed.length(); i++) {
      for (char digit = '0'; digit <= '9'; digit++) {
        candidates.add(AccountNumber.of(typed.substring(0, i) + digit + typed.substring(i)));
      }
    }
  }

  private static void deleted(String typed, Set<AccountNumber> candidates) {
    for (int i = 0; i < typed.length(); i++) {
      candidates.add(AccountNumber.of(typed.substring(0, i) + typed.substring(i + 1)));
    }
  }
}
