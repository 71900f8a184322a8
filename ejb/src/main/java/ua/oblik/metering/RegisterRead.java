package ua.oblik.metering;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import ua.oblik.domain.measure.Energy;
import ua.oblik.domain.metering.ReadQuality;
import ua.oblik.domain.metering.ReadSource;
import ua.oblik.domain.metering.RegisterCode;

/** The value of one register in a submission; written with it and never changed. */
@Entity
@Table(name = "register_read")
class RegisterRead {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "register_read_id_seq")
  @SequenceGenerator(
      name = "register_read_id_seq",
      sequenceName = "register_read_id_seq",
      allocationSize = 50)
  private long id;

  @Column(name = "read_on")
  private LocalDate readOn;

  @Column(name = "submission_id")
  private UUID submissionId;

  @Column(name = "service_point_id")
  private long servicePointId;

  @Column(name = "register_id")
  private long registerId;

  @Enumerated(EnumType.STRING)
  private RegisterCode register;

  @Column(name = "value_wh")
  private Energy value;

  @Column(name = "effective_on")
  private LocalDate effectiveOn;

  @Enumerated(EnumType.STRING)
  private ReadSource source;

  @Enumerated(EnumType.STRING)
  private ReadQuality quality;

  @Column(name = "rolled_over")
  private boolean rolledOver;

  /** For JPA. */
  protected RegisterRead() {}

  RegisterRead(UUID submission, JudgedRead judged, RegisterCode register) {
    this.submissionId = submission;
    this.register = register;
    this.registerId = judged.meter().registerIds().get(register);
    this.servicePointId = judged.point().id().value();
    this.value = judged.read().value(register);
    this.readOn = judged.read().readOn();
    this.effectiveOn = judged.effectiveOn();
    this.source = judged.read().source();
    this.quality = judged.read().quality();
    this.rolledOver = judged.rolledOver(register);
  }

  /** For logs. */
  @Override
  public String toString() {
    return source + " " + quality + " read of " + register + " on " + readOn;
  }
}
