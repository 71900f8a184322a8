package ua.oblik.operations;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import ua.oblik.NotFoundException;
import ua.oblik.RefusedException;
import ua.oblik.calendar.BusinessClock;
import ua.oblik.database.CustomerDatabase;
import ua.oblik.domain.wording.Wording;
import ua.oblik.identity.AuditEntry;
import ua.oblik.identity.AuditTrail;
import ua.oblik.identity.Capability;
import ua.oblik.identity.CurrentUser;

/**
 * Works on the system that staff announce to everybody, by the clock outside: a demonstration's
 * business date does not move them.
 */
@Stateless
public class PlannedWorks {
  /** Longer works would be a system that is down. */
  private static final Duration LONGEST = Duration.ofDays(7);

  @PersistenceContext(unitName = "customer")
  private EntityManager customer;

  @Inject private CustomerDatabase database;
  @Inject private CurrentUser caller;
  @Inject private AuditTrail audit;
  @Inject private BusinessClock clock;

  /** Works that are not over, the next first. */
  public List<WorkView> ahead() {
    Instant now = clock.now();
    return database.list(
        "select * from planned_work where ends_at > ? and called_off_at is null"
            + " order by begins_at, id",
        row ->
            new WorkView(
                row.number("id"),
                new Wording(row.text("text_uk"), row.text("text_en"), row.text("text_ru")),
                row.moment("begins_at"),
                row.moment("ends_at"),
                !row.moment("begins_at").isAfter(now)),
        now);
  }

  /** Whether the caller may announce works. */
  public boolean mayAnnounce() {
    return caller.can(Capability.RUN_NIGHTLY);
  }

  /**
   * Announces works.
   *
   * @throws NotFoundException for anybody but administrators
   * @throws RefusedException if they would end before they begin, be over already, or last longer
   *     than a week
   */
  public void announce(Wording text, Instant beginsAt, Instant endsAt) {
    require();
    if (!beginsAt.isBefore(endsAt)
        || !clock.now().isBefore(endsAt)
        || Duration.between(beginsAt, endsAt).compareTo(LONGEST) > 0) {
      throw new RefusedException("work-times");
    }
    PlannedWork work = new PlannedWork(text, beginsAt, endsAt, caller.actor());
    customer.persist(work);
    customer.flush();
    audit.record(
        AuditEntry.of("announce-work", "planned-work", Long.toString(work.id()))
            .after(beginsAt + " - " + endsAt));
  }

  /**
   * Takes works back.
   *
   * @throws NotFoundException if there are none of that id, and for anybody but administrators
   * @throws ua.oblik.ConflictException if they are over
   */
  public void callOff(long id) {
    require();
    PlannedWork work = customer.find(PlannedWork.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (work == null) {
      throw new NotFoundException("work-not-found");
    }
    work.callOff(clock.now());
    audit.record(AuditEntry.of("call-off-work", "planned-work", Long.toString(id)));
  }

  private void require() {
    if (!mayAnnounce()) {
      throw new NotFoundException("work-not-found");
    }
  }
}
