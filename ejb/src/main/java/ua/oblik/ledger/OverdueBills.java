package ua.oblik.ledger;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import ua.oblik.account.AccountId;
import ua.oblik.database.CustomerDatabase;

/**
 * What accounts owe for bills whose day of payment has passed. Money pays the oldest bill first, so
 * what is owed is what the latest bills charged, as in {@link Ageing}.
 */
@Stateless
public class OverdueBills {
  private static final String OVERDUE =
      """
      with debtor as (
        select account_id, balance_kopiykas as debt from account_balance
        where balance_kopiykas > 0 and account_id = any(?)
      ), charged as (
        select c.account_id, c.due_on, c.amount_kopiykas as amount, d.debt,
          sum(c.amount_kopiykas) over (partition by c.account_id order by c.value_on desc, c.id desc) as upto
        from debtor d join ledger_entry c on c.account_id = d.account_id
        where c.kind in ('CHARGE', 'ADJUSTMENT') and c.bill_no is not null and c.amount_kopiykas > 0 and not exists (select from ledger_entry r
          where r.account_id = c.account_id and r.kind in ('REVERSAL', 'ADJUSTMENT') and r.reverses_id = c.id)
      )
      select account_id, sum(least(amount, debt - (upto - amount))) as amount, max(due_on) as due_on
      from charged where upto - amount < debt and due_on < ?
      group by account_id order by account_id
      """;

  @Inject private CustomerDatabase customer;

  /** Those of the accounts that owe for bills that were to be paid before a day. */
  public List<OverdueDebt> before(Collection<AccountId> accounts, LocalDate day) {
    return customer.list(
        OVERDUE,
        row ->
            new OverdueDebt(
                new AccountId(row.number("account_id")), row.money("amount"), row.day("due_on")),
        accounts.stream().map(AccountId::value).toList(),
        day);
  }
}
