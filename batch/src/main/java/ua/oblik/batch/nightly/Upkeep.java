package ua.oblik.batch.nightly;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.time.LocalDate;
import ua.oblik.billing.SimilarHomesGathering;
import ua.oblik.calendar.CleanUp;
import ua.oblik.calendar.HistoryParts;
import ua.oblik.calendar.JobHold;
import ua.oblik.calendar.JobRuns;

/**
 * What a night does for the days to come: makes room for their history, gathers what similar homes
 * use, and cleans up.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Upkeep {
  @EJB private SimilarHomesGathering homes;
  @EJB private HistoryParts parts;
  @EJB private CleanUp cleanUp;
  @EJB private JobRuns jobs;

  /** Does it all for a business date; answers how many rows were kept long enough and went. */
  public long of(LocalDate day, JobHold job) {
    parts.readyUntil(day.plusDays(1));
    homes.gather();
    jobs.beat(job);
    return cleanUp.of(day).values().stream().mapToLong(Long::longValue).sum();
  }
}
