package ua.oblik.supply;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A place that is served, with its address. It never changes: a renamed street is a new row. */
@Entity
@Table(name = "premise")
class Premise {
  @Id private long id;
  private String region;
  private String district;
  private String settlement;

  @Enumerated(EnumType.STRING)
  @Column(name = "settlement_kind")
  private SettlementKind settlementKind;

  private String street;
  private String building;
  private String flat;

  @Column(name = "postal_code")
  private String postalCode;

  /** For JPA. */
  protected Premise() {}

  PremiseAddress address() {
    return new PremiseAddress(
        region, district, settlement, settlementKind, street, building, flat, postalCode);
  }
}
