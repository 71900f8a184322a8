package ua.oblik.metering;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;
import ua.oblik.NotFoundException;

/** The worklist of questionable reads: staff release them into billing, or reject them. */
@Stateless
public class ReadReviews {
  @PersistenceContext(unitName = "meter")
  private EntityManager meter;

  @Inject private WorklistStaff staff;
  @Inject private OpenReviews reviews;
  @Inject private ControllerVisits visits;

  /**
   * What waits, the oldest first.
   *
   * @throws NotFoundException if the caller does not work worklists
   */
  public List<ReadReviewView> open() {
    staff.require();
    return reviews.views();
  }

  /**
   * Finds a read right: from now on it counts, and enters the next bill.
   *
   * @throws NotFoundException if there is no such review, or the caller does not work worklists
   * @throws ua.oblik.ConflictException if it was decided before
   */
  public void release(UUID submission, String note) {
    decide(submission, ReviewState.RELEASED, note);
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
    review.decide(decision, note, staff.stamp());
    staff.record("decide-read-review", "read-submission", submission.toString(), decision.name());
    return meter.find(Submission.class, submission);
  }
}
