package ua.oblik.batch.nightly;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.time.LocalDate;
import ua.oblik.calendar.JobHold;
import ua.oblik.calendar.JobRuns;
import ua.oblik.invariant.Invariants;
import ua.oblik.ledger.Ledger;

/**
 * What a night proves at its end: that balances are the sums of their entries, and the data whole.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class NightProofs {
  @EJB private Ledger ledger;
  @EJB private Invariants invariants;
  @EJB private JobRuns jobs;

  /**
   * What was found; 0 of both is right.
   *
   * @param differences of balances
   * @param violations of what must hold
   */
  public record Found(long differences, int violations) {}

  /** Proves both for a business date. */
  public Found of(LocalDate day, JobHold job) {
    long differences = ledger.prove(day).differences();
    jobs.beat(job);
    return new Found(differences, invariants.prove(day).violations().size());
  }
}
