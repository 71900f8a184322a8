package ua.oblik.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import ua.oblik.ConflictException;
import ua.oblik.NotFoundException;
import ua.oblik.calendar.BusinessClock;
import ua.oblik.domain.listing.ListQuery;
import ua.oblik.domain.metering.ReadValidation.Confirmation;
import ua.oblik.metering.Accepted;
import ua.oblik.metering.ReadHistory;
import ua.oblik.metering.ReadIntake;
import ua.oblik.metering.ReadReviewView;
import ua.oblik.metering.ReadReviews;
import ua.oblik.metering.ReadStanding;
import ua.oblik.metering.ReadSubmission;
import ua.oblik.metering.ReadView;

/** A read above what the contracted power can draw is stored, and counts once staff say so. */
class QuestionableReadsWaitForStaffIT extends UseCase {
  /** Above 24 hours of the largest contracted power of a household here, 8 kW. */
  private static final long IMPOSSIBLE_A_DAY = 250;

  private static final String CLERK = "clerk@demo.oblik";

  @Inject private ReadIntake intake;
  @Inject private ReadReviews reviews;
  @Inject private ReadHistory history;
  @Inject private BusinessClock clock;

  @Test
  void aReleasedReadCounts() {
    Household home = households.calling();
    UUID submission = questionable(home);
    assertThat(stored(home, submission).standing()).isEqualTo(ReadStanding.QUESTIONABLE);

    callers.become(CLERK);
    assertThat(reviews.find(ListQuery.first(200)))
        .extracting(ReadReviewView::submission)
        .contains(submission);
    reviews.release(submission, "photo seen");

    assertThat(reviews.find(ListQuery.first(200)))
        .extracting(ReadReviewView::submission)
        .doesNotContain(submission);
    assertThat(stored(home, submission).counts()).isTrue();
    assertThat(stored(home, submission).standing()).isEqualTo(ReadStanding.VALID);
    assertThatThrownBy(() -> reviews.reject(submission, "second thoughts"))
        .isInstanceOf(ConflictException.class);
  }

  @Test
  void aRejectedReadNeverCountsAndAControllerIsSent() {
    Household home = households.calling();
    UUID submission = questionable(home);

    callers.become(CLERK);
    reviews.reject(submission, "a digit too many");

    assertThat(stored(home, submission).counts()).isFalse();
    assertThat(stored(home, submission).standing()).isEqualTo(ReadStanding.REJECTED);
    assertThat(
            tables.numberOfMeter(
                "select count(*) from controller_visit where service_point_id = ?"
                    + " and reason = 'QUESTIONABLE_READ' and closed_on is null",
                home.point()))
        .isOne();
    assertThat(
            tables.numberOfCustomer(
                "select count(*) from audit_record where object_id = ? and after = ?",
                submission.toString(),
                "REJECTED: a digit too many"))
        .isOne();
  }

  /** Released, it would let the register go backwards, and the account would be parked. */
  @Test
  void aReadAboveALaterOneIsNotReleased() {
    Household home = households.calling();
    UUID submission = questionable(home, clock.today().minusDays(1));
    intake.submit(home.number(), confirmed(home.readAfterUsing(1, clock.today())));

    callers.become(CLERK);
    assertThat(reviews.get(submission).nextReadOn()).contains(clock.today());
    assertThatThrownBy(() -> reviews.release(submission, "photo seen"))
        .isInstanceOf(ConflictException.class)
        .hasMessageContaining("review-above-next");
    assertThat(stored(home, submission).counts()).isFalse();
  }

  @Test
  void theCustomerCannotDecide() {
    UUID submission = questionable(households.calling());

    assertThatThrownBy(() -> reviews.release(submission, "believe me"))
        .isInstanceOf(NotFoundException.class);
    assertThat(
            tables.numberOfMeter(
                "select count(*) from read_review where submission_id = ? and state = 'OPEN'",
                submission))
        .isOne();
  }

  private UUID questionable(Household home) {
    return questionable(home, clock.today());
  }

  private UUID questionable(Household home, LocalDate day) {
    Accepted stored =
        (Accepted)
            intake.submit(home.number(), confirmed(home.readAfterUsing(IMPOSSIBLE_A_DAY, day)));
    assertThat(stored.what().doubts()).isNotEmpty();
    assertThat(stored(home, stored.submission()).counts()).isFalse();
    return stored.submission();
  }

  private static ReadSubmission confirmed(ReadSubmission read) {
    return new ReadSubmission(
        read.readOn(), read.values(), Set.of(Confirmation.UNUSUAL_CONSUMPTION), Optional.empty());
  }

  private ReadView stored(Household home, UUID submission) {
    return history.of(home.number()).stream()
        .filter(read -> read.submission().equals(submission))
        .findFirst()
        .orElseThrow();
  }
}
