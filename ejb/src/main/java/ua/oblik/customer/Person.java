package ua.oblik.customer;

import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A household's customer. */
@Entity
@Table(name = "person")
@DiscriminatorValue("PERSON")
class Person extends Customer {
  @Column(name = "family_name")
  private String familyName;

  @Column(name = "given_name")
  private String givenName;

  private String patronymic;

  /** For JPA. */
  protected Person() {}

  Person(NewCustomer.Person person) {
    super(person.contact());
    this.familyName = person.familyName();
    this.givenName = person.givenName();
    this.patronymic = person.patronymic();
  }

  @Override
  String name() {
    return Stream.of(familyName, givenName, patronymic)
        .filter(Objects::nonNull)
        .collect(Collectors.joining(" "));
  }

  @Override
  String edrpou() {
    return null;
  }
}
