package ua.oblik.identity;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Lets one transaction at a time pass under a name; the next waits until the first has ended. */
@Dependent
public class Turnstile {
  @PersistenceContext(unitName = "customer")
  private EntityManager customer;

  /** Waits for the turn; it ends with the transaction. */
  public void enter(String name) {
    // The lock belongs to the transaction, and PostgreSQL keeps it over two-phase commit.
    customer
        .createNativeQuery("select cast(pg_advisory_xact_lock(hashtextextended(?, 0)) as text)")
        .setParameter(1, name)
        .getSingleResult();
  }
}
