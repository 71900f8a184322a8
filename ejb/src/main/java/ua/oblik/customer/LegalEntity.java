package ua.oblik.customer;

import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A firm or an institution, known by its EDRPOU. */
@Entity
@Table(name = "legal_entity")
@DiscriminatorValue("LEGAL_ENTITY")
class LegalEntity extends Customer {
  @Column(name = "full_name")
  private String fullName;

  private String edrpou;

  /** For JPA. */
  protected LegalEntity() {}

  LegalEntity(NewCustomer.Firm firm) {
    super(firm.contact());
    this.fullName = firm.fullName();
    this.edrpou = firm.edrpou().value();
  }

  @Override
  String name() {
    return fullName;
  }

  @Override
  String edrpou() {
    return edrpou;
  }
}
