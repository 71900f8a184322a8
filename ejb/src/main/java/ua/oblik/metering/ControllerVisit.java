package ua.oblik.metering;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.LocalDate;
import ua.oblik.ConflictException;
import ua.oblik.supply.ServicePointId;

/** A visit to be made: raised once for a reason however often the reason comes up, then closed. */
@Entity
@Table(name = "controller_visit")
@NamedQuery(
    name = "ControllerVisit.openAt",
    query =
        "select v from ControllerVisit v where v.closedOn is null"
            + " and v.servicePointId = :point and v.reason = :reason")
class ControllerVisit {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Column(name = "service_point_id")
  private long servicePointId;

  @Enumerated(EnumType.STRING)
  private VisitReason reason;

  @Column(name = "raised_on")
  private LocalDate raisedOn;

  @Column(name = "closed_on")
  private LocalDate closedOn;

  /** For JPA. */
  protected ControllerVisit() {}

  ControllerVisit(ServicePointId point, VisitReason reason, LocalDate raisedOn) {
    this.servicePointId = point.value();
    this.reason = reason;
    this.raisedOn = raisedOn;
  }

  long id() {
    return id;
  }

  ServicePointId point() {
    return new ServicePointId(servicePointId);
  }

  VisitReason reason() {
    return reason;
  }

  LocalDate raisedOn() {
    return raisedOn;
  }

  /**
   * The visit has been made, or is not needed any more.
   *
   * @throws ConflictException if it was closed before
   */
  void close(LocalDate on) {
    if (closedOn != null) {
      throw new ConflictException("visit-closed", id);
    }
    closedOn = on;
  }
}
