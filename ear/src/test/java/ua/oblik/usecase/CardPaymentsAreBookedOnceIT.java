package ua.oblik.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import ua.oblik.NotFoundException;
import ua.oblik.RefusedException;
import ua.oblik.calendar.BusinessClock;
import ua.oblik.domain.billing.BillNumber;
import ua.oblik.domain.billing.BillStanding;
import ua.oblik.domain.measure.Money;
import ua.oblik.domain.payment.CardProgress.State;
import ua.oblik.ledger.AccountLedger;
import ua.oblik.ledger.Ledger;
import ua.oblik.payment.BillStandings;
import ua.oblik.payment.CardChecks;
import ua.oblik.payment.CardPayments;
import ua.oblik.payment.CardReports;
import ua.oblik.payment.CardReports.Reception;
import ua.oblik.payment.SimulatorDesk;
import ua.oblik.payment.SimulatorDesk.Decision;

/** A customer pays by card; the gateway reports once, twice, late, or something else. */
class CardPaymentsAreBookedOnceIT extends UseCase {
  private static final Money AMOUNT = Money.of("123.46");

  @Inject private CardPayments cards;
  @Inject private CardReports reports;
  @Inject private CardChecks checks;
  @Inject private BillStandings standings;
  @Inject private SimulatorDesk bank;
  @Inject private AccountLedger accountLedger;
  @Inject private Ledger ledger;
  @Inject private BusinessClock clock;

  @Test
  void theMoneyIsOnTheAccountOnceHoweverOftenItIsReported() {
    Household home = households.calling();
    Money before = balance(home);

    String order = paid(home, Decision.APPROVE_TWICE);

    assertThat(cards.get(order).state()).isEqualTo(State.PAID);
    assertThat(balance(home)).isEqualTo(before.minus(AMOUNT));
    assertThat(paymentsOf(home)).isOne();
    assertThat(reportsOn(order)).isEqualTo(2);
    assertThat(ledger.prove(clock.today()).holds()).isTrue();
  }

  @Test
  void twoClicksAreOneOrder() {
    Household home = households.calling();

    String first = cards.begin(home.number(), AMOUNT, Optional.empty());

    assertThat(cards.begin(home.number(), AMOUNT, Optional.empty())).isEqualTo(first);
    assertThat(cards.begin(home.number(), Money.of("5.00"), Optional.empty())).isNotEqualTo(first);
  }

  @Test
  void aDeclinedPaymentCanBeTriedAgain() {
    Household home = households.calling();
    Money before = balance(home);
    String order = paid(home, Decision.DECLINE);
    assertThat(cards.get(order).state()).isEqualTo(State.FAILED);
    assertThat(balance(home)).isEqualTo(before);

    bank.decide(form(order), Decision.APPROVE);

    assertThat(cards.get(order).state()).isEqualTo(State.PAID);
    assertThat(balance(home)).isEqualTo(before.minus(AMOUNT));
  }

  @Test
  void aPaymentTheBankIsAtWorkOnIsAskedAbout() {
    Household home = households.calling();
    Money before = balance(home);
    String order = paid(home, Decision.LATER);
    assertThat(cards.get(order).waiting()).isTrue();
    assertThat(balance(home)).isEqualTo(before);
    tables.changeCustomer(
        "update card_order set check_at = now() - interval '1 minute' where code = ?", order);
    assertThat(checks.due()).contains(order);

    checks.ask(order);

    assertThat(cards.get(order).state()).isEqualTo(State.PAID);
    assertThat(balance(home)).isEqualTo(before.minus(AMOUNT));
    assertThat(checks.due()).doesNotContain(order);
  }

  @Test
  void anotherSumThanWasAskedForWaitsForStaff() {
    Household home = households.calling();
    Money before = balance(home);

    String order = paid(home, Decision.TAKE_LESS);

    assertThat(cards.get(order).state()).isEqualTo(State.IN_REVIEW);
    assertThat(balance(home)).isEqualTo(before);
    assertThat(
            tables.customer(
                "select state, amount_kopiykas, account_text from payment where id = ?",
                cards.get(order).payment().orElseThrow()))
        .containsExactly(
            Map.of(
                "state", "SUSPENSE",
                "amount_kopiykas", "6173",
                "account_text", home.number().value()));
    assertThat(ledger.prove(clock.today()).holds()).isTrue();
  }

  @Test
  void whoeverPressesAgainIsChargedOnce() {
    Household home = households.calling();
    Money before = balance(home);
    String order = cards.begin(home.number(), AMOUNT, Optional.empty());
    Map<String, String> request = form(order);

    bank.decide(request, Decision.APPROVE);
    bank.decide(request, Decision.APPROVE);
    bank.decide(request, Decision.DECLINE);

    assertThat(cards.get(order).state()).isEqualTo(State.PAID);
    assertThat(balance(home)).isEqualTo(before.minus(AMOUNT));
  }

