package ua.oblik.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import ua.oblik.account.AccountLinks;
import ua.oblik.account.LinkForm;
import ua.oblik.account.LinkOutcome;
import ua.oblik.account.ProofKind;
import ua.oblik.calendar.BusinessClock;
import ua.oblik.domain.account.AccountNumber;
import ua.oblik.domain.billing.BillNumber;
import ua.oblik.domain.billing.BillStanding;
import ua.oblik.domain.measure.Money;
import ua.oblik.domain.payment.DebtAge;
import ua.oblik.payment.AgedDebt;
import ua.oblik.payment.Ageing;
import ua.oblik.payment.BillStandings;
import ua.oblik.payment.CounterPayment;
import ua.oblik.payment.DebtReminders;
import ua.oblik.payment.PaymentDesk;

/** An account that owes for months pays its last bill, and names it: that one is paid. */
class ThePayerNamesTheBillIT extends UseCase {
  private static final AccountNumber IN_DEBT = AccountNumber.of("4100000014");
  private static final String READER = "named-a-bill@example.org";

  @Inject private AccountLinks links;
  @Inject private Ageing ageing;
  @Inject private DebtReminders debts;
  @Inject private PaymentDesk desk;
  @Inject private BillStandings standings;
  @Inject private BusinessClock clock;

  private void aCustomerIsReminded() {
    callers.becomeSomebodyNew(READER);
    String code =
        tables
            .customer("select link_code from account where number = ?", IN_DEBT.value())
            .get(0)
            .get("link_code");
    assertThat(links.link(new LinkForm(IN_DEBT.value(), ProofKind.LINK_CODE, code)))
        .isInstanceOf(LinkOutcome.Linked.class);
  }

  @Test
  void andTheOlderOnesAreOwedAsBefore() {
    aCustomerIsReminded();
    callers.become("clerk@demo.oblik");
    Map<BillNumber, BillStanding> before = standings.of(IN_DEBT);
    List<BillNumber> owed =
        before.keySet().stream()
            .filter(bill -> before.get(bill).unpaid().isPositive())
            .sorted()
            .toList();
    assertThat(owed).hasSizeGreaterThan(1);
    AgedDebt aged = aged();
    BillNumber oldest = owed.get(0);
    BillNumber last = owed.get(owed.size() - 1);

    desk.receive(
        new CounterPayment(
            "квитанція " + last, IN_DEBT, before.get(last).unpaid(), clock.today(), "", last));

    assertThat(standings.of(IN_DEBT))
        .containsEntry(last, new BillStanding(BillStanding.State.PAID, Money.ZERO))
        .containsEntry(oldest, before.get(oldest));
    assertThat(aged())
        .as("the old debt is as old as before")
        .isEqualTo(without(aged, DebtAge.NOT_DUE, before.get(last).unpaid()));
    assertThat(reminder())
        .contains("\"amount\":\"" + BillStanding.overdue(standings.of(IN_DEBT).values()) + "\"");
  }

  @Test
  void andWhatNamesNoBillPaysTheOldestHoweverOldItIs() {
    callers.become("clerk@demo.oblik");
    Map<BillNumber, BillStanding> before = standings.of(IN_DEBT);
    BillNumber oldest =
        before.keySet().stream()
            .filter(bill -> before.get(bill).unpaid().isPositive())
            .min(Comparator.comparingLong(BillNumber::value))
            .orElseThrow();
    assertThat(issuedOn(oldest)).isBefore(clock.today().minusMonths(3));

    desk.receive(
        new CounterPayment(
            "без номера рахунка", IN_DEBT, before.get(oldest).unpaid(), clock.today(), "", null));

    assertThat(standings.of(IN_DEBT))
        .containsEntry(oldest, new BillStanding(BillStanding.State.PAID, Money.ZERO));
  }

  private LocalDate issuedOn(BillNumber bill) {
    return LocalDate.parse(
        tables
            .customer("select issued_on from bill_number where bill_no = ?", bill.value())
            .get(0)
            .get("issued_on"));
  }

  /** What the night writes of debts today. */
  private String reminder() {
    for (OptionalLong page = debts.remind(clock.today(), 0); page.isPresent(); ) {
      page = debts.remind(clock.today(), page.getAsLong());
    }
    return tables
        .customer(
            "select model from outbox_message where kind = 'BILL_OVERDUE' and recipient = ?",
            READER)
        .get(0)
        .get("model");
  }

  private AgedDebt aged() {
    return ageing.accounts(null, Integer.MAX_VALUE).stream()
        .filter(debt -> debt.account().equals(IN_DEBT))
        .findFirst()
        .orElseThrow();
  }

  private static AgedDebt without(AgedDebt debt, DebtAge age, Money amount) {
    Map<DebtAge, Money> byAge = new EnumMap<>(debt.byAge());
    byAge.put(age, debt.of(age).minus(amount));
    return new AgedDebt(debt.account(), byAge);
  }
}
