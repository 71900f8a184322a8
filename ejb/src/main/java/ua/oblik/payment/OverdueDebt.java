package ua.oblik.payment;

import java.time.LocalDate;
import ua.oblik.account.AccountId;
import ua.oblik.domain.measure.Money;

/**
 * What an account owes for bills whose day of payment has passed.
 *
 * @param account which
 * @param amount how much
 * @param dueOn the latest of the passed days
 */
record OverdueDebt(AccountId account, Money amount, LocalDate dueOn) {}
