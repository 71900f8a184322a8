package ua.oblik.account;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import ua.oblik.NotFoundException;
import ua.oblik.RefusedException;
import ua.oblik.calendar.BusinessClock;
import ua.oblik.database.CustomerDatabase;
import ua.oblik.domain.picture.Picture;
import ua.oblik.identity.Capability;
import ua.oblik.identity.CurrentUser;

/** Where staff decide requests to link accounts, each with a reason that the person reads. */
@Stateless
public class LinkRequestDesk {
  private static final int LONGEST_REASON = 500;

  /** As many as a person works through, each with its photograph, before looking again. */
  private static final int MOST = 20;

  @Inject private AccountBook book;
  @Inject private LinkDesk desk;
  @Inject private CustomerDatabase customer;
  @Inject private CurrentUser caller;
  @Inject private BusinessClock clock;

  /**
   * The requests that wait longest; those behind them follow as these are decided.
   *
   * @throws NotFoundException for anybody but staff
   */
  public List<LinkRequestCase> open() {
    require();
    return customer.list(
        """
        select r.id, r.account_number, r.requested_on, coalesce(r.comment, '') as comment,
          u.display_name || ', ' || u.email as requester,
          coalesce(l.full_name, concat_ws(' ', p.family_name, p.given_name, p.patronymic)) as name
        from link_request r join portal_user u on u.id = r.user_id
        left join account a on a.number = r.account_number
        left join person p on p.id = a.customer_id
        left join legal_entity l on l.id = a.customer_id
        where r.state = 'OPEN' order by r.requested_on, r.id limit ?
        """,
        row ->
            new LinkRequestCase(
                row.number("id"),
                row.text("account_number"),
                Optional.ofNullable(row.text("name")).filter(name -> !name.isEmpty()),
                row.text("requester"),
                row.text("comment"),
                row.day("requested_on")),
        MOST);
  }

  /**
   * How many wait.
   *
   * @throws NotFoundException for anybody but staff
   */
  public long waiting() {
    require();
    return customer
        .first(
            "select count(*) as requests from link_request where state = 'OPEN'",
            row -> row.number("requests"))
        .orElseThrow();
  }

  /**
   * The photograph that came with a request.
   *
   * @throws NotFoundException if there is none of that id, and for anybody but staff
   */
  public Picture photo(long id) {
    require();
    return book.request(id).photo();
  }

  /**
   * Links the account to the login that asked.
   *
   * @throws NotFoundException if there is none of that id, and for anybody but staff
   * @throws RefusedException without a reason, or if no account has that number
   * @throws ua.oblik.ConflictException if it has been decided
   */
  public void approve(long id, String reason) {
    LinkRequest request = decide(id, LinkRequestState.APPROVED, reason);
    Account account =
        book.find(request.accountNumber())
            .orElseThrow(() -> new RefusedException("link-request-no-account"));
    desk.linkByStaff(request.user(), account);
  }

  /**
   * Leaves the account unlinked.
   *
   * @throws NotFoundException if there is none of that id, and for anybody but staff
   * @throws RefusedException without a reason
   * @throws ua.oblik.ConflictException if it has been decided
   */
  public void reject(long id, String reason) {
    decide(id, LinkRequestState.REJECTED, reason);
  }

  private LinkRequest decide(long id, LinkRequestState decision, String reason) {
    require();
    String stripped = reason == null ? "" : reason.strip();
    if (stripped.isEmpty() || stripped.length() > LONGEST_REASON) {
      throw new RefusedException("reason-missing");
    }
    LinkRequest request = book.request(id);
    request.decide(decision, stripped, caller.actor(), clock.today());
    desk.answered(request, decision, stripped);
    return request;
  }

  private void require() {
    if (!caller.can(Capability.WORK_WORKLISTS)) {
      throw new NotFoundException("worklist-not-found");
    }
  }
}
