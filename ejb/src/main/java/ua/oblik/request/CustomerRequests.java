package ua.oblik.request;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import ua.oblik.NotFoundException;
import ua.oblik.account.AccessLevel;
import ua.oblik.account.AccountAccess;
import ua.oblik.account.AccountId;
import ua.oblik.domain.account.AccountNumber;
import ua.oblik.domain.picture.Picture;
import ua.oblik.domain.request.RequestKind;
import ua.oblik.identity.FieldProblem;

/** What customers ask of staff, and how it stands. */
@Stateless
public class CustomerRequests {
  @Inject private RequestBook book;
  @Inject private RequestViews views;
  @Inject private RequestSubjects subjects;
  @Inject private RequestRecords records;
  @Inject private AccountAccess access;

  /**
   * Sends a request to staff. The same form sent twice is one request, and so are two about the
   * same thing while the first is open.
   *
   * @throws NotFoundException if the account, or the meter or entry meant, is not the caller's to
   *     act on
   */
  public RequestOutcome send(AccountNumber number, RequestForm form) {
    AccountId account = access.require(number, levelOf(form.details().kind()));
    Stamp stamp = records.stamp();
    List<FieldProblem> problems = form.problems(stamp.today());
    if (!problems.isEmpty()) {
      return new RequestOutcome.Malformed(problems);
    }
    if (!subjects.belong(number, form.details())) {
      throw new NotFoundException("request-subject-not-found");
    }
    records.takeTurn(account);
    Optional<CustomerRequest> again =
        book.byFormKey(form.key()).filter(sent -> sent.account().equals(account));
    if (again.isPresent()) {
      return new RequestOutcome.Sent(again.get().number());
    }
    Optional<CustomerRequest> open = book.open(account, form.details());
    return open.isPresent()
        ? new RequestOutcome.AlreadyOpen(open.get().number())
        : new RequestOutcome.Sent(store(account, form, stamp));
  }

  private RequestNumber store(AccountId account, RequestForm form, Stamp stamp) {
    CustomerRequest request = new CustomerRequest(book.next(), account, form, stamp);
    book.add(request, form, stamp);
    records.sent(request);
    return request.number();
  }

  /**
   * The requests about an account, the latest first.
   *
   * @throws NotFoundException if the account is not the caller's to see
   */
  public List<RequestLine> of(AccountNumber number) {
    return book.of(access.require(number, AccessLevel.VIEW)).stream().map(views::line).toList();
  }

  /**
   * One request.
   *
   * @throws NotFoundException if there is none, or its account is not the caller's to see
   */
  public RequestView get(RequestNumber number) {
    return views.view(seen(number));
  }

  /**
   * The photograph that came with it.
   *
   * @throws NotFoundException if there is none, or its account is not the caller's to see
   */
  public Picture photo(RequestNumber number) {
    return book.photo(seen(number).number())
        .orElseThrow(() -> new NotFoundException("request-not-found"));
  }

  /**
   * Takes a request back that staff have not answered.
   *
   * @throws NotFoundException if there is none, or it is not the caller's to take back
   * @throws ua.oblik.ConflictException if it has been answered or taken back
   */
  public void withdraw(RequestNumber number) {
    CustomerRequest request = book.lock(number);
    access.require(request.account(), levelOf(request.kind()));
    Stamp stamp = records.stamp();
    request.withdraw(stamp.today());
    book.remember(request, stamp);
    records.withdrawn(request);
  }

  private CustomerRequest seen(RequestNumber number) {
    CustomerRequest request = book.get(number);
    access.require(request.account(), AccessLevel.VIEW);
    return request;
  }

  private static AccessLevel levelOf(RequestKind kind) {
    return kind.forOwnersOnly() ? AccessLevel.MANAGE : AccessLevel.ACT;
  }
}
