package ua.oblik.billing;

import java.time.LocalDate;
import java.util.Optional;
import ua.oblik.domain.account.AccountNumber;
import ua.oblik.domain.account.AgreementId;
import ua.oblik.domain.billing.BillNumber;

/**
 * An event that was entered.
 *
 * @param id its key
 * @param account whose agreement it was about
 * @param agreement which agreement
 * @param kind what happened
 * @param on the day
 * @param next the account that took the point over
 * @param order where the order of its bill stands; empty if there was nothing to bill
 * @param bill the bill, once issued
 * @param reason why
 * @param enteredOn the business date
 */
public record AgreementEventView(
    long id,
    AccountNumber account,
    AgreementId agreement,
    AgreementEventKind kind,
    LocalDate on,
    Optional<AccountNumber> next,
    Optional<OrderState> order,
    Optional<BillNumber> bill,
    String reason,
    LocalDate enteredOn) {}
