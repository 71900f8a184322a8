package ua.oblik.request;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import ua.oblik.account.AccountView;
import ua.oblik.account.Accounts;
import ua.oblik.calendar.BusinessClock;
import ua.oblik.domain.request.AnswerClock;
import ua.oblik.identity.Profiles;

/** Lays out requests for those who may see them. */
@Dependent
class RequestViews {
  @Inject private RequestBook book;
  @Inject private Accounts accounts;
  @Inject private Profiles profiles;
  @Inject private BusinessClock clock;

  RequestView view(CustomerRequest request) {
    AccountView account = accounts.get(request.account());
    return new RequestView(
        request.number(),
        account.number(),
        account.customerName(),
        profiles.letterAddressOf(request.sender()).language(),
        request.details(),
        request.state(),
        request.sentOn(),
        request.dueOn(),
        overdue(request),
        request.clerk().map(profiles::displayNameOf),
        request.closedOn(),
        Optional.ofNullable(request.answer()),
        book.hasPhoto(request.number()),
        book.history(request.number()));
  }

  /** As a customer's list shows it: the customer knows whose account it is. */
  RequestLine line(CustomerRequest request) {
    return new RequestLine(
        request.number(),
        request.kind(),
        request.state(),
        "",
        "",
        request.sentOn(),
        request.dueOn(),
        Optional.empty(),
        overdue(request));
  }

  private boolean overdue(CustomerRequest request) {
    return AnswerClock.isOverdue(request.state(), request.dueOn(), clock.today());
  }
}
