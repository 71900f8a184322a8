package ua.oblik.supply;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import ua.oblik.domain.supply.ServicePointCode;

/**
 * Where energy is delivered to a premise and measured. It outlives customers, agreements and
 * meters; whoever changes what is measured at it locks its row first.
 */
@Entity
@Table(name = "service_point")
@NamedQuery(
    name = "ServicePoint.withPremise",
    query = "select p from ServicePoint p join fetch p.premise where p.id in :ids")
@NamedQuery(
    name = "ServicePoint.search",
    query =
        "select p.id from ServicePoint p where lower(concat(p.premise.settlement, ' ',"
            + " p.premise.street, ' ', p.premise.building)) like :text escape '!'"
            + " or lower(p.code) = :code order by p.id")
class ServicePoint {
  @Id private long id;
  private String code;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "premise_id")
  private Premise premise;

  @Column(name = "contracted_power_watts")
  private int contractedWatts;

  @Version private long version;

  /** For JPA. */
  protected ServicePoint() {}

  ServicePointView view() {
    return new ServicePointView(
        new ServicePointId(id), new ServicePointCode(code), premise.address(), contractedWatts);
  }
}
