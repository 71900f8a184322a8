package ua.oblik.account;

import java.util.Optional;
import ua.oblik.domain.customer.VatNumber;

/**
 * Who an account's bills are made out to, as it is now.
 *
 * @param name family, given name and patronymic, or the firm's full name
 * @param edrpou code of a legal entity
 * @param vatNumber of a legal entity that pays VAT
 * @param postalAddress where bills go if not to the premise
 * @param language uk, en or ru
 * @param linkCode one-time code that links the account to a login
 */
public record BillAddressee(
    String name,
    Optional<String> edrpou,
    Optional<VatNumber> vatNumber,
    Optional<String> postalAddress,
    String language,
    String linkCode) {

  /** Keeps personal data and the code out of logs. */
  @Override
  public String toString() {
    return "BillAddressee[hidden]";
  }
}
