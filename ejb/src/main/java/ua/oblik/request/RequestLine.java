package ua.oblik.request;

import java.time.LocalDate;
import java.util.Optional;
import ua.oblik.domain.request.RequestKind;
import ua.oblik.domain.request.RequestState;

/**
 * A request as a list shows it.
 *
 * @param account number of the account
 * @param customer the name on it
 * @param clerk who works or worked on it
 * @param overdue whether it has waited longer than it may
 */
public record RequestLine(
    RequestNumber number,
    RequestKind kind,
    RequestState state,
    String account,
    String customer,
    LocalDate sentOn,
    LocalDate dueOn,
    Optional<String> clerk,
    boolean overdue) {

  /** Keeps personal data out of logs. */
  @Override
  public String toString() {
    return "RequestLine[" + number + ", " + state + "]";
  }
}
