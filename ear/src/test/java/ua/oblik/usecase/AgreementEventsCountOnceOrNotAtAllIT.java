package ua.oblik.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import ua.oblik.BusinessException;
import ua.oblik.ConflictException;
import ua.oblik.NotFoundException;
import ua.oblik.billing.AgreementEffect;
import ua.oblik.billing.AgreementEvent;
import ua.oblik.billing.AgreementEventView;
import ua.oblik.billing.AgreementEvents;
import ua.oblik.calendar.BusinessClock;
import ua.oblik.domain.metering.RegisterCode;
import ua.oblik.domain.tariff.CustomerClass;

/** What is previewed, repeated, rolled back or refused leaves no second trace, or none. */
class AgreementEventsCountOnceOrNotAtAllIT extends AgreementCase {
  @Resource private UserTransaction transaction;
  @Inject private AgreementEvents events;
  @Inject private BusinessClock clock;

  @Test
  void aPreviewLeavesNothing() {
    Household home = served();

    AgreementEffect effect =
        events.preview(event(home, home.last().kWh() + 7, handOver(CustomerClass.URBAN)));

    assertThat(effect.bill()).isPresent();
    assertThat(effect.next()).isPresent();
    assertNothing(home);
    assertThat(
            tables.numberOfCustomer(
                "select count(*) from account where number = ?",
                effect.next().orElseThrow().value()))
        .isZero();
  }

  @Test
  void enteredTwiceIsEnteredOnce() {
    Household home = served();
    AgreementEvent event = event(home, home.last().kWh() + 7, handOver(CustomerClass.URBAN));

    AgreementEventView first = events.enter(event);
    AgreementEventView again = events.enter(event);

    assertThat(again).isEqualTo(first);
    assertThat(reads(home)).isOne();
    assertThatThrownBy(
            () ->
                events.enter(
                    new AgreementEvent(
                        event.key(),
                        event.agreement(),
                        event.on(),
                        event.read(),
                        new AgreementEvent.Close(),
                        "інше")))
        .isInstanceOf(ConflictException.class)
        .hasMessage("agreement-event-key-used");
  }

  @Test
  void bothSchemasForgetWhatIsRolledBack() throws Exception {
    Household home = served();

    transaction.begin();
    events.enter(event(home, home.last().kWh() + 7, new AgreementEvent.Close()));
    transaction.rollback();

    assertNothing(home);
  }

  @Test
  void aDayAheadWaitsForItsNight() {
    Household home = served();
    LocalDate later = clock.today().plusDays(9);

    AgreementEffect effect =
        events.preview(
            new AgreementEvent(
                UUID.randomUUID().toString(),
                agreementId(home),
                later,
                new AgreementEvent.Read(Map.of(), false, false),
                new AgreementEvent.Close(),
                "заява"));

    assertThat(effect.billedOn()).contains(later);
  }

  @Test
  void whatIsNotRightIsRefusedWithItsReason() {
    Household home = served();

    assertRefused(home, -6, kWhMore(home, 7), "agreement-before-last-billed");
    assertRefused(home, 1, kWhMore(home, 7), "agreement-read-in-future");
    assertRefused(home, 40, Map.of(), "agreement-too-far-ahead");
    assertRefused(home, 0, Map.of(), "agreement-read-missing");
    assertRefused(home, 0, kWhMore(home, -5), "read-lower-than-last");
    assertRefused(home, 0, kWhMore(home, 90_000), "read-");
  }

  private static Map<RegisterCode, String> kWhMore(Household home, long more) {
    return Map.of(RegisterCode.T1, Long.toString(home.last().kWh() + more));
  }

  private void assertRefused(
      Household home, int days, Map<RegisterCode, String> read, String reason) {
    assertThatThrownBy(
            () ->
                events.enter(
                    new AgreementEvent(
                        UUID.randomUUID().toString(),
                        agreementId(home),
                        clock.today().plusDays(days),
                        new AgreementEvent.Read(read, false, false),
                        new AgreementEvent.Close(),
                        "заява")))
        .as("%d days from today, %s", days, read)
        .isInstanceOf(BusinessException.class)
        .hasMessageStartingWith(reason);
    assertNothing(home);
  }

  @Test
  void aCustomerChangesNoAgreement() {
    Household home = households.calling();

    assertThatThrownBy(
            () -> events.enter(event(home, home.last().kWh() + 7, new AgreementEvent.Close())))
        .isInstanceOf(NotFoundException.class);
  }
}
