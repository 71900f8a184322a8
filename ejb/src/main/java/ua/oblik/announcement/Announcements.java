package ua.oblik.announcement;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import ua.oblik.NotFoundException;
import ua.oblik.calendar.BusinessClock;
import ua.oblik.identity.AuditEntry;
import ua.oblik.identity.AuditTrail;
import ua.oblik.identity.Capability;
import ua.oblik.identity.CurrentUser;
import ua.oblik.identity.FieldProblem;

/** Shows everybody what is announced, and lets staff announce. */
@Stateless
public class Announcements {
  @PersistenceContext(unitName = "customer")
  private EntityManager customer;

  @Inject private CurrentUser caller;
  @Inject private AuditTrail audit;
  @Inject private BusinessClock clock;

  /** What is shown today: urgent first, then the newest. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public List<AnnouncementView> today() {
    return customer
        .createNamedQuery("Announcement.shownOn", Announcement.class)
        .setParameter("day", clock.today())
        .getResultStream()
        .map(Announcement::view)
        .toList();
  }

  /**
   * All that ever were, the latest first.
   *
   * @throws NotFoundException if the caller does not work on worklists
   */
  public List<AnnouncementView> all() {
    require();
    return customer
        .createNamedQuery("Announcement.all", Announcement.class)
        .getResultStream()
        .map(Announcement::view)
        .toList();
  }

  /**
   * Announces, or says what has to be mended.
   *
   * @throws NotFoundException if the caller does not work on worklists
   */
  public List<FieldProblem> announce(AnnouncementForm form) {
    require();
    List<FieldProblem> problems = form.problems(clock.today());
    if (problems.isEmpty()) {
      Announcement announced = new Announcement(form, caller.actor());
      customer.persist(announced);
      audit.record(
          AuditEntry.of("announce", "announcement", Long.toString(announced.view().id()))
              .after(form.from() + ".." + form.lastDay() + " " + form.texts().get("uk").title()));
    }
    return problems;
  }

  /**
   * Takes an announcement back.
   *
   * @throws NotFoundException if there is none of that key, or the caller does not work on
   *     worklists
   */
  public void withdraw(long id) {
    require();
    Announcement announced = customer.find(Announcement.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (announced == null) {
      throw new NotFoundException("announcement-not-found");
    }
    announced.withdraw(caller.actor());
    audit.record(AuditEntry.of("withdraw-announcement", "announcement", Long.toString(id)));
  }

  private void require() {
    if (!caller.can(Capability.WORK_WORKLISTS)) {
      throw new NotFoundException("page-not-found");
    }
  }
}
