package ua.oblik.document;

import java.util.Optional;
import ua.oblik.domain.customer.VatNumber;

/**
 * The two sides of a bill with VAT added.
 *
 * @param supplier who charges the VAT
 * @param supplierNumber under which VAT number
 * @param customer who is charged
 * @param customerNumber empty if the customer pays no VAT
 */
public record VatParties(
    String supplier,
    VatNumber supplierNumber,
    String customer,
    Optional<VatNumber> customerNumber) {}
