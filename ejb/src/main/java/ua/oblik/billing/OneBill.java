package ua.oblik.billing;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;
import ua.oblik.account.AccountId;
import ua.oblik.calendar.BusinessClock;
import ua.oblik.domain.account.AgreementId;
import ua.oblik.domain.billing.BillRequest;
import ua.oblik.domain.calendar.ReadingWindow;
import ua.oblik.domain.metering.Boundary;
import ua.oblik.metering.Acceptable;
import ua.oblik.metering.MeasuredPoints;

/** The case of one customer's bill: ordered, previewed, or only estimated for the summary. */
@Dependent
class OneBill {

  @Inject private BillingCases cases;
  @Inject private RulesInForce rules;
  @Inject private MeasuredPoints measured;
  @Inject private BusinessClock clock;
  @Inject private OrderBook orders;

  /** A bill up to a day, as it would be issued today. */
  BillingCase of(AccountId account, LocalDate until) {
    LocalDate today = clock.today();
    return cases.of(account, rules.on(today), new BillRequest.Ordered(until, today));
  }

  /** The bill that ends an agreement, or its terms, on a day. */
  BillingCase ending(AccountId account, AgreementId agreement, LocalDate until) {
    LocalDate today = clock.today();
    return cases.of(account, rules.on(today), new BillRequest.Final(agreement, until, today));
  }

  /** The bill that an order asks for. */
  BillingCase of(BillOrder order) {
    return order
        .ending()
        .map(agreement -> ending(order.account(), agreement, order.billUntil()))
        .orElseGet(() -> of(order.account(), order.billUntil()));
  }

  /** The same for an order by its key. */
  Optional<BillingCase> ofOrder(BillOrderId id) {
    return orders.find(id).map(this::of);
  }

  /** A bill up to the day that judged reads count for, as if they were stored. */
  BillingCase of(AccountId account, Acceptable reads) {
    return BillingCases.with(of(account, reads.effectiveOn()), measured.with(reads));
  }

  /** The day up to which the last actual read of the account would bill; empty without one. */
  Optional<LocalDate> lastRead(AccountId account) {
    BillingCase any = of(account, clock.today());
    ReadingWindow window = any.input().rules().window();
    return any.input().agreements().stream()
        .flatMap(agreement -> agreement.meters().stream())
        .flatMap(meter -> meter.boundaries(window).stream())
        .map(Boundary::effectiveOn)
        .max(LocalDate::compareTo);
  }
}
