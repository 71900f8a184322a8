package ua.oblik.metering;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;

/** The days a meter is in place at a service point. An exchange ends one and begins another. */
@Entity
@Table(name = "meter_installation")
@IdClass(MeterInstallation.Key.class)
@NamedQuery(
    name = "MeterInstallation.ofPoint",
    query =
        "select i from MeterInstallation i join fetch i.meter where i.servicePointId = :point"
            + " order by i.installedOn desc")
@NamedQuery(
    name = "MeterInstallation.inPlace",
    query =
        "select i.meter.serial from MeterInstallation i where i.servicePointId in :points"
            + " and i.installedOn <= :day and (i.removedOn is null or i.removedOn > :day)")
class MeterInstallation {
  @Id
  @Column(name = "service_point_id")
  private long servicePointId;

  @Id
  @Column(name = "installed_on")
  private LocalDate installedOn;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "meter_id")
  private Meter meter;

  @Column(name = "removed_on")
  private LocalDate removedOn;

  /** For JPA. */
  protected MeterInstallation() {}

  Meter meter() {
    return meter;
  }

  LocalDate installedOn() {
    return installedOn;
  }

  LocalDate removedOn() {
    return removedOn;
  }

  /** Key of a row. */
  static class Key implements Serializable {
    private static final long serialVersionUID = 1L;
    private long servicePointId;
    private LocalDate installedOn;

    /** For JPA. */
    protected Key() {}

    @Override
    public boolean equals(Object other) {
      return other instanceof Key key
          && servicePointId == key.servicePointId
          && Objects.equals(installedOn, key.installedOn);
    }

    @Override
    public int hashCode() {
      return Objects.hash(servicePointId, installedOn);
    }
  }
}
