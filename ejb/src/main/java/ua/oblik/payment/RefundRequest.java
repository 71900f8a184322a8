package ua.oblik.payment;

import java.time.LocalDate;
import ua.oblik.domain.account.AccountNumber;
import ua.oblik.domain.measure.Money;

/**
 * Money that somebody of the staff wants to give back, and that somebody else has to approve.
 *
 * @param id unique
 * @param payment of which payment
 * @param account whose, or {@code null} for money in suspense
 * @param amount positive
 * @param iban where to
 * @param reason why
 * @param requestedBy who asked
 * @param requestedOn when
 * @param mine whether the caller asked: then another has to decide
 */
public record RefundRequest(
    long id,
    long payment,
    AccountNumber account,
    Money amount,
    String iban,
    String reason,
    String requestedBy,
    LocalDate requestedOn,
    boolean mine) {}
