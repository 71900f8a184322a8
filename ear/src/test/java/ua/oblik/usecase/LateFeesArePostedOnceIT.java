package ua.oblik.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import ua.oblik.billing.Rebilling;
import ua.oblik.calendar.BusinessClock;
import ua.oblik.domain.account.AccountNumber;
import ua.oblik.domain.billing.BillNumber;
import ua.oblik.domain.measure.Money;
import ua.oblik.ledger.AccountLedger;
import ua.oblik.ledger.EntryKind;
import ua.oblik.ledger.EntryView;
import ua.oblik.ledger.Ledger;
import ua.oblik.payment.LateFeeExemptions;
import ua.oblik.payment.LateFees;

/** A rule that begins in October 2025; the first night of November posts October. */
class LateFeesArePostedOnceIT extends UseCase {
  private static final YearMonth OCTOBER = YearMonth.of(2025, 10);
  private static final LocalDate NIGHT = LocalDate.of(2025, 11, 5);
  private static final String ACT = "Договір, пункт 7.3";

  /** Charges of bills that stood unpaid in October for the whole month, of accounts in order. */
  private static final String UNPAID =
      """
      select a.number, c.bill_no, c.amount_kopiykas, greatest(c.due_on + 1, date '2025-10-01') as first
      from ledger_entry c join account a on a.id = c.account_id
      where c.kind = 'CHARGE' and c.due_on < '2025-10-31' and c.amount_kopiykas > 1000
        and not exists (select from ledger_entry r where r.kind = 'REVERSAL' and r.reverses_id = c.id)
        and not exists (select from payment_allocation p where p.bill_no = c.bill_no)
      order by a.id, c.bill_no
      """;

  @Inject private LateFees fees;
  @Inject private LateFeeExemptions exemptions;
  @Inject private AccountLedger entries;
  @Inject private Ledger ledger;
  @Inject private Rebilling rebilling;
  @Inject private BusinessClock clock;

  @Test
  void ofTheMonthBeforeForWhatIsUnpaidUnlessExempt() {
    assertThat(fees.post(NIGHT).fees()).isZero();
    callers.become("clerk@demo.oblik");
    List<Map<String, String>> unpaid = tables.customer(UNPAID);
    assertThat(unpaid).hasSizeGreaterThanOrEqualTo(2);
    Map<String, String> late = unpaid.get(0);
    AccountNumber exempt =
        unpaid.stream()
            .map(row -> AccountNumber.of(row.get("number")))
            .filter(number -> !number.value().equals(late.get("number")))
            .findFirst()
            .orElseThrow();
    exemptions.exempt(exempt, OCTOBER.atDay(1), Optional.empty(), "вразливий споживач");
    rule("36.5", OCTOBER.atDay(1));
    rule("0", OCTOBER.plusMonths(1).atDay(1));

    LateFees.Posted posted = fees.post(NIGHT);
    LateFees.Posted again = fees.post(NIGHT);

    assertThat(posted.fees()).isPositive();
    assertThat(again.fees()).isZero();
    long days =
        LocalDate.of(2025, 11, 1).toEpochDay() - LocalDate.parse(late.get("first")).toEpochDay();
    EntryView fee = feeOf(late);
    // At 36.5 % a year a thousandth of the amount for each day, half up.
    assertThat(fee.amount().kopiykas())
        .isEqualTo((Long.parseLong(late.get("amount_kopiykas")) * days + 500) / 1000);
    assertThat(fee.note().orElseThrow()).startsWith("36.5 % · ").endsWith(ACT);
    assertThat(entries.entries(exempt, NIGHT, NIGHT))
        .extracting(EntryView::kind)
        .doesNotContain(EntryKind.LATE_FEE);
    assertThat(ledger.prove(clock.today()).holds()).isTrue();

    isGivenBackThoughTheRuleHasEnded(late);
  }

  private void isGivenBackThoughTheRuleHasEnded(Map<String, String> late) {
    AccountNumber number = AccountNumber.of(late.get("number"));
    rebilling.rebill(new BillNumber(Long.parseLong(late.get("bill_no"))), "the customer asked");
    LocalDate december = NIGHT.plusMonths(1);
    Money owed = entries.balance(number, december, december);
    Money charged = feesOf(number, december);
    assertThat(charged.isPositive()).isTrue();

    fees.post(december);
    fees.post(december);

    assertThat(feesOf(number, december)).isEqualTo(Money.ZERO);
    assertThat(entries.balance(number, december, december)).isEqualTo(owed.minus(charged));
    assertThat(ledger.prove(clock.today()).holds()).isTrue();
  }

  private Money feesOf(AccountNumber number, LocalDate day) {
    return Money.sum(
        entries.entries(number, day, day).stream()
            .filter(entry -> entry.kind() == EntryKind.LATE_FEE)
            .map(EntryView::amount)
            .toList());
  }

  private EntryView feeOf(Map<String, String> charge) {
    return entries.entries(AccountNumber.of(charge.get("number")), NIGHT, NIGHT).stream()
        .filter(entry -> entry.kind() == EntryKind.LATE_FEE)
        .filter(entry -> entry.bill().orElseThrow().toString().equals(charge.get("bill_no")))
        .findFirst()
        .orElseThrow();
  }

  private void rule(String percent, LocalDate from) {
    tables.changeCustomer(
        "insert into parameter (name, effective_from, value, source, confidence) values (?, ?, ?, ?, 'demo')",
        "late-fee.percent-per-year",
        from,
        percent,
        ACT);
  }
}
