package ua.oblik.calendar;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import ua.oblik.database.CustomerDatabase;

/** One small transaction of a clean-up, so that nobody waits for its locks. */
@Stateless
public class ExpiryStep {
  static final int ROWS = 2000;

  @Inject private CustomerDatabase customer;

  /**
   * Removes what has served since before a moment, {@link #ROWS} rows at most; answers how many.
   */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public int remove(Expiry expiry, Instant before) {
    return customer.change(expiry.statement(), before, ROWS);
  }
}
