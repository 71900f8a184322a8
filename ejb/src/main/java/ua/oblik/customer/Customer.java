package ua.oblik.customer;

import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import ua.oblik.domain.customer.VatNumber;

/** Who buys electricity for own use: a person or a legal entity, with one way to reach it. */
@Entity
@Table(name = "customer")
@Inheritance(strategy = InheritanceType.JOINED)
@DiscriminatorColumn(name = "kind")
abstract class Customer {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "customer_id_seq")
  @SequenceGenerator(
      name = "customer_id_seq",
      sequenceName = "customer_id_seq",
      allocationSize = 50)
  private long id;

  private String email;
  private String phone;

  @Column(name = "postal_address")
  private String postalAddress;

  private String language;
  @Version private long version;

  /** For JPA. */
  protected Customer() {}

  /** A new customer; what is not known is {@code null}. */
  Customer(Contact contact) {
    this.email = contact.email();
    this.phone = contact.phone();
    this.language = contact.language();
  }

  /** The name to print on a bill. */
  abstract String name();

  /** The code in the state register, or {@code null} for a person. */
  abstract String edrpou();

  /** The VAT number of a legal entity that has one, else {@code null}. */
  VatNumber vatNumber() {
    return null;
  }

  CustomerId id() {
    return new CustomerId(id);
  }

  CustomerView view() {
    return new CustomerView(
        new CustomerId(id), name(), edrpou(), vatNumber(), email, phone, postalAddress, language);
  }
}
