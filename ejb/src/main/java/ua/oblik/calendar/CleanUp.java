package ua.oblik.calendar;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/**
 * Lets go what was kept long enough: what each feature names, in small transactions. Whoever runs
 * it again on the same day finds nothing.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class CleanUp {
  private static final Logger LOG = System.getLogger(CleanUp.class.getName());

  @Inject @Any private Instance<Expiry.Source> sources;
  @EJB private ExpiryStep step;
  @EJB private BusinessClock clock;

  /**
   * Cleans up in the night of a day.
   *
   * @return how many rows of each kind went
   */
  public Map<String, Long> of(LocalDate day) {
    Map<String, Long> gone = new TreeMap<>();
    LocalDate calendarDate = clock.calendarDate();
    for (Expiry.Source source : sources) {
      for (Expiry expiry : source.expiries()) {
        LocalDate since = expiry.kept().keptSince(day, calendarDate);
        gone.merge(
            expiry.kept().what(),
            all(expiry, since.atStartOfDay(BusinessClock.ZONE).toInstant()),
            Long::sum);
      }
    }
    LOG.log(Level.INFO, "clean-up of {0}: {1}", day, gone);
    return gone;
  }

  private long all(Expiry expiry, Instant before) {
    long rows = 0;
    int last = ExpiryStep.ROWS;
    while (last >= ExpiryStep.ROWS) {
      last = step.remove(expiry, before);
      rows += last;
    }
    return rows;
  }
}
