package ua.oblik.billing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ua.oblik.billing.ChangeOfCharges.Outlook;
import ua.oblik.domain.calendar.DateRange;
import ua.oblik.domain.measure.Money;

/** What was charged and would come, beside what comes with the event. */
class MoneyOfAnEventTest {
  private static final DateRange NOVEMBER =
      new DateRange(LocalDate.of(2025, 11, 1), LocalDate.of(2025, 12, 1));
  private static final DateRange SINCE_OCTOBER =
      new DateRange(LocalDate.of(2025, 10, 1), LocalDate.of(2025, 12, 1));

  @ParameterizedTest(name = "{0} replacing {1}, then {2} replacing {3}")
  @CsvSource({
    // November is billed by nobody yet
    "432.00,    0.00,  43.20,    0.00, 432.00,  43.20, -388.80",
    // October was billed provisionally at 450.00; the read of the event replaces that
    "432.00,    0.00, 500.00,  450.00, 882.00, 500.00, -382.00",
    // it would be replaced without the event too, by a read that is there
    "900.00,  450.00, 500.00,  450.00, 900.00, 500.00, -400.00",
    // supplied again: days that were to cost nothing cost what they use
    "0.00,      0.00, 388.80,    0.00,   0.00, 388.80,  388.80"
  })
  void isTheDifferenceOfTheSameDays(
      String total,
      String replaced,
      String then,
      String replacing,
      String was,
      String is,
      String more) {
    ChangeOfCharges change =
        ChangeOfCharges.between(
            outlook(NOVEMBER, total, replaced), outlook(SINCE_OCTOBER, then, replacing));

    assertThat(change.before()).isEqualTo(Money.of(was));
    assertThat(change.after()).isEqualTo(Money.of(is));
    assertThat(change.difference()).isEqualTo(Money.of(more));
    assertThat(change.days()).contains(SINCE_OCTOBER);
  }

  @Test
  void isNotToldWhereOneOfThemCannotBeCalculated() {
    ChangeOfCharges change =
        ChangeOfCharges.between(
            Outlook.impossible("cannot-bill-no-tariff"), outlook(NOVEMBER, "1.00", "0.00"));

    assertThat(change.problem()).contains("cannot-bill-no-tariff");
    assertThat(change.days()).isEmpty();
  }

  @Test
  void isNothingWhereNothingIsBilled() {
    ChangeOfCharges change = ChangeOfCharges.between(Outlook.nothing(), Outlook.nothing());

    assertThat(change.days()).isEmpty();
    assertThat(change.difference()).isEqualTo(Money.ZERO);
  }

  private static Outlook outlook(DateRange days, String total, String replaced) {
    return new Outlook(Optional.of(days), Money.of(total), Money.of(replaced), Optional.empty());
  }
}
