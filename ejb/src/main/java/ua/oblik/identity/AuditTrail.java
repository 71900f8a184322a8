package ua.oblik.identity;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import ua.oblik.calendar.BusinessClock;

/**
 * Who did what to which object and when, in the transaction that did it. Records are never changed,
 * and each carries the hash of the one before.
 */
@Stateless
public class AuditTrail {
  private static final int PAGE = 1000;

  @PersistenceContext(unitName = "customer")
  private EntityManager customer;

  @Inject private Turnstile turnstile;
  @Inject private CurrentUser caller;
  @Inject private BusinessClock clock;

  /** Writes one record, after all others that were written so far. */
  public void record(AuditEntry entry) {
    turnstile.enter("audit trail");
    AuditRecord last =
        customer
            .createNamedQuery("AuditRecord.last", AuditRecord.class)
            .getResultStream()
            .findFirst()
            .orElse(null);
    customer.persist(new AuditRecord(last, named(entry), clock.now(), clock.today()));
    customer.flush();
  }

  /** Follows the chain from the first record to the last. */
  public AuditProof prove() {
    AuditRecord previous = null;
    List<AuditRecord> page = after(0);
    while (!page.isEmpty()) {
      for (AuditRecord record : page) {
        if (!record.follows(previous)) {
          return new AuditProof(previous == null ? 0 : previous.id(), false);
        }
        previous = record;
      }
      customer.clear();
      page = after(previous.id());
    }
    return new AuditProof(previous == null ? 0 : previous.id(), true);
  }

  private List<AuditRecord> after(long id) {
    return customer
        .createNamedQuery("AuditRecord.after", AuditRecord.class)
        .setParameter("id", id)
        .setMaxResults(PAGE)
        .getResultList();
  }

  private AuditEntry named(AuditEntry entry) {
    return entry.actor().isEmpty()
        ? new AuditEntry(
            caller.actor(),
            entry.action(),
            entry.objectKind(),
            entry.objectId(),
            entry.before(),
            entry.after())
        : entry;
  }
}
