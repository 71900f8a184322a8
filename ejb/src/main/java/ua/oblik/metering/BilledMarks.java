package ua.oblik.metering;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import ua.oblik.supply.ServicePointId;

/** Remembers how far service points have been billed and on which estimates. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class BilledMarks {
  @Inject private MarkWriter writer;
  @Inject private MeteringRules rules;

  /**
   * Records issued bills, one or a thousand, in the transaction that issues them. Points billed on
   * estimates for too long get a controller's visit; it is closed again by an actual read.
   *
   * @param marks the new mark of each point
   * @param estimates what those bills rest on where reads were missing
   */
  public void record(
      Collection<BilledMark> marks, Collection<StoredEstimate> estimates, LocalDate today) {
    int prolonged = rules.estimation(today).prolongedAfter();
    List<ServicePointId> overdue =
        marks.stream()
            .filter(mark -> mark.provisionalInARow() >= prolonged)
            .map(BilledMark::point)
            .toList();
    List<ServicePointId> read =
        marks.stream()
            .filter(mark -> mark.provisionalInARow() == 0)
            .map(BilledMark::point)
            .toList();
    writer.mark(marks);
    writer.estimates(estimates);
    writer.raiseVisits(overdue, today);
    writer.closeVisits(read, today);
  }

  /**
   * Sets points back after bills were taken back: to the mark that the bills that stand leave, or
   * to none where no bill stands. Estimates stay, with the number of the bill they were made for.
   */
  public void restore(
      Collection<BilledMark> marks, Collection<ServicePointId> unbilled, LocalDate today) {
    record(marks, List.of(), today);
    writer.forget(unbilled);
  }
}
