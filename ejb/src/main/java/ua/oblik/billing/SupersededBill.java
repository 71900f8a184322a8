package ua.oblik.billing;

import java.time.LocalDate;
import ua.oblik.domain.billing.BillNumber;
import ua.oblik.domain.calendar.DateRange;
import ua.oblik.domain.measure.Money;

/**
 * A bill that another one replaced.
 *
 * @param number which bill
 * @param issuedOn when it was issued
 * @param period what it billed
 * @param charges what it charged, taken back since
 */
public record SupersededBill(
    BillNumber number, LocalDate issuedOn, DateRange period, Money charges) {}
