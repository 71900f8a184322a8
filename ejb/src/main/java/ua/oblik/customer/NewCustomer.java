package ua.oblik.customer;

import ua.oblik.domain.customer.Edrpou;
import ua.oblik.domain.customer.VatNumber;

/** Somebody who becomes a customer. */
public sealed interface NewCustomer {

  /** How to reach them. */
  Contact contact();

  /**
   * A household's customer.
   *
   * @param patronymic may be {@code null}
   */
  record Person(String familyName, String givenName, String patronymic, Contact contact)
      implements NewCustomer {

    /** Keeps personal data out of logs. */
    @Override
    public String toString() {
      return "Person[" + contact + "]";
    }
  }

  /**
   * A firm or an institution; its code is checked.
   *
   * @param vatNumber {@code null} if it pays no VAT
   */
  record Firm(String fullName, Edrpou edrpou, VatNumber vatNumber, Contact contact)
      implements NewCustomer {}
}
