package ua.oblik.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import ua.oblik.billing.BillStandings;
import ua.oblik.calendar.BusinessClock;
import ua.oblik.domain.account.AccountNumber;
import ua.oblik.domain.billing.BillNumber;
import ua.oblik.domain.billing.BillStanding;
import ua.oblik.domain.measure.Money;
import ua.oblik.payment.CounterPayment;
import ua.oblik.payment.PaymentDesk;

/** An account that owes for months pays its last bill, and names it: that one is paid. */
class ThePayerNamesTheBillIT extends UseCase {
  private static final AccountNumber IN_DEBT = AccountNumber.of("4100000014");

  @Inject private PaymentDesk desk;
  @Inject private BillStandings standings;
  @Inject private BusinessClock clock;

  @Test
  void andTheOlderOnesAreOwedAsBefore() {
    callers.become("clerk@demo.oblik");
    Map<BillNumber, BillStanding> before = standings.of(IN_DEBT);
    List<BillNumber> owed =
        before.keySet().stream()
            .filter(bill -> before.get(bill).unpaid().isPositive())
            .sorted()
            .toList();
    assertThat(owed).hasSizeGreaterThan(1);
    BillNumber oldest = owed.get(0);
    BillNumber last = owed.get(owed.size() - 1);

    desk.receive(
        new CounterPayment(
            "квитанція " + last, IN_DEBT, before.get(last).unpaid(), clock.today(), "", last));

    assertThat(standings.of(IN_DEBT))
        .containsEntry(last, new BillStanding(BillStanding.State.PAID, Money.ZERO))
        .containsEntry(oldest, before.get(oldest));
  }
}
