package ua.oblik.metering;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import ua.oblik.domain.metering.ReadQuality;
import ua.oblik.domain.metering.ReadSource;
import ua.oblik.supply.ServicePointId;

/**
 * All registers of one meter read at one time. It is written once and never changed: a correction
 * is another submission that names this one, and the decision on a questionable one is a {@link
 * ReadReview}.
 */
@Entity
@Table(name = "read_submission")
@NamedQuery(name = "Submission.withIds", query = "select s from Submission s where s.id in :ids")
class Submission {
  @Id private UUID id;

  @Column(name = "service_point_id")
  private long servicePointId;

  @Column(name = "meter_id")
  private long meterId;

  @Column(name = "read_on")
  private LocalDate readOn;

  @Column(name = "effective_on")
  private LocalDate effectiveOn;

  @Enumerated(EnumType.STRING)
  private ReadSource source;

  @Enumerated(EnumType.STRING)
  private ReadQuality quality;

  /** Empty for a first one. */
  @Column(name = "replaces_id")
  private UUID replacesId;

  /** Why it takes the place of another. */
  private String reason;

  @Column(name = "submitted_by")
  private String submittedBy;

  @Column(name = "submitted_on")
  private LocalDate submittedOn;

  @Column(name = "recorded_at")
  private Instant recordedAt;

  /** For JPA. */
  protected Submission() {}

  Submission(UUID id, JudgedRead judged, Stamp stamp, String reason) {
    this.id = id;
    this.servicePointId = judged.point().id().value();
    this.meterId = judged.meter().meterId();
    this.readOn = judged.read().readOn();
    this.effectiveOn = judged.effectiveOn();
    this.source = judged.read().source();
    this.quality = judged.read().quality();
    this.submittedBy = stamp.actor();
    this.submittedOn = stamp.today();
    this.recordedAt = stamp.at();
    judged
        .replaces()
        .ifPresent(
            replaced -> {
              this.replacesId = replaced.submission();
              this.reason = reason;
            });
  }

  UUID id() {
    return id;
  }

  ServicePointId point() {
    return new ServicePointId(servicePointId);
  }

  LocalDate readOn() {
    return readOn;
  }

  /** For logs. */
  @Override
  public String toString() {
    return source + " " + quality + " submission of " + readOn;
  }
}