  @Test
  void whatTheBankTakesBackIsOwedAgain() {
    Household home = households.calling();
    Money before = balance(home);
    Map<BillNumber, BillStanding> stood = standings.of(home.number());

    String order = paid(home, Decision.TAKE_BACK);

    assertThat(cards.get(order).state()).isEqualTo(State.REVERSED);
    assertThat(balance(home)).isEqualTo(before);
    assertThat(standings.of(home.number())).isEqualTo(stood);
    assertThat(
            tables.numberOfCustomer(
                "select count(*) from outbox_message m join account a on a.id = m.account_id"
                    + " where a.number = ? and m.kind in ('PAYMENT_RECEIVED', 'PAYMENT_TAKEN_BACK')",
                home.number().value()))
        .isEqualTo(2);
    assertThat(ledger.prove(clock.today()).holds()).isTrue();
  }

  @Test
  void aForgedReportDoesNothing() {
    Household home = households.calling();
    String order = cards.begin(home.number(), AMOUNT, Optional.empty());
    Map<String, String> forged = new HashMap<>(form(order));
    forged.put("signature", "c2lnbmVkIGJ5IG5vYm9keSBhdCBhbGw=");

    assertThat(reports.receive("SIMULATOR", forged)).isEqualTo(Reception.FORGED);

    assertThat(cards.get(order).state()).isEqualTo(State.CREATED);
    assertThat(reportsOn(order)).isZero();
    assertThatThrownBy(() -> reports.receive("LIQPAY", forged))
        .isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> bank.decide(forged, Decision.APPROVE))
        .isInstanceOf(NotFoundException.class);
  }

  @Test
  void nobodyPaysOrLooksForAnAccountThatIsNotTheirs() {
    Household home = households.calling();
    String order = cards.begin(home.number(), AMOUNT, Optional.empty());
    callers.becomeSomebodyNew("stranger" + order.toLowerCase(Locale.ROOT) + "@example.org");

    assertThatThrownBy(() -> cards.get(order)).isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> cards.begin(home.number(), AMOUNT, Optional.empty()))
        .isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> checks.askFor(order)).isInstanceOf(NotFoundException.class);
  }

  @Test
  void anAmountOutOfBoundsIsRefused() {
    Household home = households.calling();

    assertThatThrownBy(() -> cards.begin(home.number(), Money.of("0.99"), Optional.empty()))
        .isInstanceOf(RefusedException.class);
    Money most = mostOf(home);
    assertThat(cards.begin(home.number(), most, Optional.empty())).isNotEmpty();
    assertThatThrownBy(
            () -> cards.begin(home.number(), most.plus(Money.ofKopiykas(1)), Optional.empty()))
        .as("far above its bills, or more than a card pays")
        .isInstanceOfSatisfying(
            RefusedException.class,
            refused -> assertThat(refused.arguments()).containsExactly(CardPayments.LEAST, most));
  }

  /**
   * Twenty times its largest debt or month of a bill, ten thousand at least, a hundred thousand at
   * most.
   */
  private Money mostOf(Household home) {
    long asked =
        tables.numberOfCustomer(
            """
            select greatest(0, max(b.balance_kopiykas),
              max(c.amount_kopiykas / greatest(1, coalesce((i.period_until - i.period_from) / 31, 1))))
            from account a left join account_balance b on b.account_id = a.id
              left join ledger_entry c on c.account_id = a.id and c.kind = 'CHARGE' and c.posted_on >= ?
                and not exists (select from ledger_entry r where r.account_id = a.id and r.reverses_id = c.id)
              left join bill i on i.bill_no = c.bill_no
            where a.number = ?
            """,
            clock.today().minusMonths(13),
            home.number().value());
    return Money.ofKopiykas(Math.min(10_000_000, Math.max(1_000_000, 20 * asked)));
  }

  private String paid(Household home, Decision decision) {
    String order = cards.begin(home.number(), AMOUNT, Optional.empty());
    bank.decide(form(order), decision);
    return order;
  }

  private Map<String, String> form(String order) {
    return cards.checkout(order, "Електроенергія", "uk").fields();
  }

  private Money balance(Household home) {
    return accountLedger.balance(home.number(), clock.today(), clock.today());
  }

  private long paymentsOf(Household home) {
    return tables.numberOfCustomer(
        "select count(*) from payment p join account a on a.id = p.account_id"
            + " where p.source = 'SIMULATOR' and a.number = ?",
        home.number().value());
  }

  private long reportsOn(String order) {
    return tables.numberOfCustomer("select count(*) from card_report where code = ?", order);
  }
}
