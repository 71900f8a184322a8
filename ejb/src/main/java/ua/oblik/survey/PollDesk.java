package ua.oblik.survey;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import ua.oblik.NotFoundException;
import ua.oblik.RefusedException;
import ua.oblik.calendar.BusinessClock;
import ua.oblik.domain.listing.ListQuery;
import ua.oblik.identity.AuditEntry;
import ua.oblik.identity.AuditTrail;

/** Where staff announce polls and end them. */
@Stateless
public class PollDesk {
  @Inject private PollBook book;
  @Inject private PollList list;
  @Inject private SurveyStaff staff;
  @Inject private AuditTrail audit;
  @Inject private BusinessClock clock;

  /**
   * Polls that a question of staff finds, the latest first.
   *
   * @throws NotFoundException for anybody but staff
   */
  public List<PollRow> find(ListQuery query) {
    staff.require();
    return list.rows(query);
  }

  /**
   * How many they are.
   *
   * @throws NotFoundException for anybody but staff
   */
  public long count(ListQuery query) {
    staff.require();
    return list.count(query);
  }

  /**
   * One poll with its results.
   *
   * @throws NotFoundException if there is none of that id, and for anybody but staff
   */
  public PollView get(PollId id) {
    staff.require();
    return list.get(id);
  }

  /**
   * Announces a poll.
   *
   * @throws NotFoundException for anybody but staff
   * @throws RefusedException if it would begin in the past, or have no day
   */
  public PollId announce(NewPoll poll) {
    staff.require();
    if (poll.open().from().isBefore(clock.today())) {
      throw new RefusedException("poll-in-the-past");
    }
    PollId id = book.add(poll);
    audit.record(AuditEntry.of("announce-poll", "poll", id.toString()).after(poll.question().uk()));
    return id;
  }

  /**
   * Takes no more votes from today on.
   *
   * @throws NotFoundException if there is none of that id, and for anybody but staff
   * @throws ua.oblik.ConflictException if it has ended
   */
  public void end(PollId id) {
    staff.require();
    book.lock(id).end(clock.today());
    audit.record(AuditEntry.of("end-poll", "poll", id.toString()));
  }
}
