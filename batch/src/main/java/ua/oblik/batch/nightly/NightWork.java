package ua.oblik.batch.nightly;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.time.LocalDate;
import ua.oblik.calendar.JobHold;
import ua.oblik.calendar.JobRuns;
import ua.oblik.payment.LateFees;

/** The parts of a night after the bills: late fees, letters, upkeep, proofs. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class NightWork {
  @EJB private NightLetters letters;
  @EJB private LateFees lateFees;
  @EJB private JobRuns jobs;
  @EJB private Upkeep upkeep;
  @EJB private NightProofs proofs;

  /**
   * Does them all for a business date whose orders are answered.
   *
   * @throws ua.oblik.ConflictException if another has taken the job over: what is left is its work
   */
  public NightlyResult of(LocalDate day, JobHold job, OrdersAnswered orders) {
    long fees = lateFees.post(day).fees();
    jobs.beat(job);
    int sent = send(day, job);
    long removed = upkeep.of(day, job);
    jobs.beat(job);
    NightProofs.Found found = proofs.of(day, job);
    return new NightlyResult(
        day,
        day.plusDays(1),
        orders.issued(),
        orders.parked(),
        fees,
        sent,
        removed,
        found.differences(),
        found.violations());
  }

  /**
   * Does the letters alone, and answers how many went. For a night that will not be completed: the
   * rest of it needs the bills of the month, or can wait for its repetition.
   *
   * @throws ua.oblik.ConflictException if another has taken the job over: what is left is its work
   */
  public int send(LocalDate day, JobHold job) {
    int sent = letters.send(day.plusDays(1));
    jobs.beat(job);
    return sent;
  }
}
