package ua.oblik.customer;

import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import ua.oblik.domain.customer.VatNumber;

/** A firm or an institution, known by its EDRPOU. */
@Entity
@Table(name = "legal_entity")
@DiscriminatorValue("LEGAL_ENTITY")
class LegalEntity extends Customer {
  @Column(name = "full_name")
  private String fullName;

  private String edrpou;

  @Column(name = "vat_number")
  private String vatNumber;

  /** For JPA. */
  protected LegalEntity() {}

  LegalEntity(NewCustomer.Firm firm) {
    super(firm.contact());
    this.fullName = firm.fullName();
    this.edrpou = firm.edrpou().value();
    this.vatNumber = firm.vatNumber() == null ? null : firm.vatNumber().value();
  }

  @Override
  String name() {
    return fullName;
  }

  @Override
  VatNumber vatNumber() {
    return vatNumber == null ? null : new VatNumber(vatNumber);
  }

  @Override
  String edrpou() {
    return edrpou;
  }
}
