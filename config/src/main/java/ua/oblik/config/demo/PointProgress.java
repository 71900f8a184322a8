package ua.oblik.config.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import ua.oblik.domain.account.AgreementId;
import ua.oblik.domain.billing.BillDraft;
import ua.oblik.domain.billing.BillNumber;
import ua.oblik.domain.billing.BillSegment;
import ua.oblik.domain.metering.Estimation.Estimate;

/** How far each point has been billed, what was estimated, and when a controller was sent. */
final class PointProgress {

  private static final int PROLONGED_AFTER = 3;

  private final Map<AgreementId, Mark> marks = new LinkedHashMap<>();
  private final List<Estimated> estimates = new ArrayList<>();
  private final Map<AgreementId, LocalDate> visitsOpen = new LinkedHashMap<>();
  private final List<Visit> visitsDone = new ArrayList<>();

  /** How far a point has been billed. */
  record Mark(
      LocalDate billedUntil, LocalDate actualUntil, BillNumber bill, int provisionalInARow) {}

  /** An estimate a bill rests on. */
  record Estimated(AgreementId agreement, BillNumber bill, Estimate estimate) {}

  /** A visit of the controller; still to be made if it has no end. */
  record Visit(AgreementId agreement, LocalDate raisedOn, LocalDate closedOn) {}

  /** A bill was issued. */
  void bill(BillNumber number, BillDraft draft, LocalDate on) {
    Set<AgreementId> billed = new TreeSet<>((a, b) -> Long.compare(a.value(), b.value()));
    for (BillSegment segment : draft.segments()) {
      billed.add(segment.agreement());
      segment
          .estimate()
          .ifPresent(e -> estimates.add(new Estimated(segment.agreement(), number, e)));
    }
    for (AgreementId agreement : billed) {
      mark(agreement, number, draft);
      sendController(agreement, on);
    }
  }

  private void mark(AgreementId agreement, BillNumber number, BillDraft draft) {
    Mark before = marks.get(agreement);
    LocalDate billedUntil = null;
    LocalDate actualUntil = before == null ? null : before.actualUntil();
    boolean anyActual = false;
    boolean endsEstimated = false;
    for (BillSegment segment : draft.segments()) {
      if (segment.agreement().equals(agreement)) {
        billedUntil = segment.days().until();
        endsEstimated = !segment.isActual();
        if (segment.isActual()) {
          anyActual = true;
          actualUntil = segment.days().until();
        } else if (actualUntil == null) {
          actualUntil = segment.days().from();
        }
      }
    }
    int inARow = 0;
    if (endsEstimated) {
      inARow = before == null || anyActual ? 1 : before.provisionalInARow() + 1;
    }
    marks.put(agreement, new Mark(billedUntil, actualUntil, number, inARow));
  }

  private void sendController(AgreementId agreement, LocalDate on) {
    if (marks.get(agreement).provisionalInARow() >= PROLONGED_AFTER) {
      visitsOpen.putIfAbsent(agreement, on);
    } else if (visitsOpen.containsKey(agreement)) {
      visitsDone.add(new Visit(agreement, visitsOpen.remove(agreement), on));
    }
  }

  /** How far the point of an agreement has been billed; null if never. */
  Mark mark(AgreementId agreement) {
    return marks.get(agreement);
  }

  /** All estimates, of superseded bills too. */
  List<Estimated> estimates() {
    return estimates;
  }

  /** All visits, the open ones last. */
  List<Visit> visits() {
    List<Visit> visits = new ArrayList<>(visitsDone);
    visitsOpen.forEach((agreement, on) -> visits.add(new Visit(agreement, on, null)));
    return visits;
  }
}
