package ua.oblik.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import ua.oblik.ConflictException;
import ua.oblik.account.AccountId;
import ua.oblik.account.BillableAccounts;
import ua.oblik.account.PointEquivalents;
import ua.oblik.account.PointEquivalents.Equivalent;
import ua.oblik.billing.AgreementEffect;
import ua.oblik.billing.AgreementEvent;
import ua.oblik.billing.AgreementEventView;
import ua.oblik.billing.AgreementEvents;
import ua.oblik.billing.BillOrderId;
import ua.oblik.billing.BillOrders;
import ua.oblik.billing.OrderState;
import ua.oblik.calendar.BusinessClock;
import ua.oblik.domain.account.AccountNumber;
import ua.oblik.domain.calendar.Timeline;
import ua.oblik.domain.measure.Coefficient;
import ua.oblik.domain.metering.MeterSerial;
import ua.oblik.domain.metering.MeterSpan.MeterPlate;
import ua.oblik.domain.metering.RegisterCode;
import ua.oblik.domain.tariff.CustomerClass;
import ua.oblik.ledger.Ledger;
import ua.oblik.metering.ExchangedMeter;

/** Staff enter what happens to an agreement; the days before are billed in the night. */
class AgreementsChangeInsideAMonthIT extends AgreementCase {
  @Inject private AgreementEvents events;
  @Inject private BillOrders orders;
  @Inject private Ledger ledger;
  @Inject private PointEquivalents equivalents;
  @Inject private BillableAccounts accounts;
  @Inject private BusinessClock clock;

  @Test
  void whoLeavesGetsAFinalBillInTheNight() {
    Household home = served();
    AgreementEvent event = event(home, home.last().kWh() + 7, new AgreementEvent.Close());

    AgreementEffect effect = events.preview(event);
    AgreementEventView entered = events.enter(event);
    long order = openOrder(home);
    assertThat(orders.issue(new BillOrderId(order), clock.today())).isEqualTo(OrderState.ISSUED);

    Map<String, String> bill =
        tables
            .customer(
                "select bill_no, kind, period_until::text, energy_wh, charges_kopiykas from bill"
                    + " where order_id = ?",
                order)
            .get(0);
    assertThat(bill.get("kind")).isEqualTo("FINAL");
    assertThat(bill.get("period_until")).isEqualTo(clock.today().toString());
    assertThat(bill.get("energy_wh")).isEqualTo("7000");
    assertThat(Long.parseLong(bill.get("charges_kopiykas")))
        .isEqualTo(effect.bill().orElseThrow().total().kopiykas());
    assertThat(entered.order()).contains(OrderState.ORDERED);
    assertThat(events.of(home.number()).get(0).bill().orElseThrow().toString())
        .isEqualTo(bill.get("bill_no"));
    assertThat(
            tables.numberOfCustomer(
                "select count(*) from account where number = ? and closed_on = ?",
                home.number().value(),
                clock.today()))
        .isOne();
    assertThat(
            tables.numberOfCustomer(
                "select count(*) from outbox_message where kind = 'BILL_READY' and bill_no = ?",
                Long.parseLong(bill.get("bill_no"))))
        .isOne();
    assertThat(
            tables.numberOfCustomer(
                "select count(*) from audit_record where action = 'change-agreement' and object_id = ?",
                home.number().value()))
        .isOne();
    assertThat(ledger.prove(clock.today()).holds()).isTrue();
  }

  @Test
  void theNextCustomerBeginsWithTheReadTheFormerOneEndedWith() {
    Household home = served();

    AgreementEventView entered =
        events.enter(event(home, home.last().kWh() + 7, handOver(CustomerClass.HEATING)));

    String next = entered.next().orElseThrow().value();
    assertThat(
            tables.customer(
                "select t.customer_class, g.service_point_id, g.starts_on::text from service_agreement g"
                    + " join account a on a.id = g.account_id join agreement_term t on t.agreement_id = g.id"
                    + " where a.number = ?",
                next))
        .containsExactly(
            Map.of(
                "customer_class", "HEATING",
                "service_point_id", Long.toString(home.point()),
                "starts_on", clock.today().toString()));
    orders.issue(new BillOrderId(openOrder(home)), clock.today());
    assertThat(reads(home)).isOne();
    assertThat(
            tables.numberOfMeter(
                "select count(*) from billed_mark where service_point_id = ? and billed_until = ?",
                home.point(),
                clock.today()))
        .isOne();
  }

  /** It is computed by the system operator for the point, whoever is supplied there. */
  @Test
  void theEquivalentOfReactivePowerOutlivesTheCustomer() {
    Household home = served();
    LocalDate month = clock.today().plusMonths(1).withDayOfMonth(1);
    equivalents.enter(
        home.number(),
        new Equivalent(agreementId(home), month, new BigDecimal("0.0415"), "розрахунок ОСР № 7"));

    AccountNumber next =
        events
            .enter(event(home, home.last().kWh() + 7, handOver(CustomerClass.LEGAL_ENTITY)))
            .next()
            .orElseThrow();

    assertThat(charged(next).on(month)).contains(Coefficient.of("0.0415"));
    assertThat(equivalents.of(next))
        .singleElement()
        .satisfies(
            equivalent -> {
              assertThat(equivalent.isTakenOver()).isTrue();
              equivalents.enter(
                  next,
                  new Equivalent(
                      equivalent.agreement(), month, BigDecimal.ZERO, "розрахунок ОСР № 8"));
            });
    assertThat(charged(next).on(month)).isEmpty();
  }

