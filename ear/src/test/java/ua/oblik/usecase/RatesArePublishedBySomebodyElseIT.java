package ua.oblik.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import ua.oblik.ConflictException;
import ua.oblik.NotFoundException;
import ua.oblik.domain.tariff.CustomerClass;
import ua.oblik.tariff.DraftState;
import ua.oblik.tariff.NewVersion;
import ua.oblik.tariff.SeasonOfYear;

/** A version of rates is prepared by one person and published by another, before it begins. */
class RatesArePublishedBySomebodyElseIT extends TariffCase {
  @Test
  void notByWhoeverPreparedIt() {
    callers.become(ONE);
    long id = drafts.prepare(from(LocalDate.of(2027, 3, 1)));

    assertThatThrownBy(() -> drafts.publish(id))
        .isInstanceOf(ConflictException.class)
        .hasMessageContaining("tariff-draft-by-yourself");
    assertThat(drafts.get(id).state()).isEqualTo(DraftState.DRAFT);
    long mine = drafts.waitingForMe();

    callers.become(OTHER);
    long waiting = drafts.waitingForMe();
    drafts.publish(id);
    assertThat(drafts.waitingForMe()).as("to decide").isEqualTo(waiting - 1);
    callers.become(ONE);
    assertThat(drafts.waitingForMe()).as("an own draft").isEqualTo(mine);
    callers.become("olena@demo.oblik");
    assertThat(drafts.waitingForMe()).as("a customer").isZero();
    callers.become(OTHER);
    assertThat(drafts.get(id).state()).isEqualTo(DraftState.PUBLISHED);
    assertThat(
            tables.numberOfCustomer(
                "select count(*) from rate_version where customer_class = 'RURAL' and state = 'PUBLISHED'"
                    + " and effective_from < '2027-03-01' and coalesce(effective_until, 'infinity') > '2027-03-01'"))
        .as("versions before it that reach into it")
        .isZero();
  }

  @Test
  void onceOnly() {
    callers.become(ONE);
    long id = drafts.prepare(from(LocalDate.of(2027, 5, 1)));
    callers.become(OTHER);
    drafts.reject(id);

    assertThatThrownBy(() -> drafts.publish(id))
        .isInstanceOf(ConflictException.class)
        .hasMessageContaining("tariff-draft-decided");
  }

  @Test
  void notForDaysThatHaveBegun() {
    callers.become(ONE);

    assertThatThrownBy(() -> drafts.prepare(from(clock.today())))
        .isInstanceOf(ConflictException.class)
        .hasMessageContaining("tariff-draft-not-in-the-future");
  }

  @Test
  void aDraftOfAPartOfTheYearTellsThatTheRestWouldHaveNone() {
    callers.become(ONE);
    long heated =
        drafts.prepare(
            from(CustomerClass.URBAN, SeasonOfYear.HEATING_SEASON, LocalDate.of(2027, 7, 1)));
    long whole =
        drafts.prepare(from(CustomerClass.URBAN, SeasonOfYear.ALL_YEAR, LocalDate.of(2027, 7, 2)));
    long own =
        drafts.prepare(
            from(CustomerClass.HEATING, SeasonOfYear.HEATING_SEASON, LocalDate.of(2027, 7, 1)));

    assertThat(drafts.get(heated).left()).contains(SeasonOfYear.OFF_SEASON);
    assertThat(drafts.get(whole).left()).isEmpty();
    assertThat(drafts.get(own).left()).as("heating has rates of their own off season").isEmpty();
    List.of(heated, whole, own).forEach(drafts::reject);
    assertThat(drafts.get(heated).left()).as("decided").isEmpty();
  }

  @Test
  void notByCustomers() {
    callers.become("olena@demo.oblik");

    assertThatThrownBy(() -> drafts.prepare(from(LocalDate.of(2027, 6, 1))))
        .isInstanceOf(NotFoundException.class);
    assertThatThrownBy(drafts::all).isInstanceOf(NotFoundException.class);
  }

  private static NewVersion from(LocalDate day) {
    return version(CustomerClass.RURAL, day, "5.00");
  }

  private static NewVersion from(CustomerClass customerClass, SeasonOfYear season, LocalDate day) {
    return version(customerClass, season, day, "5.00");
  }
}
