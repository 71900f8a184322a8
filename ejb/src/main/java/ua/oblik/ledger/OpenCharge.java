package ua.oblik.ledger;

import java.time.LocalDate;
import ua.oblik.domain.billing.BillNumber;
import ua.oblik.domain.measure.Money;

/**
 * The charge of a bill that stands.
 *
 * @param bill its number
 * @param amount what the bill charged
 * @param valueOn the day it was issued
 * @param dueOn the day it is to be paid by
 */
public record OpenCharge(BillNumber bill, Money amount, LocalDate valueOn, LocalDate dueOn) {}
