package ua.oblik.billing;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import ua.oblik.RefusedException;
import ua.oblik.account.Agreement;
import ua.oblik.domain.account.ChangeDay;
import ua.oblik.domain.calendar.DateRange;
import ua.oblik.domain.calendar.Timeline;
import ua.oblik.domain.supply.SupplyChange;
import ua.oblik.domain.supply.SupplyState;
import ua.oblik.supply.SupplyDesk;

/** Disconnects and supplies points again; estimates and bills follow the states it writes. */
@Dependent
class SupplyDeeds {
  @Inject private SupplyDesk desk;
  @Inject private EventBook book;
  @Inject private FinalBills bills;
  @Inject private EventStaff staff;

  /**
   * Begins or ends a state of the agreement's point.
   *
   * @throws RefusedException if the day is not right: {@code supply-...}, {@code agreement-...}
   */
  void carryOut(
      AgreementEvent event, AgreementEvent.Supply deed, Agreement agreement, boolean read) {
    Timeline<SupplyState> states = desk.of(agreement.point());
    SupplyChange.Wanted wanted =
        new SupplyChange.Wanted(deed.change(), event.on(), deed.until(), read);
    judge(wanted, states, agreement);
    if (deed.change().begins()) {
      desk.begin(
          agreement.point(),
          new DateRange(event.on(), deed.until().orElse(LocalDate.MAX)),
          deed.change().state());
    } else {
      desk.end(agreement.point(), SupplyChange.ending(wanted, states).orElseThrow(), event.on());
    }
  }

  private void judge(
      SupplyChange.Wanted wanted, Timeline<SupplyState> states, Agreement agreement) {
    ChangeDay.Known coverage = book.coverage(agreement, bills.actualUntil(agreement));
    ChangeDay.Calendar calendar = staff.calendar();
    SupplyChange.judge(
            wanted,
            new SupplyChange.Known(
                agreement.period(), states, coverage.settledUntil(), coverage.billedUntil()),
            calendar.today(),
            calendar.today().plusDays(calendar.daysAhead()))
        .ifPresent(
            refusal -> {
              throw new RefusedException(
                  code(refusal.reason()),
                  refusal.reason() == SupplyChange.Reason.TOO_FAR_AHEAD
                      ? calendar.daysAhead()
                      : refusal.day().<Object>map(day -> day).orElse(""));
            });
  }

  /** What other events are refused for too has its words already. */
  private static String code(SupplyChange.Reason reason) {
    return switch (reason) {
      case UNTIL_NOT_AFTER, DISCONNECTED_ALREADY, EMPTY_ALREADY, NOT_DISCONNECTED, NOT_EMPTY ->
          "supply-" + Codes.word(reason);
      case TOO_FAR_AHEAD,
          NOT_IN_FORCE,
          BEFORE_LAST_BILLED,
          READ_IN_FUTURE,
          READ_NEEDED_TO_PART,
          BILLED_BEYOND ->
          "agreement-" + Codes.word(reason);
    };
  }
}
