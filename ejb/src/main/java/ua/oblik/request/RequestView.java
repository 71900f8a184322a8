package ua.oblik.request;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import ua.oblik.domain.account.AccountNumber;
import ua.oblik.domain.request.RequestDetails;
import ua.oblik.domain.request.RequestState;

/**
 * A request with all that is known of it.
 *
 * @param account whose it is
 * @param customer the name on the account
 * @param language of the person who sent it: uk, en or ru
 * @param dueOn the last day for the answer
 * @param overdue whether it has waited longer than it may
 * @param clerk who works or worked on it
 * @param answer of staff; empty until there is one
 * @param history from the first state to the present one
 */
public record RequestView(
    RequestNumber number,
    AccountNumber account,
    String customer,
    String language,
    RequestDetails details,
    RequestState state,
    LocalDate sentOn,
    LocalDate dueOn,
    boolean overdue,
    Optional<String> clerk,
    Optional<LocalDate> closedOn,
    Optional<String> answer,
    boolean hasPhoto,
    List<Step> history) {

  /** A state the request came into, and when. */
  public record Step(RequestState state, Instant at) {}

  /** Keeps personal data out of logs. */
  @Override
  public String toString() {
    return "RequestView[" + number + ", " + state + "]";
  }
}
