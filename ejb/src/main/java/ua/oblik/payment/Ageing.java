package ua.oblik.payment;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import ua.oblik.NotFoundException;
import ua.oblik.calendar.BusinessClock;
import ua.oblik.database.CustomerDatabase;
import ua.oblik.database.Row;
import ua.oblik.domain.account.AccountNumber;
import ua.oblik.domain.measure.Money;
import ua.oblik.domain.payment.DebtAge;
import ua.oblik.identity.Capability;
import ua.oblik.identity.CurrentUser;

/**
 * How old the debts are today, by the rule of {@link ua.oblik.domain.billing.BillStanding} for all
 * accounts at once: a bill is short of what payments did not give to it, and what else the account
 * has to its credit pays the oldest first. So the latest bills explain what is owed before older
 * ones do. What no bill explains counts as the oldest; so does what older bills explain, which
 * therefore need not be read.
 */
@Stateless
public class Ageing {

  /**
   * A bill is due by the 28th of the month after its own at the latest, as the parameter of the due
   * day allows; a quarter leaves room for one that was posted late.
   */
  private static final int DAYS_TO_PAY_AT_MOST = 92;

  private static final String PARTS =
      """
      with debtor as (
        select account_id, balance_kopiykas as debt from account_balance
        where balance_kopiykas > 0 and account_id > ? order by account_id limit ?
      ), standing as (
        select c.account_id, c.id, c.bill_no, c.value_on, c.due_on, c.amount_kopiykas, d.debt
        from debtor d join ledger_entry c on c.account_id = d.account_id
        where c.kind in ('CHARGE', 'ADJUSTMENT') and c.bill_no is not null and c.amount_kopiykas > 0 and c.due_on > ? and c.posted_on > ?
          and not exists (select from ledger_entry r where r.account_id = c.account_id
            and r.kind in ('REVERSAL', 'ADJUSTMENT') and r.reverses_id = c.id and r.posted_on > ?)
      ), paid as (
        select bill_no, sum(amount_kopiykas) as amount from payment_allocation
        where bill_no in (select bill_no from standing) group by bill_no
      ), unpaid as (
        select s.*, s.amount_kopiykas - coalesce(p.amount, 0) as amount
        from standing s left join paid p on p.bill_no = s.bill_no
      ), charged as (
        select account_id, due_on, debt, amount,
          sum(amount) over (partition by account_id order by value_on desc, id desc) as upto
        from unpaid where amount > 0
      ), part as (
        select account_id, (?::text[])[width_bucket(? - due_on, ?::bigint[]) + 1] as age, least(amount, debt - (upto - amount)) as amount
        from charged where upto - amount < debt
        union all
        select d.account_id, ?, d.debt - coalesce(sum(c.amount), 0)
        from debtor d left join charged c on c.account_id = d.account_id
        group by d.account_id, d.debt having d.debt > coalesce(sum(c.amount), 0)
      )
      """;

  @Inject private CustomerDatabase customer;
  @Inject private CurrentUser caller;
  @Inject private BusinessClock clock;

  /**
   * The debts of all accounts together.
   *
   * @throws NotFoundException if the caller may not see all accounts
   */
  public AgedDebt total() {
    require();
    Map<DebtAge, Money> byAge = new EnumMap<>(DebtAge.class);
    customer.list(
        PARTS + "select age, sum(amount) as amount from part group by age",
        row -> byAge.put(row.word(DebtAge.class, "age"), row.money("amount")),
        parameters(0, Long.MAX_VALUE));
    return new AgedDebt(null, byAge);
  }

  /**
   * The accounts that owe something, in a fixed order.
   *
   * @param after the last of the page before; {@code null} for the first page
   * @param most how many
   * @throws NotFoundException if the caller may not see all accounts
   */
  public List<AgedDebt> accounts(AccountNumber after, int most) {
    require();
    long last =
        after == null
            ? 0
            : customer
                .first(
                    "select id from account where number = ?",
                    row -> row.number("id"),
                    after.value())
                .orElse(0L);
    return customer.list(
        PARTS
            + """
            select a.number,
              coalesce(sum(amount) filter (where age = 'NOT_DUE'), 0) as NOT_DUE,
              coalesce(sum(amount) filter (where age = 'UP_TO_30'), 0) as UP_TO_30,
              coalesce(sum(amount) filter (where age = 'UP_TO_60'), 0) as UP_TO_60,
              coalesce(sum(amount) filter (where age = 'UP_TO_90'), 0) as UP_TO_90,
              coalesce(sum(amount) filter (where age = 'OVER_90'), 0) as OVER_90
            from part p join account a on a.id = p.account_id
            group by a.id, a.number order by a.id
            """,
        Ageing::debt,
        parameters(last, most));
  }

  private Object[] parameters(long after, long most) {
    LocalDate oldest = clock.today().minusDays(Collections.max(DebtAge.limits()));
    LocalDate posted = oldest.minusDays(DAYS_TO_PAY_AT_MOST);
    return new Object[] {
      after,
      most,
      oldest,
      posted,
      posted,
      Arrays.stream(DebtAge.values()).map(Enum::name).toList(),
      clock.today(),
      DebtAge.limits(),
      DebtAge.OVER_90
    };
  }

  private static AgedDebt debt(Row row) throws SQLException {
    Map<DebtAge, Money> byAge = new EnumMap<>(DebtAge.class);
    for (DebtAge age : DebtAge.values()) {
      byAge.put(age, row.money(age.name()));
    }
    return new AgedDebt(AccountNumber.of(row.text("number")), byAge);
  }

  private void require() {
    if (!caller.can(Capability.VIEW_ACCOUNTS)) {
      throw new NotFoundException("page-not-found");
    }
  }
}
