package ua.oblik.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import ua.oblik.NotFoundException;
import ua.oblik.calendar.BusinessClock;
import ua.oblik.calendar.Parameters;
import ua.oblik.parameter.ChangeState;
import ua.oblik.parameter.KnownParameter;
import ua.oblik.parameter.ParameterChanges;

/** An administrator enters a value from a future day on; money takes a second person. */
class ParametersChangeByTwoPersonsIT extends UseCase {
  private static final String ADMINISTRATOR = "admin@demo.oblik";
  private static final String CLERK = "clerk@demo.oblik";
  private static final LocalDate FROM = LocalDate.of(2028, 3, 1);

  @Inject private ParameterChanges changes;
  @Inject private Parameters parameters;
  @Inject private BusinessClock clock;

  @Test
  void theLateFeeWaitsForAnotherPerson() {
    callers.become(ADMINISTRATOR);
    assertThat(changes.enter(KnownParameter.LATE_FEE_PERCENT, FROM, " 3,5 ", "рішення № 7"))
        .isEqualTo(ChangeState.DRAFT);
    long id = waiting("late-fee.percent-per-year");

    assertThat(parameters.text("late-fee.percent-per-year", FROM)).isEqualTo("0");
    assertThatThrownBy(() -> changes.publish(id)).hasMessage("parameter-change-by-yourself");
    assertThatThrownBy(
            () -> changes.enter(KnownParameter.LATE_FEE_PERCENT, FROM, "4", "рішення № 8"))
        .hasMessage("parameter-day-taken");

    callers.become(CLERK);
    changes.publish(id);
    assertThat(parameters.text("late-fee.percent-per-year", FROM)).isEqualTo("3.5");
    assertThat(parameters.text("late-fee.percent-per-year", FROM.minusDays(1))).isEqualTo("0");
    assertThatThrownBy(() -> changes.publish(id)).hasMessage("parameter-change-decided");
    assertThat(
            tables.numberOfCustomer(
                "select count(*) from audit_record where object_kind = 'parameter'"
                    + " and object_id = 'late-fee.percent-per-year'"))
        .isEqualTo(2);
  }

  @Test
  void aDayOfARemindersIsPublishedAtOnce() {
    callers.become(ADMINISTRATOR);

    assertThat(changes.enter(KnownParameter.DEBT_REMINDER_AFTER, FROM, "5", "наказ № 2"))
        .isEqualTo(ChangeState.PUBLISHED);
    assertThat(parameters.number("reminder.debt-after-days", FROM)).isEqualTo(5);
  }

  @Test
  void whatMakesNoSenseIsRefusedBeforeItIsKept() {
    callers.become(ADMINISTRATOR);

    assertThatThrownBy(() -> changes.enter(KnownParameter.DUE_DAY, FROM, "31", "наказ"))
        .hasMessage("parameter-not-whole");
    assertThatThrownBy(() -> changes.enter(KnownParameter.DUE_DAY, FROM, "15", " "))
        .hasMessage("parameter-reason-missing");
    assertThatThrownBy(() -> changes.enter(KnownParameter.DUE_DAY, clock.today(), "15", "наказ"))
        .hasMessage("parameter-not-in-the-future");
    assertThatThrownBy(
            () -> changes.enter(KnownParameter.REACTIVE_PRICE, FROM.plusDays(14), "6.1", "наказ"))
        .hasMessage("parameter-not-first-of-month");
    assertThatThrownBy(() -> changes.enter(KnownParameter.DUE_DAY, FROM, "20", "наказ"))
        .hasMessage("parameter-same-value");
  }

  @Test
  void clerksEnterNothingAndCustomersSeeNothing() {
    callers.become(CLERK);
    assertThatThrownBy(() -> changes.enter(KnownParameter.DUE_DAY, FROM, "15", "наказ"))
        .isInstanceOf(NotFoundException.class);
    assertThat(changes.standings()).hasSize(KnownParameter.values().length);

    callers.become("olena@demo.oblik");
    assertThatThrownBy(changes::standings).isInstanceOf(NotFoundException.class);
    assertThatThrownBy(changes::latest).isInstanceOf(NotFoundException.class);
  }

  private long waiting(String name) {
    return tables.numberOfCustomer(
        "select id from parameter_change where state = 'DRAFT' and name = ?", name);
  }
}
