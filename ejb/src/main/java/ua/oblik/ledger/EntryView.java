package ua.oblik.ledger;

import java.time.LocalDate;
import java.util.Optional;
import ua.oblik.domain.billing.BillNumber;
import ua.oblik.domain.measure.Money;

/**
 * One movement on an account.
 *
 * @param id unique
 * @param postedOn the business date on which it became known
 * @param valueOn the day from which it counts
 * @param kind what it is
 * @param amount what the customer owes more; negative for less
 * @param balanceAfter the sum of the entries shown up to and including this one
 * @param bill the bill it belongs to
 * @param dueOn the day a charge is to be paid by
 * @param note how a late fee was reckoned: rule, days and act
 */
public record EntryView(
    long id,
    LocalDate postedOn,
    LocalDate valueOn,
    EntryKind kind,
    Money amount,
    Money balanceAfter,
    Optional<BillNumber> bill,
    Optional<LocalDate> dueOn,
    Optional<String> note) {}
