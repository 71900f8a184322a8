/**
 * The rules of money received: which payment pays which bill, what a purpose of payment names,
 * which account a mistyped number may mean; and what a payer needs: the payee's IBAN and the
 * payment QR of the National Bank of Ukraine (Resolution 97 of 19.08.2025). Drawing the symbol and
 * reading files of banks do not belong here.
 */
package ua.oblik.domain.payment;
