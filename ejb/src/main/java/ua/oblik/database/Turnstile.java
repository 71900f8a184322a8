package ua.oblik.database;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** Lets one transaction at a time pass under a name; the next waits until the first has ended. */
@Dependent
public class Turnstile {
  @Inject private CustomerDatabase customer;

  /** Waits for the turn; it ends with the transaction. */
  public void enter(String name) {
    // The lock belongs to the transaction, and PostgreSQL keeps it over two-phase commit.
    customer.list(
        "select cast(pg_advisory_xact_lock(hashtextextended(?, 0)) as text) as turn",
        row -> row.text("turn"),
        name);
  }
}
