package ua.oblik.account;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A request as staff decide it.
 *
 * @param accountNumber which account is asked for
 * @param customerName whose account that is; empty if there is none of that number
 * @param requester how the person wants to be called, and the login's address
 * @param comment in the person's words; may be empty
 */
public record LinkRequestCase(
    long id,
    String accountNumber,
    Optional<String> customerName,
    String requester,
    String comment,
    LocalDate requestedOn) {

  /** Keeps personal data out of logs. */
  @Override
  public String toString() {
    return "LinkRequestCase[" + id + "]";
  }
}
