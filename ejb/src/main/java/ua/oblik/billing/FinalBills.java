package ua.oblik.billing;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.stream.Stream;
import ua.oblik.account.AccountId;
import ua.oblik.account.Agreement;
import ua.oblik.billing.ChangeOfCharges.Outlook;
import ua.oblik.calendar.BusinessClock;
import ua.oblik.domain.billing.BillOutcome;
import ua.oblik.domain.calendar.DateRange;
import ua.oblik.domain.measure.Money;
import ua.oblik.metering.BilledMark;
import ua.oblik.metering.MeasuredPoints;

/** The bills that end agreements and terms: what they would come to, and their orders. */
@Dependent
class FinalBills {
  @Inject private OneBill oneBill;
  @Inject private OrderBook orders;
  @Inject private MeasuredPoints measured;
  @Inject private BusinessClock clock;

  /**
   * A bill on its way.
   *
   * @param order empty if there is nothing to bill
   * @param issuedOn the day whose night brings it
   * @param preview what it would be now
   * @param problem why it would be parked, or why there is none
   */
  record Ordered(
      Optional<BillOrderId> order,
      Optional<LocalDate> issuedOn,
      Optional<BillPreview> preview,
      Optional<String> problem) {

    static Ordered none() {
      return new Ordered(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }
  }

  /** Up to which actual read the point of an agreement is billed. */
  Optional<LocalDate> actualUntil(Agreement agreement) {
    return measured.of(agreement.point()).mark().map(BilledMark::actualUntil);
  }

  /** What is still to be charged for an agreement up to a day. */
  Outlook outlook(Agreement agreement, LocalDate until) {
    BillOutcome outcome = oneBill.ending(agreement.account(), agreement.id(), until).calculate();
    if (outcome instanceof BillOutcome.Parked parked) {
      return Outlook.impossible(Codes.cannotBill(parked.reason()));
    }
    if (!(outcome instanceof BillOutcome.Billed billed)) {
      return Outlook.nothing();
    }
    DateRange days = billed.bill().period();
    return new Outlook(
        Optional.of(billed.rest().map(rest -> days.hull(rest.period())).orElse(days)),
        billed.total(),
        billed.bill().supersededTotal(),
        Optional.empty());
  }

  /** The end of the month in which an event, or the state it begins, ends; of a year at most. */
  LocalDate horizon(LocalDate on, Optional<LocalDate> until) {
    LocalDate today = clock.today();
    LocalDate last = Stream.of(today, on, until.orElse(on)).max(LocalDate::compareTo).get();
    LocalDate farthest = today.plusYears(1);
    return YearMonth.from(last.isAfter(farthest) ? farthest : last).plusMonths(1).atDay(1);
  }

  /** Orders the bill of an agreement's days before a day, for the night when they are over. */
  Ordered order(Agreement agreement, LocalDate until) {
    AccountId account = agreement.account();
    BillingCase of = oneBill.ending(account, agreement.id(), until);
    BillOutcome outcome = of.calculate();
    if (outcome instanceof BillOutcome.NothingToBill nothing) {
      return new Ordered(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.of(Codes.nothingToBill(nothing.reason())));
    }
    LocalDate on = until.isAfter(clock.today()) ? until : clock.today();
    Optional<BillPreview> preview =
        outcome instanceof BillOutcome.Billed bill
            ? Optional.of(BillPreview.of(of.input().account(), until, bill.bill()))
            : Optional.empty();
    Optional<String> problem =
        outcome instanceof BillOutcome.Parked parked
            ? Optional.of(Codes.cannotBill(parked.reason()))
            : Optional.empty();
    BillOrderId order =
        orders.enterFinal(
            account,
            new OrderBook.Ending(agreement.id(), until, on),
            preview.map(BillPreview::total).orElse(Money.ZERO));
    return new Ordered(Optional.of(order), Optional.of(on), preview, problem);
  }
}
