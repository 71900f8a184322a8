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
import ua.oblik.domain.billing.BillNumber;
import ua.oblik.domain.billing.BillStanding;
import ua.oblik.domain.measure.Money;
import ua.oblik.domain.payment.DebtAge;
import ua.oblik.payment.AgedDebt;
import ua.oblik.payment.Ageing;
import ua.oblik.payment.BillStandings;

/** What an account owes is as old as the bills that are not paid. */
class DebtsAgeByTheirBillsIT extends UseCase {
  private static final AccountNumber NOTHING_PAID_SINCE_MARCH = AccountNumber.of("4100000014");

  @Inject private Ageing ageing;
  @Inject private BillStandings standings;
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
  void everyAccountOwesWhatItsBillsAreShortOf() {
    List<AgedDebt> debts = ageing.accounts(null, Integer.MAX_VALUE);
    assertThat(debts)
        .anySatisfy(debt -> assertThat(debt.account()).isEqualTo(NOTHING_PAID_SINCE_MARCH))
        .allSatisfy(debt -> assertThat(debt).isEqualTo(expected(debt)));
  }

  /**
   * From the standing of all its bills, which looks at one account and at each payment's shares.
   */
  private AgedDebt expected(AgedDebt debt) {
    Map<DebtAge, Money> byAge = new EnumMap<>(DebtAge.class);
    Money explained = Money.ZERO;
    for (Map.Entry<BillNumber, BillStanding> bill : standings.of(debt.account()).entrySet()) {
      Money unpaid = bill.getValue().unpaid();
      if (unpaid.isZero()) {
        continue;
      }
      byAge.merge(DebtAge.of(dueOn(bill.getKey()), clock.today()), unpaid, Money::plus);
      explained = explained.plus(unpaid);
    }
    byAge.merge(DebtAge.OVER_90, debt.total().minus(explained), Money::plus);
    return new AgedDebt(debt.account(), byAge);
  }

  private LocalDate dueOn(BillNumber bill) {
    return LocalDate.parse(
        tables
            .customer(
                "select due_on from ledger_entry where bill_no = ? and due_on is not null and amount_kopiykas > 0",
                bill.value())
            .get(0)
            .get("due_on"));
  }
}
