package ua.oblik.payment;

import java.time.LocalDate;
import java.util.Optional;
import ua.oblik.domain.billing.BillNumber;
import ua.oblik.domain.measure.Money;

/**
 * Money received for an account.
 *
 * @param id unique
 * @param amount positive
 * @param valueOn the day it counts from
 * @param postedOn the business date on which it became known
 * @param source the bank or office it came through
 * @param bill the bill the payer named
 * @param purpose what the payer wrote
 */
public record PaymentView(
    long id,
    Money amount,
    LocalDate valueOn,
    LocalDate postedOn,
    String source,
    Optional<BillNumber> bill,
    Optional<String> purpose) {}
