package ua.oblik.payment;

import java.time.LocalDate;
import ua.oblik.domain.account.AccountNumber;
import ua.oblik.domain.billing.BillNumber;
import ua.oblik.domain.measure.Money;

/**
 * A payment as staff enter it.
 *
 * @param document number of the receipt or order; the same document is booked once
 * @param account whose
 * @param amount positive
 * @param valueOn the day it was paid
 * @param purpose what for, or empty
 * @param bill the bill the payer named, or {@code null}
 */
public record CounterPayment(
    String document,
    AccountNumber account,
    Money amount,
    LocalDate valueOn,
    String purpose,
    BillNumber bill) {

  /** With a document. */
  public CounterPayment {
    document = document.strip();
    if (document.isEmpty()) {
      throw new IllegalArgumentException("a payment needs its document");
    }
    purpose = purpose == null ? "" : purpose.strip();
  }
}
