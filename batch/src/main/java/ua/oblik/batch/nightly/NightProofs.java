package ua.oblik.batch.nightly;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.time.LocalDate;
import ua.oblik.billing.HeldAccounts;
import ua.oblik.calendar.JobHold;
import ua.oblik.calendar.JobRuns;
import ua.oblik.invariant.InvariantProof;
import ua.oblik.invariant.Invariants;
import ua.oblik.ledger.Ledger;

/**
 * What a night proves at its end: that balances are the sums of their entries, and the data whole.
 * Whose data are not gets no bill until staff have cleared it.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class NightProofs {
  @EJB private Ledger ledger;
  @EJB private Invariants invariants;
  @EJB private HeldAccounts held;
  @EJB private JobRuns jobs;

  /**
   * What was found; 0 of both is right.
   *
   * @param differences of balances
   * @param violations of what must hold
   */
  public record Found(long differences, int violations) {}

  /** Proves both for a business date, and holds back the accounts that break something. */
  public Found of(LocalDate day, JobHold job) {
    long differences = ledger.prove(day).differences();
    jobs.beat(job);
    InvariantProof proof = invariants.prove(day);
    held.hold(day, invariants.concerned(proof));
    return new Found(differences, proof.violations().size());
  }
}
