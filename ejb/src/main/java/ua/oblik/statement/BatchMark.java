package ua.oblik.statement;

import java.util.List;

/**
 * What ties a row to rows of other messages that tell of the same money: a bank may tell an entry
 * whole in a statement and by its parts in a notification.
 *
 * @param role the entry as one, or one of its transactions
 * @param transactions of how many the bank says the entry is made; 0 if it does not say
 * @param message the statement or notification
 * @param entry which of its entries, from 1
 * @param names the references that whole and parts share, the surest first
 */
public record BatchMark(
    Role role, int transactions, String message, int entry, List<String> names) {

  public BatchMark {
    names = List.copyOf(names);
  }

  /** What a row is of its entry. */
  public enum Role {
    WHOLE,
    PART
  }

  /** Whether it is the money of several payers in one sum. */
  public boolean isOfSeveral() {
    return role == Role.WHOLE && transactions > 1;
  }
}
