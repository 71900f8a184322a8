package ua.oblik.survey;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import ua.oblik.ConflictException;
import ua.oblik.NotFoundException;
import ua.oblik.calendar.BusinessClock;
import ua.oblik.database.CustomerDatabase;
import ua.oblik.identity.Capability;
import ua.oblik.identity.CurrentUser;

/** Polls as customers see them: everybody may look at results, a customer's login may vote. */
@Stateless
public class Polls {
  /** As many as a page shows. */
  private static final int MOST = 10;

  @Inject private PollBook book;
  @Inject private CustomerDatabase database;
  @Inject private CurrentUser caller;
  @Inject private BusinessClock clock;

  /** Polls that have begun, those that take votes first, then the latest. */
  public List<PollView> shown() {
    return database.list(
        """
        select * from poll where opens_on <= ? and (ended_on is null or ended_on > opens_on)
        order by closes_on > ? and ended_on is null desc, opens_on desc, id desc limit ?
        """,
        book::view,
        clock.today(),
        clock.today(),
        MOST);
  }

  /** All polls in which the calling login has voted, the latest first; empty for strangers. */
  public List<PollView> voted() {
    if (!caller.loggedIn()) {
      return List.of();
    }
    return database.list(
        """
        select p.* from poll p join poll_vote v on v.poll_id = p.id
        where v.user_id = ? order by p.opens_on desc, p.id desc
        """,
        book::view,
        caller.id().value());
  }

  /** Whether the caller may vote. */
  public boolean mayVote() {
    return caller.can(Capability.VIEW_OWN_ACCOUNTS);
  }

  /**
   * Votes, or votes otherwise; the same vote again changes nothing.
   *
   * @throws NotFoundException if there is no such answer, and for all but customers
   * @throws ConflictException if the poll takes no votes
   */
  public void vote(PollId poll, int answer) {
    if (!mayVote()) {
      throw new NotFoundException("poll-not-found");
    }
    if (!book.keepVote(poll, answer)) {
      if (book.lock(poll).isRunning(clock.today())) {
        throw new NotFoundException("poll-not-found");
      }
      throw new ConflictException("poll-ended");
    }
  }
}
