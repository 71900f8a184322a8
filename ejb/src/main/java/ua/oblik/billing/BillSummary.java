package ua.oblik.billing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import ua.oblik.domain.billing.BillKind;
import ua.oblik.domain.billing.BillNumber;
import ua.oblik.domain.calendar.DateRange;
import ua.oblik.domain.measure.Energy;
import ua.oblik.domain.measure.Money;

/**
 * A bill in a list.
 *
 * @param number printed on it
 * @param issuedOn the business date it was issued on
 * @param period the days billed
 * @param kind final or provisional
 * @param cause why it was issued
 * @param energy billed
 * @param charges the sum of its lines
 * @param amountToPay what was to be paid when it was issued
 * @param dueOn the last day to pay
 * @param supersededBy the bill that replaced it
 * @param supersedes the bills it replaced
 */
public record BillSummary(
    BillNumber number,
    LocalDate issuedOn,
    DateRange period,
    BillKind kind,
    BillCause cause,
    Energy energy,
    Money charges,
    Money amountToPay,
    LocalDate dueOn,
    Optional<BillNumber> supersededBy,
    List<BillNumber> supersedes) {}
