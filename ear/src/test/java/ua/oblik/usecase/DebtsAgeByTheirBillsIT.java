package ua.oblik.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ua.oblik.calendar.BusinessClock;
import ua.oblik.domain.account.AccountNumber;
import ua.oblik.domain.measure.Money;
import ua.oblik.domain.payment.DebtAge;
import ua.oblik.ledger.AgedDebt;
import ua.oblik.ledger.Ageing;

/** What an account owes is as old as the latest bills that explain it. */
class DebtsAgeByTheirBillsIT extends UseCase {
  private static final AccountNumber NOTHING_PAID_SINCE_MARCH = AccountNumber.of("4100000014");

  @Inject private Ageing ageing;
  @Inject private BusinessClock clock;

  @BeforeEach
  void becomeClerk() {
    callers.become("clerk@demo.oblik");
  }

  @Test
  void everyKopiykaOwedIsInOneAge() {
    assertThat(ageing.total().total().kopiykas())
        .isPositive()
        .isEqualTo(
            tables.numberOfCustomer(
                "select sum(balance_kopiykas) from account_balance where balance_kopiykas > 0"));
  }

  @Test
  void everyAccountOwesItsLatestBills() {
    List<AgedDebt> debts = ageing.accounts(null, Integer.MAX_VALUE);
    assertThat(debts)
        .anySatisfy(debt -> assertThat(debt.account()).isEqualTo(NOTHING_PAID_SINCE_MARCH))
        .allSatisfy(debt -> assertThat(debt).isEqualTo(expected(debt)));
  }

  /** From all its bills since the beginning, the latest first. */
  private AgedDebt expected(AgedDebt debt) {
    Map<DebtAge, Money> byAge = new EnumMap<>(DebtAge.class);
    Money left = debt.total();
    for (Map<String, String> charge :
        tables.customer(
            """
            select c.amount_kopiykas as amount, c.due_on from ledger_entry c
            where c.account_id = (select id from account where number = ?) and c.kind = 'CHARGE' and c.amount_kopiykas > 0
              and not exists (select from ledger_entry r where r.account_id = c.account_id and r.reverses_id = c.id
                and r.kind = 'REVERSAL')
            order by c.value_on desc, c.id desc
            """,
            debt.account().value())) {
      Money amount = Money.ofKopiykas(Long.parseLong(charge.get("amount")));
      Money owed = amount.compareTo(left) < 0 ? amount : left;
      byAge.merge(
          DebtAge.of(LocalDate.parse(charge.get("due_on")), clock.today()), owed, Money::plus);
      left = left.minus(owed);
    }
    byAge.merge(DebtAge.OVER_90, left, Money::plus);
    return new AgedDebt(debt.account(), byAge);
  }
}
