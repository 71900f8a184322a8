package ua.oblik.billing;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import ua.oblik.account.AccountId;
import ua.oblik.account.Agreement;
import ua.oblik.account.AgreementDesk;
import ua.oblik.account.AgreementTerm;
import ua.oblik.account.Terms;
import ua.oblik.metering.AgreedRead;
import ua.oblik.metering.HandoverReads;
import ua.oblik.metering.MeterExchanges;

/** Does what an event says to agreements, meters and reads. */
@Dependent
class EventDeeds {
  @Inject private AgreementDesk desk;
  @Inject private HandoverReads reads;
  @Inject private MeterExchanges exchanges;
  @Inject private Successors successors;
  @Inject private SupplyDeeds supply;

  /**
   * What was done.
   *
   * @param next the account that took the point over
   * @param parts whether the days before are to be billed
   */
  record Done(Optional<AccountId> next, boolean parts) {}

  Agreement agreement(AgreementEvent event) {
    return desk.get(event.agreement());
  }

  /** Whether the day has a read, or one comes with the event. */
  boolean isRead(AgreementEvent event, Agreement agreement) {
    return event.read().isTyped()
        || event.deed() instanceof AgreementEvent.Exchange
        || reads.known(agreement.account(), agreement.point(), event.on());
  }

  Done carryOut(AgreementEvent event, Agreement agreement) {
    boolean parts =
        event.deed() instanceof AgreementEvent.Close
            || event.deed() instanceof AgreementEvent.HandOver;
    if (parts && !isRead(event, agreement)) {
      reads.await(agreement.point(), event.on());
    }
    if (event.deed() instanceof AgreementEvent.HandOver handOver) {
      return handOver(event, agreement, handOver);
    }
    if (event.deed() instanceof AgreementEvent.Exchange exchange) {
      return exchange(event, agreement, exchange);
    }
    if (event.deed() instanceof AgreementEvent.Supply change) {
      supply.carryOut(event, change, agreement, isRead(event, agreement));
      take(event, agreement.account(), agreement);
      return new Done(Optional.empty(), false);
    }
    take(event, agreement.account(), agreement);
    if (event.deed() instanceof AgreementEvent.Change change) {
      int zones = terms(agreement).zones();
      desk.change(
          agreement.id(),
          event.on(),
          new Terms(change.customerClass(), zones, change.normKwhPerMonth()));
    } else {
      desk.end(agreement.id(), event.on());
    }
    return new Done(Optional.empty(), true);
  }

  private Done handOver(
      AgreementEvent event, Agreement agreement, AgreementEvent.HandOver handOver) {
    boolean ends = agreement.period().isOpen();
    if (ends) {
      take(event, agreement.account(), agreement);
      desk.end(agreement.id(), event.on());
    }
    AccountId next = successors.of(handOver, event.on());
    desk.conclude(next, agreement.point(), event.on(), handOver.terms());
    if (!ends) {
      take(event, next, agreement);
    }
    return new Done(Optional.of(next), ends);
  }

  private Done exchange(
      AgreementEvent event, Agreement agreement, AgreementEvent.Exchange exchange) {
    exchanges.exchange(
        agreement.account(),
        new AgreedRead(
            agreement.point(), event.on(), event.read().values(), event.read().checked()),
        exchange.meter());
    AgreementTerm terms = terms(agreement);
    int zones = exchange.meter().plate().zones();
    if (zones == terms.zones()) {
      return new Done(Optional.empty(), false);
    }
    desk.change(
        agreement.id(),
        event.on(),
        new Terms(terms.customerClass(), zones, terms.normKwhPerMonth()));
    return new Done(Optional.empty(), true);
  }

  private void take(AgreementEvent event, AccountId account, Agreement agreement) {
    if (event.read().isTyped()) {
      reads.take(
          account,
          new AgreedRead(
              agreement.point(), event.on(), event.read().values(), event.read().checked()));
    }
  }

  private static AgreementTerm terms(Agreement agreement) {
    return agreement.terms().get(agreement.terms().size() - 1);
  }
}
