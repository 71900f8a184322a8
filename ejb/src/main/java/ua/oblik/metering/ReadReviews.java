package ua.oblik.metering;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ua.oblik.ConflictException;
import ua.oblik.NotFoundException;
import ua.oblik.database.ListSelect;
import ua.oblik.database.MeterDatabase;
import ua.oblik.domain.listing.ListQuery;
import ua.oblik.domain.measure.Energy;
import ua.oblik.domain.metering.ReadValidation.Doubt;
import ua.oblik.identity.AuditEntry;
import ua.oblik.supply.ServicePoints;

/** The worklist of questionable reads: staff release them into billing, or reject them. */
@Stateless
public class ReadReviews {
  private static final ListSelect<UUID> LIST =
      new ListSelect<>(
              "v.submission_id",
              "(select * from read_review where state = 'OPEN') v"
                  + " join read_submission s on s.id = v.submission_id"
                  + " join service_point sp on sp.id = s.service_point_id"
                  + " join premise pr on pr.id = sp.premise_id"
                  + " join meter m on m.id = s.meter_id",
              "v.raised_on, v.submission_id",
              row -> row.uuid("submission_id"))
          .sort("address", ServicePoints.ADDRESS)
          .sort("readOn", "s.read_on")
          .sort("raisedOn", "v.raised_on")
          .choice("doubt", "ABOVE_CONTRACTED_POWER", "v.reason like '%ABOVE_CONTRACTED_POWER%'")
          .choice("doubt", "ABOVE_DIFFERENCE_LIMIT", "v.reason like '%ABOVE_DIFFERENCE_LIMIT%'")
          .choice("doubt", "LOWER_THAN_LAST", "v.reason like '%LOWER_THAN_LAST%'")
          .begins("sp.code", "upper(m.serial)")
          .contains(ServicePoints.ADDRESS);

  @PersistenceContext(unitName = "meter")
  private EntityManager meter;

  @Inject private MeterDatabase database;
  @Inject private WorklistStaff staff;
  @Inject private OpenReviews reviews;
  @Inject private ControllerVisits visits;

  /**
   * What waits and a question of staff finds, the oldest first.
   *
   * @throws NotFoundException if the caller does not work worklists
   */
  public List<ReadReviewView> find(ListQuery query) {
    staff.require();
    return reviews.views(LIST.rows(database, query));
  }

  /**
   * How many they are.
   *
   * @throws NotFoundException if the caller does not work worklists
   */
  public long count(ListQuery query) {
    staff.require();
    return LIST.count(database, query);
  }

  /**
   * One that waits.
   *
   * @throws NotFoundException if none waits under that key, or the caller does not work worklists
   */
  public ReadReviewView get(UUID submission) {
    staff.require();
    return Optional.ofNullable(meter.find(ReadReview.class, submission))
        .filter(ReadReview::isOpen)
        .flatMap(review -> reviews.views(List.of(submission)).stream().findFirst())
        .orElseThrow(() -> new NotFoundException("review-not-found"));
  }

  /**
   * Finds a read right: from now on it counts, and enters the next bill.
   *
   * @throws NotFoundException if there is no such review, or the caller does not work worklists
   * @throws ua.oblik.ConflictException if it was decided before, or is lower than the read before
   *     or higher than one after, which then has to be corrected first
   */
  public void release(UUID submission, String note) {
    staff.require();
    for (ReadReviewView review : reviews.views(List.of(submission))) {
      if (isStillLower(review)) {
        throw new ConflictException("review-still-lower");
      }
      if (review.aboveNext()) {
        throw new ConflictException("review-above-next");
      }
    }
    decide(submission, ReviewState.RELEASED, note);
  }

  /** A photograph shows digits lower than a read before, which nobody has corrected. */
  private static boolean isStillLower(ReadReviewView review) {
    return review.doubts().contains(Doubt.LOWER_THAN_LAST)
        && review.values().entrySet().stream()
            .anyMatch(
                value -> {
                  Energy last = review.lastValues().getOrDefault(value.getKey(), Energy.ZERO);
                  return value.getValue().compareTo(last) < 0;
                });
  }

  /**
   * Finds a read wrong: it never counts, and a controller is asked to take the true one.
   *
   * @throws NotFoundException if there is no such review, or the caller does not work worklists
   * @throws ua.oblik.ConflictException if it was decided before
   */
  public void reject(UUID submission, String note) {
    Submission rejected = decide(submission, ReviewState.REJECTED, note);
    visits.raise(rejected.point(), VisitReason.QUESTIONABLE_READ);
  }

  private Submission decide(UUID submission, ReviewState decision, String note) {
    staff.require();
    ReadReview review = meter.find(ReadReview.class, submission, LockModeType.PESSIMISTIC_WRITE);
    if (review == null) {
      throw new NotFoundException("review-not-found");
    }
    ReviewState before = review.state();
    review.decide(decision, note, staff.stamp());
    staff.record(
        AuditEntry.of("decide-read-review", "read-submission", submission.toString())
            .before(before.name())
            .after(note.isBlank() ? decision.name() : decision.name() + ": " + note));
    return meter.find(Submission.class, submission);
  }
}
