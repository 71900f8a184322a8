package ua.oblik.account;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import ua.oblik.calendar.BusinessClock;
import ua.oblik.database.CustomerDatabase;
import ua.oblik.database.Turnstile;
import ua.oblik.domain.account.AccountNumber;
import ua.oblik.identity.AuditEntry;
import ua.oblik.identity.AuditTrail;
import ua.oblik.identity.CurrentUser;
import ua.oblik.identity.FieldProblem;

/**
 * The way to an account for a person who cannot prove it alone: staff look at a photograph. Nobody
 * learns here whether a number exists.
 */
@Stateless
public class LinkRequests {
  private static final int MOST_WAITING = 5;

  @Inject private AccountBook book;
  @Inject private CustomerDatabase customer;
  @Inject private Turnstile turnstile;
  @Inject private CurrentUser caller;
  @Inject private AuditTrail audit;
  @Inject private BusinessClock clock;

  /** Sends a request to staff; sent twice, it waits once. */
  public LinkRequestOutcome send(LinkRequestForm form) {
    List<FieldProblem> problems = form.problems();
    if (!problems.isEmpty()) {
      return new LinkRequestOutcome.Malformed(problems);
    }
    AccountNumber number = form.number();
    turnstile.enter("link requests of " + caller.id());
    if (isLinked(number)) {
      return new LinkRequestOutcome.AlreadyLinked();
    }
    List<LinkRequestView> waiting =
        mine().stream().filter(each -> each.state() == LinkRequestState.OPEN).toList();
    if (waiting.stream().anyMatch(each -> each.accountNumber().equals(number.value()))) {
      return new LinkRequestOutcome.Waiting();
    }
    if (waiting.size() >= MOST_WAITING) {
      return new LinkRequestOutcome.TooManyWaiting();
    }
    book.add(new LinkRequest(caller.id(), form, clock.today()));
    audit.record(AuditEntry.of("request-link", "account", number.value()));
    return new LinkRequestOutcome.Waiting();
  }

  /** The requests of the login, the latest first. */
  public List<LinkRequestView> mine() {
    return customer.list(
        """
        select id, account_number, state, requested_on, decided_on, coalesce(answer, '') as answer
        from link_request where user_id = ? order by requested_on desc, id desc
        """,
        row ->
            new LinkRequestView(
                row.number("id"),
                row.text("account_number"),
                row.word(LinkRequestState.class, "state"),
                row.day("requested_on"),
                row.optionalDay("decided_on"),
                row.text("answer")),
        caller.id().value());
  }

  private boolean isLinked(AccountNumber number) {
    return book.find(number).flatMap(found -> book.link(caller.id(), found.id())).isPresent();
  }
}
