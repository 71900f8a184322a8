package ua.oblik.document;

import java.time.LocalDate;
import ua.oblik.domain.account.AccountNumber;
import ua.oblik.domain.billing.BillNumber;

/**
 * What a payment must name of a bill.
 *
 * @param account whose
 * @param number of the bill
 * @param issuedOn the day it is from
 * @param dueOn the last day to pay
 */
record PayableBill(AccountNumber account, BillNumber number, LocalDate issuedOn, LocalDate dueOn) {}
