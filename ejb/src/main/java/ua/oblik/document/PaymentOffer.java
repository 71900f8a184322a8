package ua.oblik.document;

import ua.oblik.domain.measure.Money;
import ua.oblik.domain.payment.Iban;

/**
 * What a payer types into a bank's form, and the link that types it for them.
 *
 * @param payee the supplier's name
 * @param iban where to
 * @param code the supplier's EDRPOU
 * @param amount what is owed; the payer may change it
 * @param purpose names the account and the bill, so that the payment finds them
 * @param link opens the payer's bank with all of it filled in; also the content of the payment QR
 */
public record PaymentOffer(
    String payee, Iban iban, String code, Money amount, String purpose, String link) {}
