/**
 * What a payer needs to pay a bill: the payee's IBAN and the payment QR of the National Bank of
 * Ukraine (Resolution 97 of 19.08.2025). Drawing the symbol does not belong here.
 */
package ua.oblik.domain.payment;
