package ua.oblik.batch.nightly;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.time.LocalDate;
import ua.oblik.billing.BillOrderId;
import ua.oblik.billing.BillOrders;
import ua.oblik.billing.OrderState;
import ua.oblik.billing.SimilarHomesGathering;
import ua.oblik.calendar.JobHold;
import ua.oblik.calendar.JobRuns;
import ua.oblik.ledger.Ledger;
import ua.oblik.payment.LateFees;

/**
 * The parts of a night after the monthly run: orders, late fees, letters, what similar homes use,
 * proof. Each order is a transaction of its own.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class NightWork {
  @EJB private BillOrders orders;
  @EJB private NightLetters letters;
  @EJB private Ledger ledger;
  @EJB private LateFees lateFees;
  @EJB private JobRuns jobs;
  @EJB private SimilarHomesGathering homes;

  /**
   * Does them all for a business date.
   *
   * @throws ua.oblik.ConflictException if another has taken the job over: what is left is its work
   */
  public NightlyResult of(LocalDate day, JobHold job) {
    int issued = 0;
    int parked = 0;
    for (BillOrderId order : orders.open(day)) {
      OrderState state = orders.issue(order, day);
      issued += state == OrderState.ISSUED ? 1 : 0;
      parked += state == OrderState.PARKED ? 1 : 0;
      jobs.beat(job);
    }
    long fees = lateFees.post(day).fees();
    jobs.beat(job);
    int sent = letters.send(day.plusDays(1));
    jobs.beat(job);
    homes.gather();
    jobs.beat(job);
    long differences = ledger.prove(day).differences();
    return new NightlyResult(day, day.plusDays(1), issued, parked, fees, sent, differences);
  }
}
