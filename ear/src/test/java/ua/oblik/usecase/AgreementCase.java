package ua.oblik.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import ua.oblik.account.Terms;
import ua.oblik.billing.AgreementEvent;
import ua.oblik.calendar.BusinessClock;
import ua.oblik.customer.Contact;
import ua.oblik.customer.NewCustomer;
import ua.oblik.domain.account.AgreementId;
import ua.oblik.domain.metering.RegisterCode;
import ua.oblik.domain.tariff.CustomerClass;

/** A household that is served, and what staff enter about its agreement. */
abstract class AgreementCase extends UseCase {
  private static final String STAFF = "clerk@demo.oblik";

  @Inject private BusinessClock clock;

  /** A household whose customer gets bills by e-mail; staff call from here on. */
  final Household served() {
    Household home = households.calling();
    tables.changeCustomer(
        "update account set bill_delivery = 'EMAIL' where number = ?", home.number().value());
    callers.become(STAFF);
    return home;
  }

  final AgreementEvent event(Household home, long kWh, AgreementEvent.Deed deed) {
    return new AgreementEvent(
        UUID.randomUUID().toString(),
        agreementId(home),
        clock.today(),
        new AgreementEvent.Read(Map.of(RegisterCode.T1, Long.toString(kWh)), true, false),
        deed,
        "заява від споживача");
  }

  static AgreementEvent.HandOver handOver(CustomerClass customerClass) {
    return new AgreementEvent.HandOver(
        Optional.of(new NewCustomer.Person("Ґава", "Їжак", null, new Contact(null, null, "uk"))),
        Optional.empty(),
        new Terms(customerClass, 1, 150));
  }

  final long agreement(Household home) {
    return tables.numberOfCustomer(
        "select g.id from service_agreement g join account a on a.id = g.account_id"
            + " where a.number = ? and g.service_point_id = ?",
        home.number().value(),
        home.point());
  }

  final AgreementId agreementId(Household home) {
    return new AgreementId(agreement(home));
  }

  final long openOrder(Household home) {
    return tables.numberOfCustomer(
        "select o.id from bill_order o join account a on a.id = o.account_id"
            + " where a.number = ? and o.state = 'ORDERED' and o.agreement_id is not null",
        home.number().value());
  }

  final long reads(Household home) {
    return tables.numberOfMeter(
        "select count(*) from read_submission where service_point_id = ? and source = 'HANDOVER'",
        home.point());
  }

  final void assertNothing(Household home) {
    assertThat(reads(home)).isZero();
    assertThat(
            tables.numberOfCustomer(
                "select count(*) from agreement_event where agreement_id = ?", agreement(home)))
        .isZero();
    assertThat(
            tables.numberOfCustomer(
                "select count(*) from service_agreement where id = ? and ends_on is null",
                agreement(home)))
        .isOne();
    assertThat(
            tables.numberOfCustomer(
                "select count(*) from bill_order where agreement_id = ?", agreement(home)))
        .isZero();
  }
}