  private Timeline<Coefficient> charged(AccountNumber account) {
    AccountId id =
        new AccountId(
            tables.numberOfCustomer("select id from account where number = ?", account.value()));
    return accounts.of(List.of(id)).get(id).agreements().get(0).equivalents();
  }

  /** Rates with VAT and net rates cannot share a bill. */
  @Test
  void aHouseholdDoesNotBecomeALegalEntityOnTheSameAccount() {
    Household home = served();
    AgreementEvent event =
        event(
            home, home.last().kWh() + 7, new AgreementEvent.Change(CustomerClass.LEGAL_ENTITY, 0));

    assertThatThrownBy(() -> events.enter(event))
        .isInstanceOf(ConflictException.class)
        .hasMessage("agreement-kind-differs");
    assertNothing(home);
  }

  @Test
  void whoLeavesUnreadIsBilledByAverageUntilTheReadIsKnown() {
    Household home = served();
    AgreementEvent unread =
        new AgreementEvent(
            UUID.randomUUID().toString(),
            agreementId(home),
            clock.today(),
            new AgreementEvent.Read(Map.of(), false, true),
            new AgreementEvent.Close(),
            "показу немає");

    events.enter(unread);
    orders.issue(new BillOrderId(openOrder(home)), clock.today());

    assertThat(openVisits(home)).isOne();
    assertThat(lastBill(home)).isEqualTo("PROVISIONAL");

    events.enter(event(home, home.last().kWh() + 7, new AgreementEvent.Close()));
    orders.issue(new BillOrderId(openOrder(home)), clock.today());

    assertThat(openVisits(home)).isZero();
    assertThat(lastBill(home)).isEqualTo("FINAL");
    assertThat(ledger.prove(clock.today()).holds()).isTrue();
  }

  private long openVisits(Household home) {
    return tables.numberOfMeter(
        "select count(*) from controller_visit where service_point_id = ? and closed_on is null"
            + " and reason = 'HANDOVER_UNREAD'",
        home.point());
  }

  private String lastBill(Household home) {
    return tables
        .customer(
            "select b.kind from bill b join account a on a.id = b.account_id"
                + " where a.number = ? order by b.bill_no desc limit 1",
            home.number().value())
        .get(0)
        .get("kind");
  }

  @Test
  void anotherClassBeginsANewVersionAndTheOldOneStays() {
    Household home = served();

    events.enter(
        event(home, home.last().kWh() + 7, new AgreementEvent.Change(CustomerClass.HEATING, 200)));
    orders.issue(new BillOrderId(openOrder(home)), clock.today());

    assertThat(
            tables.customer(
                "select customer_class, valid_from::text, valid_until::text, norm_kwh_per_month"
                    + " from agreement_term where agreement_id = ? order by valid_from desc limit 2",
                agreement(home)))
        .satisfiesExactly(
            now -> {
              assertThat(now).containsEntry("customer_class", "HEATING");
              assertThat(now).containsEntry("norm_kwh_per_month", "200");
              assertThat(now).containsEntry("valid_until", null);
            },
            before -> {
              assertThat(before.get("customer_class")).isNotEqualTo("HEATING");
              assertThat(before).containsEntry("valid_until", clock.today().toString());
            });
    assertThat(
            tables.numberOfCustomer(
                "select count(*) from bill b join account a on a.id = b.account_id where a.number = ?"
                    + " and b.period_until = ? and b.kind = 'FINAL'",
                home.number().value(),
                clock.today()))
        .isOne();
  }

  @Test
  void aMeterWithOtherZonesEndsTheDaysOfTheOldOne() {
    Household home = served();
    ExchangedMeter next =
        new ExchangedMeter(
            new MeterPlate(new MeterSerial("N" + home.number()), 2, 6, 1),
            "NIK 2104",
            Map.of(RegisterCode.T1, "3", RegisterCode.T2, "1"));

    events.enter(event(home, home.last().kWh() + 7, new AgreementEvent.Exchange(next)));
    orders.issue(new BillOrderId(openOrder(home)), clock.today());

    assertThat(
            tables.meter(
                "select m.serial, i.removed_on::text from meter_installation i join meter m on m.id = i.meter_id"
                    + " where i.service_point_id = ? order by i.installed_on desc limit 2",
                home.point()))
        .satisfiesExactly(
            now -> {
              assertThat(now).containsEntry("serial", "N" + home.number());
              assertThat(now).containsEntry("removed_on", null);
            },
            before -> assertThat(before).containsEntry("removed_on", clock.today().toString()));
    assertThat(
            tables.meter(
                "select source, register, value_wh from register_read where service_point_id = ? and read_on = ?"
                    + " order by source, register",
                home.point(),
                clock.today()))
        .extracting(
            read -> read.get("source") + " " + read.get("register") + " " + read.get("value_wh"))
        .containsExactly(
            "INSTALLATION T1 3000",
            "INSTALLATION T2 1000",
            "REMOVAL T1 " + (home.last().kWh() + 7) * 1000);
    assertThat(
            tables.numberOfCustomer(
                "select zones from agreement_term where agreement_id = ? and valid_until is null",
                agreement(home)))
        .isEqualTo(2);
  }
}
