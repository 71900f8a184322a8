package ua.oblik.metering;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import ua.oblik.supply.ServicePointId;

/**
 * All registers of one meter read at one time, as far as worklists need it. It is written once by
 * {@link SubmissionWriter} and never changed: a correction is another submission that names this
 * one, and the decision on a questionable one is a {@link ReadReview}.
 */
@Entity
@Table(name = "read_submission")
@NamedQuery(name = "Submission.withIds", query = "select s from Submission s where s.id in :ids")
class Submission {
  @Id private UUID id;

  @Column(name = "service_point_id")
  private long servicePointId;

  @Column(name = "read_on")
  private LocalDate readOn;

  /** For JPA. */
  protected Submission() {}

  UUID id() {
    return id;
  }

  ServicePointId point() {
    return new ServicePointId(servicePointId);
  }

  LocalDate readOn() {
    return readOn;
  }
}
