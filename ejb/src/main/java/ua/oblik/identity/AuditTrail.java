package ua.oblik.identity;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import ua.oblik.NotFoundException;
import ua.oblik.calendar.BusinessClock;
import ua.oblik.database.CustomerDatabase;
import ua.oblik.database.ListSelect;
import ua.oblik.database.Turnstile;
import ua.oblik.domain.listing.ListQuery;

/**
 * Who did what to which object and when, in the transaction that did it. Records are never changed,
 * and each carries the hash of the one before.
 */
@Stateless
public class AuditTrail {
  private static final int PAGE = 1000;

  private static final ListSelect<AuditView> LIST =
      new ListSelect<>(
              "r.*, coalesce(u.display_name, r.actor) as who",
              "audit_record r left join portal_user u on r.actor = 'user:' || u.id",
              "r.id desc",
              row ->
                  new AuditView(
                      row.number("id"),
                      row.moment("recorded_at"),
                      row.day("business_day"),
                      row.text("who"),
                      row.text("action"),
                      row.text("object_kind"),
                      row.text("object_id"),
                      row.text("before"),
                      row.text("after")))
          .sort("recordedAt", "r.id")
          .sort("actor", "coalesce(u.display_name, r.actor)")
          .sort("action", "r.action")
          .sort("object", "r.object_kind, r.object_id")
          .equal("action", "r.action")
          .equal("kind", "r.object_kind")
          .equal("object", "r.object_id")
          .contains("r.object_id", "u.display_name", "r.actor", "r.before", "r.after");

  @PersistenceContext(unitName = "customer")
  private EntityManager customer;

  @Inject private CustomerDatabase database;
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

  /**
   * Records that a question of staff finds, the latest first.
   *
   * @throws NotFoundException if the caller may not see all accounts
   */
  public List<AuditView> find(ListQuery query) {
    requireStaff();
    return LIST.rows(database, query);
  }

  /**
   * How many they are.
   *
   * @throws NotFoundException if the caller may not see all accounts
   */
  public long count(ListQuery query) {
    requireStaff();
    return LIST.count(database, query);
  }

  /**
   * The latest records about any of these objects, the latest first.
   *
   * @param objectIds ids or numbers as records name them
   * @throws NotFoundException if the caller may not see all accounts
   */
  public List<AuditView> about(Collection<String> objectIds) {
    requireStaff();
    return LIST.among(database, "r.object_id", objectIds, PAGE);
  }

  private void requireStaff() {
    if (!caller.can(Capability.VIEW_ACCOUNTS)) {
      throw new NotFoundException("page-not-found");
    }
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
