package ua.oblik.metering;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import ua.oblik.ConflictException;
import ua.oblik.domain.metering.ReadValidation.Doubt;

/**
 * The worklist row of a questionable submission: raised when it is stored, decided once, by staff
 * or by a read that replaces it.
 */
@Entity
@Table(name = "read_review")
class ReadReview {
  private static final String SEPARATOR = ",";

  @Id
  @Column(name = "submission_id")
  private UUID submissionId;

  private String reason;
  private String detail;

  @Column(name = "raised_on")
  private LocalDate raisedOn;

  @Enumerated(EnumType.STRING)
  private ReviewState state;

  @Column(name = "decided_on")
  private LocalDate decidedOn;

  @Column(name = "decided_by")
  private String decidedBy;

  @Column(name = "decision_note")
  private String decisionNote;

  @Version private long version;

  /** For JPA. */
  protected ReadReview() {}

  ReadReview(UUID submission, List<Doubt> doubts, String detail, LocalDate raisedOn) {
    this.submissionId = submission;
    this.reason = doubts.stream().map(Doubt::name).collect(Collectors.joining(SEPARATOR));
    this.detail = detail;
    this.raisedOn = raisedOn;
    this.state = ReviewState.OPEN;
  }

  boolean isOpen() {
    return state == ReviewState.OPEN;
  }

  UUID submissionId() {
    return submissionId;
  }

  ReviewState state() {
    return state;
  }

  LocalDate raisedOn() {
    return raisedOn;
  }

  List<Doubt> doubts() {
    return Arrays.stream(reason.split(SEPARATOR)).map(Doubt::valueOf).toList();
  }

  String detail() {
    return detail;
  }

  /**
   * Decides.
   *
   * @throws ConflictException if it has been decided before
   */
  void decide(ReviewState decision, String note, Stamp stamp) {
    if (state != ReviewState.OPEN) {
      throw new ConflictException("review-decided", submissionId);
    }
    state = decision;
    decisionNote = note;
    decidedBy = stamp.actor();
    decidedOn = stamp.today();
  }
}
