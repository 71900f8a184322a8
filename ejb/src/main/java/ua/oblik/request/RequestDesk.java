package ua.oblik.request;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import ua.oblik.NotFoundException;
import ua.oblik.RefusedException;
import ua.oblik.database.CustomerDatabase;
import ua.oblik.database.ListSelect;
import ua.oblik.domain.listing.ListQuery;
import ua.oblik.domain.request.FreeText;
import ua.oblik.domain.request.RequestKind;
import ua.oblik.domain.request.RequestState;
import ua.oblik.identity.Capability;
import ua.oblik.identity.CurrentUser;

/** The worklist of requests: a clerk takes one up and answers it within its month. */
@Stateless
public class RequestDesk {
  private static final int LONGEST_ANSWER = 2000;

  /** Prepared words end so where the clerk has to go on. */
  private static final String UNFINISHED = "…";

  private static final String NAME =
      "coalesce(l.full_name, concat_ws(' ', p.family_name, p.given_name, p.patronymic))";

  private static final ListSelect<RequestLine> LIST =
      new ListSelect<>(
              "r.*, a.number, "
                  + NAME
                  + " as customer, u.display_name as clerk,"
                  + " r.closed_on is null and r.due_on < d.today as overdue",
              "customer_request r join account a on a.id = r.account_id"
                  + " left join person p on p.id = a.customer_id"
                  + " left join legal_entity l on l.id = a.customer_id"
                  + " left join portal_user u on u.id = r.claimed_by cross join business_date d",
              "r.due_on, r.id",
              row ->
                  new RequestLine(
                      new RequestNumber(row.number("id")),
                      row.word(RequestKind.class, "kind"),
                      row.word(RequestState.class, "state"),
                      row.text("number"),
                      row.text("customer"),
                      row.day("sent_on"),
                      row.day("due_on"),
                      Optional.ofNullable(row.text("clerk")),
                      row.flag("overdue")))
          .sort("request", "r.id")
          .sort("requestKind", "r.kind")
          .sort("customer", NAME)
          .sort("sentOn", "r.sent_on")
          .sort("dueOn", "r.due_on")
          .sort("clerk", "u.display_name")
          .equal("kind", "r.kind")
          .equal("account", "a.number")
          .choice("state", "open", "r.closed_on is null")
          .choice("state", "overdue", "r.closed_on is null and r.due_on < d.today")
          .choice("state", "unclaimed", "r.state = 'SENT'")
          .choice("state", "closed", "r.closed_on is not null")
          .begins("a.number", "r.id::text")
          .contains(NAME, "u.display_name");

  @Inject private RequestBook book;
  @Inject private RequestViews views;
  @Inject private RequestRecords records;
  @Inject private CustomerDatabase database;
  @Inject private CurrentUser caller;

  /**
   * The requests that a question of staff finds, those due first at the top.
   *
   * @throws NotFoundException if the caller does not work worklists
   */
  public List<RequestLine> find(ListQuery query) {
    require();
    return LIST.rows(database, query);
  }

  /**
   * How many they are.
   *
   * @throws NotFoundException if the caller does not work worklists
   */
  public long count(ListQuery query) {
    require();
    return LIST.count(database, query);
  }

  /**
   * One request.
   *
   * @throws NotFoundException if there is none, or the caller does not work worklists
   */
  public RequestView get(RequestNumber number) {
    require();
    return views.view(book.get(number));
  }

  /**
   * Whether the caller is the clerk who has it.
   *
   * @throws NotFoundException if there is none, or the caller does not work worklists
   */
  public boolean isMine(RequestNumber number) {
    require();
    return book.get(number).clerk().filter(caller.id()::equals).isPresent();
  }

  /**
   * Takes a request up, perhaps from another clerk.
   *
   * @throws NotFoundException if there is none, or the caller does not work worklists
   * @throws ua.oblik.ConflictException if it is closed
   */
  public void claim(RequestNumber number) {
    work(number, (request, stamp) -> request.claim(stamp.user()));
  }

  /**
   * Hands a request back, so that anybody may take it up.
   *
   * @throws NotFoundException if there is none, or the caller does not work worklists
   * @throws ua.oblik.ConflictException if nobody has taken it up
   */
  public void handBack(RequestNumber number) {
    work(number, (request, stamp) -> request.handBack());
  }

  /**
   * Answers a request that the caller has taken up; the customer gets the answer by letter.
   *
   * @param decision {@code DONE} or {@code REFUSED}
   * @throws NotFoundException if there is none, or the caller does not work worklists
   * @throws RefusedException without an answer, with one that breaks off, or if another clerk has
   *     it
   * @throws ua.oblik.ConflictException if it is closed
   */
  public void answer(RequestNumber number, RequestState decision, String text) {
    require();
    String answer = new FreeText(text).value();
    if (answer.isEmpty() || answer.length() > LONGEST_ANSWER) {
      throw new RefusedException("request-answer-missing", LONGEST_ANSWER);
    }
    if (answer.endsWith(UNFINISHED)) {
      throw new RefusedException("request-answer-unfinished");
    }
    if (!isMine(number)) {
      throw new RefusedException("request-not-claimed");
    }
    work(number, (request, stamp) -> request.answer(decision, answer, stamp.today()));
  }

  private void work(RequestNumber number, BiConsumer<CustomerRequest, Stamp> verb) {
    require();
    CustomerRequest request = book.lock(number);
    RequestState before = request.state();
    Stamp stamp = records.stamp();
    verb.accept(request, stamp);
    book.remember(request, stamp);
    records.worked(request, before);
  }

  private void require() {
    if (!caller.can(Capability.WORK_WORKLISTS)) {
      throw new NotFoundException("worklist-not-found");
    }
  }
}
