package ua.oblik.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import ua.oblik.BusinessException;
import ua.oblik.NotFoundException;
import ua.oblik.RefusedException;
import ua.oblik.billing.AgreementEvent;
import ua.oblik.billing.AgreementEventKind;
import ua.oblik.billing.AgreementEvents;
import ua.oblik.billing.BillOrderId;
import ua.oblik.billing.BillOrders;
import ua.oblik.billing.BillPreview;
import ua.oblik.billing.ChangeOfCharges;
import ua.oblik.billing.OrderState;
import ua.oblik.calendar.BusinessClock;
import ua.oblik.domain.calendar.DateRange;
import ua.oblik.domain.calendar.Timeline.Era;
import ua.oblik.domain.supply.SupplyChange.Kind;
import ua.oblik.domain.supply.SupplyState;
import ua.oblik.supply.ServicePointId;
import ua.oblik.supply.ServicePoints;

/**
 * Staff disconnect a point or learn that nobody lives there: what a bill estimates follows. A
 * kilowatt-hour costs 4.32 hryvnias; the households are billed on a read to the first of the month.
 */
class PointsWithoutSupplyAreBilledNothingIT extends AgreementCase {
  private static final long KOPIYKAS_A_KWH = 432;
  private static final String STAFF = "clerk@demo.oblik";

  @Inject private AgreementEvents events;
  @Inject private BillOrders orders;
  @Inject private ServicePoints points;
  @Inject private BusinessClock clock;

  @Test
  void daysAfterADisconnectionAreNotEstimated() {
    Household home = served();
    BillPreview supplied = events.preview(leaving(home)).bill().orElseThrow();
    assertThat(supplied.total().kopiykas()).isGreaterThan(2 * KOPIYKAS_A_KWH);

    AgreementEvent cut = supply(home, Kind.DISCONNECT, clock.today().minusDays(2));
    ChangeOfCharges money = events.preview(cut).charges().orElseThrow();
    assertThat(states(home)).as("a preview stores nothing").isEmpty();
    assertThat(events.enter(cut).kind()).isEqualTo(AgreementEventKind.DISCONNECTED);
    events.enter(cut);
    BillPreview half = events.preview(leaving(home)).bill().orElseThrow();
    assertThat(money.after()).as("nothing is used from then on").isEqualTo(half.total());
    assertThat(money.before().kopiykas())
        .as("November without it")
        .isGreaterThan(6 * supplied.total().kopiykas());
    events.enter(leaving(home));
    Map<String, String> bill = issued(home);

    assertThat(clock.today().getDayOfMonth()).isEqualTo(5);
    assertThat(2 * half.total().kopiykas())
        .isBetween(
            supplied.total().kopiykas() - KOPIYKAS_A_KWH,
            supplied.total().kopiykas() + KOPIYKAS_A_KWH);
    assertThat(Long.parseLong(bill.get("charges_kopiykas"))).isEqualTo(half.total().kopiykas());
    assertThat(Long.parseLong(bill.get("energy_wh")) / 1000 * KOPIYKAS_A_KWH)
        .isEqualTo(half.total().kopiykas());
    assertThat(
            events.of(home.number()).stream()
                .filter(event -> event.kind() == AgreementEventKind.DISCONNECTED))
        .hasSize(1);
    assertThat(
            tables.numberOfCustomer(
                "select count(*) from audit_record where action = 'change-agreement' and object_id = ?"
                    + " and after like 'DISCONNECTED%'",
                home.number().value()))
        .isOne();
  }

  @Test
  void whereNobodyLivesNothingIsEstimated() {
    Household home = served();
    events.enter(supply(home, Kind.DECLARE_EMPTY, clock.today().withDayOfMonth(1)));
    events.enter(leaving(home));
    Map<String, String> bill = issued(home);

    assertThat(bill.get("energy_wh")).isEqualTo("0");
    assertThat(bill.get("charges_kopiykas")).isEqualTo("0");
    assertThat(
            tables.numberOfCustomer(
                "select count(*) from bill_segment where bill_no = ? and estimation_rule = 'NO_SUPPLY'",
                Long.parseLong(bill.get("bill_no"))))
        .isOne();
  }

  @Test
  void daysBilledOnAReadStayAndOneStateEndsBeforeAnotherBegins() {
    Household home = served();
    LocalDate first = clock.today().withDayOfMonth(1);

    assertThatThrownBy(() -> events.enter(supply(home, Kind.DISCONNECT, first.minusDays(1))))
        .isInstanceOfSatisfying(
            RefusedException.class,
            refused -> {
              assertThat(refused.code()).isEqualTo("agreement-before-last-billed");
              assertThat(refused.arguments()).containsExactly(first);
            });
    assertRefused(home, Kind.RECONNECT, first, "supply-not-disconnected");

    events.enter(supply(home, Kind.DECLARE_EMPTY, first));
    assertRefused(home, Kind.DISCONNECT, clock.today(), "supply-empty-already");
    events.enter(supply(home, Kind.OCCUPY, clock.today()));
    events.enter(supply(home, Kind.DISCONNECT, clock.today()));

    assertThat(states(home))
        .containsExactly(
            new Era<>(new DateRange(first, clock.today()), SupplyState.DECLARED_EMPTY),
            new Era<>(DateRange.startingOn(clock.today()), SupplyState.DISCONNECTED));
  }

  @Test
  void whatWasEnteredByMistakeNeverWas() {
    Household home = served();
    events.enter(supply(home, Kind.DISCONNECT, clock.today()));
    events.enter(supply(home, Kind.RECONNECT, clock.today()));
    assertThat(states(home)).isEmpty();

    events.enter(supply(home, Kind.DECLARE_EMPTY, clock.today()));
    assertThat(states(home))
        .containsExactly(
            new Era<>(DateRange.startingOn(clock.today()), SupplyState.DECLARED_EMPTY));
  }

  @Test
  void aCustomerDisconnectsNobody() {
    Household home = households.calling();
    assertThatThrownBy(() -> events.enter(supply(home, Kind.DISCONNECT, clock.today())))
        .isInstanceOf(NotFoundException.class);
    callers.become(STAFF);
    assertThat(states(home)).isEmpty();
  }

  private void assertRefused(Household home, Kind kind, LocalDate on, String code) {
    assertThatThrownBy(() -> events.enter(supply(home, kind, on)))
        .isInstanceOf(BusinessException.class)
        .hasMessage(code);
  }

  private List<Era<SupplyState>> states(Household home) {
    ServicePointId point = new ServicePointId(home.point());
    return points.supplies(List.of(point)).get(point).eras().stream()
        .filter(era -> !era.value().draws())
        .toList();
  }

  private AgreementEvent supply(Household home, Kind kind, LocalDate on) {
    return event(home, on, new AgreementEvent.Supply(kind, Optional.empty()), false);
  }

  /** Nobody read the meter. */
  private AgreementEvent leaving(Household home) {
    return event(home, clock.today(), new AgreementEvent.Close(), true);
  }

  private AgreementEvent event(
      Household home, LocalDate on, AgreementEvent.Deed deed, boolean estimate) {
    return new AgreementEvent(
        UUID.randomUUID().toString(),
        agreementId(home),
        on,
        new AgreementEvent.Read(Map.of(), false, estimate),
        deed,
        "акт № 7");
  }

  private Map<String, String> issued(Household home) {
    long order = openOrder(home);
    assertThat(orders.issue(new BillOrderId(order), clock.today())).isEqualTo(OrderState.ISSUED);
    return tables
        .customer("select bill_no, energy_wh, charges_kopiykas from bill where order_id = ?", order)
        .get(0);
  }
}
