package ua.oblik.customer;

import ua.oblik.domain.customer.VatNumber;

/**
 * A customer as shown on pages and bills.
 *
 * @param name family, given name and patronymic, or the firm's full name
 * @param edrpou code of a legal entity, {@code null} for a person
 * @param vatNumber of a legal entity that pays VAT, else {@code null}
 * @param email may be {@code null}
 * @param phone may be {@code null}
 * @param postalAddress may be {@code null}: the premise's address serves
 * @param language uk, en or ru
 */
public record CustomerView(
    CustomerId id,
    String name,
    String edrpou,
    VatNumber vatNumber,
    String email,
    String phone,
    String postalAddress,
    String language) {

  /** Keeps personal data out of logs. */
  @Override
  public String toString() {
    return "CustomerView[" + id + "]";
  }
}
