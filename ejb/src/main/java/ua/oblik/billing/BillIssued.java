package ua.oblik.billing;

import ua.oblik.account.AccountId;
import ua.oblik.domain.billing.BillNumber;
import ua.oblik.domain.measure.Money;

/**
 * A customer's bill was issued. Observe it after success; what must not be lost is written in the
 * bill's own transaction instead.
 *
 * @param number which bill
 * @param account whose
 * @param charges its total
 */
public record BillIssued(BillNumber number, AccountId account, Money charges) {}
