package ua.oblik.config.demo;

import ua.oblik.domain.customer.Edrpou;
import ua.oblik.domain.customer.Rnokpp;

/** Who is supplied. */
sealed interface Party {

  /** Contact data every customer has. */
  Contact contact();

  /**
   * How to reach a customer.
   *
   * @param id of the customer
   * @param email empty for those who want paper
   * @param phone mobile
   * @param postalAddress where paper goes
   */
  record Contact(long id, String email, String phone, String postalAddress) {}

  /** A person. */
  record Person(
      Contact contact, String familyName, String givenName, String patronymic, Rnokpp rnokpp)
      implements Party {}

  /** A firm. */
  record Firm(Contact contact, String fullName, Edrpou edrpou, String vatNumber) implements Party {}
}
