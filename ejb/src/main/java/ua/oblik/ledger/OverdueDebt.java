package ua.oblik.ledger;

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
public record OverdueDebt(AccountId account, Money amount, LocalDate dueOn) {}
