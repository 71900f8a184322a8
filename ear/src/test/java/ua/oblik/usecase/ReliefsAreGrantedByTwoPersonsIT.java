package ua.oblik.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import ua.oblik.BusinessException;
import ua.oblik.NotFoundException;
import ua.oblik.account.NewRelief;
import ua.oblik.account.Relief;
import ua.oblik.account.ReliefChange;
import ua.oblik.account.ReliefGrants;
import ua.oblik.account.ReliefState;
import ua.oblik.account.ReliefTerms;
import ua.oblik.billing.AgreementEvent;
import ua.oblik.billing.AgreementEvents;
import ua.oblik.billing.BillOrderId;
import ua.oblik.billing.BillOrders;
import ua.oblik.billing.LineView;
import ua.oblik.billing.OrderState;
import ua.oblik.billing.RebillPreview;
import ua.oblik.billing.Rebilling;
import ua.oblik.calendar.BusinessClock;
import ua.oblik.domain.billing.LineKind;
import ua.oblik.domain.calendar.DateRange;
import ua.oblik.domain.measure.Money;

/**
 * One clerk enters what a decision grants, another confirms it, the next bill follows. A
 * kilowatt-hour costs 4.32 hryvnias; 250 are used.
 */
class ReliefsAreGrantedByTwoPersonsIT extends AgreementCase {
  private static final String FIRST = "clerk@demo.oblik";
  private static final String SECOND = "clerk2@demo.oblik";
  private static final Money PLAIN = Money.of("1080.00");
  private static final LocalDate DECIDED_ON = LocalDate.of(2025, 10, 20);

  @Inject private ReliefGrants grants;
  @Inject private AgreementEvents events;
  @Inject private BillOrders orders;
  @Inject private Rebilling rebilling;
  @Inject private BusinessClock clock;

  @Test
  void theNextBillFollowsToTheKopiyka() {
    Household home = served();
    assertThat(next(home)).isEqualTo(PLAIN);

    NewRelief half = relief(ReliefTerms.percentage(50, 100), month());
    grants.enter(home.number(), half);
    grants.enter(home.number(), half);
    assertThat(grants.changes(home.number())).hasSize(1);
    assertThat(next(home)).isEqualTo(PLAIN);
    assertRefused(() -> grants.publish(waiting(home)), "relief-by-yourself");

    confirm(home);
    assertThat(next(home)).isEqualTo(Money.of("864.00"));

    grants.enter(home.number(), relief(ReliefTerms.subsidy(Money.of("300.00")), month()));
    confirm(home);
    events.enter(leaving(home));
    long order = openOrder(home);
    assertThat(orders.issue(new BillOrderId(order), clock.today())).isEqualTo(OrderState.ISSUED);

    assertThat(
            tables.customer(
                "select amount_kopiykas, explanation::json ->> 'source' as source from bill_line l join bill b using (issued_on, bill_no)"
                    + " where b.order_id = ? and l.kind in ('RELIEF', 'SUBSIDY') order by l.kind",
                order))
        .extracting(line -> line.get("amount_kopiykas") + " " + line.get("source"))
        .containsExactly("-21600 Рішення № 214, 2025-10-20", "-30000 Рішення № 214, 2025-10-20");
    assertThat(
            tables.numberOfCustomer("select charges_kopiykas from bill where order_id = ?", order))
        .isEqualTo(56_400);
    assertThat(
            tables.numberOfCustomer(
                "select count(*) from audit_record where object_id = ? and action in ('enter-relief',"
                    + " 'decide-relief')",
                home.number().value()))
        .isEqualTo(4);
  }

  @Test
  void whatIsBilledStaysUntilItIsBilledAgain() {
    Household home = served();
    LocalDate before = month().minusMonths(1);
    grants.enter(home.number(), relief(ReliefTerms.subsidy(Money.of("10.00")), before));
    confirm(home);

    ReliefChange change = grants.changes(home.number()).get(0);
    RebillPreview again = rebilling.preview(change.billedBy().orElseThrow());
    assertThat(change.state()).isEqualTo(ReliefState.PUBLISHED);
    assertThat(again.difference()).isEqualTo(Money.of("-10.00"));
    assertThat(again.lines()).extracting(LineView::kind).contains(LineKind.SUBSIDY);

    rebilling.rebill(change.billedBy().orElseThrow(), "рішення № 214");
    assertThat(grants.changes(home.number()).get(0).billedBy()).isEmpty();
  }

  @Test
  void oneThatEndsEarlierLeavesLaterMonthsAlone() {
    Household home = served();
    grants.enter(home.number(), relief(ReliefTerms.percentage(50, 100), month()));
    confirm(home);
    Relief granted = grants.of(home.number()).get(0);
    assertRefused(
        () -> grants.enter(home.number(), relief(ReliefTerms.percentage(25, 50), month())),
        "relief-overlaps");

    String key = UUID.randomUUID().toString();
    grants.end(home.number(), granted.id(), key, month(), "помилка");
    grants.end(home.number(), granted.id(), key, month(), "помилка");
    assertThat(next(home)).isEqualTo(Money.of("864.00"));
    confirm(home);

    assertThat(grants.of(home.number())).isEmpty();
    assertThat(next(home)).isEqualTo(PLAIN);
    grants.enter(home.number(), relief(ReliefTerms.percentage(25, 100), month()));
    confirm(home);
    assertThat(next(home)).isEqualTo(Money.of("972.00"));
    assertThat(grants.of(home.number()))
        .extracting(Relief::days)
        .containsExactly(DateRange.startingOn(month()));
  }

  @Test
  void aCustomerSeesAndGrantsNothing() {
    Household home = households.calling();
    assertThat(grants.of(home.number())).isEmpty();
    assertThatThrownBy(
            () -> grants.enter(home.number(), relief(ReliefTerms.percentage(50, 100), month())))
        .isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> grants.changes(home.number())).isInstanceOf(NotFoundException.class);
  }

  /** The other clerk does; the first one goes on. */
  private void confirm(Household home) {
    callers.become(SECOND);
    grants.publish(waiting(home));
    callers.become(FIRST);
  }

  private long waiting(Household home) {
    ReliefChange change = grants.changes(home.number()).get(0);
    assertThat(change.state()).isEqualTo(ReliefState.DRAFT);
    return change.id();
  }

  private Money next(Household home) {
    return events.preview(leaving(home)).bill().orElseThrow().total();
  }

  private AgreementEvent leaving(Household home) {
    return event(home, home.last().kWh() + 250, new AgreementEvent.Close());
  }

  private LocalDate month() {
    return clock.today().withDayOfMonth(1);
  }

  private static NewRelief relief(ReliefTerms terms, LocalDate from) {
    return new NewRelief(
        UUID.randomUUID().toString(),
        terms,
        from,
        Optional.empty(),
        "Рішення № 214",
        DECIDED_ON,
        "заява споживача");
  }

  private static void assertRefused(Runnable verb, String code) {
    assertThatThrownBy(verb::run).isInstanceOf(BusinessException.class).hasMessage(code);
  }
}
