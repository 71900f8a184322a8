package ua.oblik.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import ua.oblik.NotFoundException;
import ua.oblik.billing.BillOrderId;
import ua.oblik.billing.BillOrders;
import ua.oblik.billing.OrderIssue;
import ua.oblik.billing.OrderOutcome;
import ua.oblik.billing.OrderOutcome.Ordered;
import ua.oblik.billing.OrderOutcome.TotalChanged;
import ua.oblik.billing.OrderRequest;
import ua.oblik.billing.OrderState;
import ua.oblik.calendar.BusinessClock;
import ua.oblik.domain.measure.Money;
import ua.oblik.ledger.Ledger;
import ua.oblik.metering.ReadSubmission;

/** A bill is ordered with reads; the night issues it, once, whatever is repeated. */
class OrdersAreIssuedOnceIT extends UseCase {
  @Inject private BillOrders orders;
  @EJB private OrderIssue issuing;
  @Inject private Ledger ledger;
  @Inject private BusinessClock clock;
  @Inject private BrokenCaller broken;

  @Test
  void theSameOrderTwiceIsOneOrderAndOneRead() {
    Household home = households.calling();
    OrderRequest request = OrderRequest.with(home.readAbove(6, clock.today()));

    Ordered first = (Ordered) orders.order(home.number(), request);
    Ordered again = (Ordered) orders.order(home.number(), request);

    assertThat(again.order()).isEqualTo(first.order());
    assertThat(again.reads().orElseThrow().receiptNo())
        .isEqualTo(first.reads().orElseThrow().receiptNo());
    assertThat(ordersOf(home)).isOne();
    assertThat(submissions(home)).isOne();
  }

  @Test
  void anotherReadTakesThePlaceOfTheOpenOrder() {
    Household home = households.calling();
    Ordered first =
        (Ordered) orders.order(home.number(), OrderRequest.with(home.readAbove(6, clock.today())));

    Ordered second =
        (Ordered) orders.order(home.number(), OrderRequest.with(home.readAbove(7, clock.today())));

    assertThat(second.order().id()).isNotEqualTo(first.order().id());
    assertThat(orders.of(home.number()))
        .extracting(order -> order.state())
        .containsExactly(OrderState.ORDERED, OrderState.CANCELLED);
  }

  @Test
  void anOrderIssuedTwiceGivesOneBillOfTheTotalThatWasShown() {
    Household home = households.calling();
    Ordered ordered =
        (Ordered) orders.order(home.number(), OrderRequest.with(home.readAbove(8, clock.today())));

    assertThat(orders.issue(ordered.order().id(), clock.today())).isEqualTo(OrderState.ISSUED);
    assertThat(orders.issue(ordered.order().id(), clock.today())).isEqualTo(OrderState.ISSUED);

    assertThat(
            tables.customer(
                "select charges_kopiykas from bill where order_id = ?",
                ordered.order().id().value()))
        .singleElement()
        .extracting(row -> Long.parseLong(row.get("charges_kopiykas")))
        .isEqualTo(ordered.order().previewTotal().kopiykas());
    assertThat(ledger.prove(clock.today()).holds()).isTrue();
  }

  @Test
  void anOrderWhoseTotalIsNoLongerTheOneShownIsNotMade() {
    Household home = households.calling();
    OrderRequest request =
        OrderRequest.with(home.readAbove(9, clock.today())).expecting(Money.of("0.01"));

    assertThat(orders.order(home.number(), request)).isInstanceOf(TotalChanged.class);
    assertThat(ordersOf(home)).isZero();
    assertThat(submissions(home)).isZero();
  }

  @Test
  void aCallerThatBreaksTakesReadAndOrderWithIt() {
    Household home = households.calling();
    ReadSubmission read = home.readAbove(10, clock.today());

    assertThatThrownBy(() -> broken.order(home.number(), OrderRequest.with(read)))
        .hasMessage(BrokenCaller.REASON);

    assertThat(ordersOf(home)).isZero();
    assertThat(submissions(home)).isZero();
    assertThat(receipts(home)).isZero();
    assertThat(orders.order(home.number(), OrderRequest.with(read)))
        .asInstanceOf(type(Ordered.class))
        .extracting(ordered -> ordered.reads().orElseThrow().repeated())
        .isEqualTo(false);
  }

  @Test
  void nobodyOrdersForAnAccountThatIsNotTheirs() {
    Household stranger = households.untouched();
    callers.become("olena@demo.oblik");

    assertThatThrownBy(() -> orders.order(stranger.number(), OrderRequest.upToLastRead()))
        .isInstanceOf(NotFoundException.class);
  }

  @Test
  void withoutANewReadThereIsNothingToBill() {
    Household home = households.calling();

    assertThat(orders.order(home.number(), OrderRequest.upToLastRead()))
        .isInstanceOf(OrderOutcome.NothingToBill.class);
  }

  @Test
  void aParkedOrderIsToldOnce() {
    Household home = households.calling();
    Ordered ordered =
        (Ordered) orders.order(home.number(), OrderRequest.with(home.readAbove(12, clock.today())));

    for (int i = 0; i < 2; i++) {
      assertThat(issuing.park(ordered.order().id(), clock.today(), "EJBException"))
          .isEqualTo(OrderState.PARKED);
    }

    assertThat(letters("ORDER_PARKED", home)).isOne();
  }

  @Test
  void anOrderThatFindsNothingToBillIsToldOnce() {
    Household home = households.calling();
    Ordered ordered =
        (Ordered) orders.order(home.number(), OrderRequest.with(home.readAbove(11, clock.today())));
    orders.issue(ordered.order().id(), clock.today());
    BillOrderId late = copyOf(ordered.order().id());

    assertThat(orders.issue(late, clock.today())).isEqualTo(OrderState.NOTHING_TO_BILL);
    assertThat(orders.issue(late, clock.today())).isEqualTo(OrderState.NOTHING_TO_BILL);

    assertThat(letters("ORDER_EMPTY", home)).isOne();
  }

  private long letters(String kind, Household home) {
    return tables.numberOfCustomer(
        "select count(*) from outbox_message where kind = ? and recipient = ?",
        kind,
        "kin" + home.number().value() + "@example.org");
  }

  /** The same order once more, as if it had been made before the bill of the other. */
  private BillOrderId copyOf(BillOrderId order) {
    long id = tables.numberOfCustomer("select nextval('bill_order_id_seq')");
    tables.changeCustomer(
        "insert into bill_order (id, account_id, ordered_on, ordered_by, bill_until,"
            + " preview_total_kopiykas, state, version) select ?, account_id, ordered_on,"
            + " ordered_by, bill_until, preview_total_kopiykas, 'ORDERED', 0 from bill_order"
            + " where id = ?",
        id,
        order.value());
    return new BillOrderId(id);
  }

  private long ordersOf(Household home) {
    return tables.numberOfCustomer(
        "select count(*) from bill_order o join account a on a.id = o.account_id where a.number = ?",
        home.number().value());
  }

  private long receipts(Household home) {
    return tables.numberOfCustomer(
        "select count(*) from read_receipt r join account a on a.id = r.account_id"
            + " where a.number = ? and r.read_on > ?",
        home.number().value(),
        home.last().on());
  }

  private long submissions(Household home) {
    return tables.numberOfMeter(
        "select count(*) from read_submission where service_point_id = ? and read_on > ?",
        home.point(),
        home.last().on());
  }
}
