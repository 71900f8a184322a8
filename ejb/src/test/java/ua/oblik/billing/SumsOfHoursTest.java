package ua.oblik.billing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import ua.oblik.domain.measure.Energy;
import ua.oblik.domain.measure.ExactAmount;
import ua.oblik.domain.measure.Money;
import ua.oblik.domain.metering.HourVolume;
import ua.oblik.domain.metering.HourVolume.Quality;
import ua.oblik.domain.metering.RegisterCode;
import ua.oblik.domain.metering.SettlementHour;

/**
 * October 2025 at a point of two zones: the 25th is known in full, the 26th, of 25 hours, in part.
 */
class SumsOfHoursTest {
  private static final LocalDate WHOLE = LocalDate.of(2025, 10, 25);
  private static final LocalDate LONG = LocalDate.of(2025, 10, 26);

  private final HoursOfMonth october =
      new HoursOfMonth(
          YearMonth.of(2025, 10),
          Stream.concat(hours(WHOLE, 24, "0.111"), hours(LONG, 24, "0.111")).toList());

  @Test
  void aDayIsTheSumOfItsHours() {
    SpanOfUse day = october.days().get(0);
    assertThat(day.total()).isEqualTo(new Energy(2400));
    assertThat(day.volumes())
        .containsEntry(RegisterCode.T1, new Energy(1200))
        .containsEntry(RegisterCode.T2, new Energy(1200));
    assertThat(day.seconds()).isEqualTo(86_400);
    assertThat(day.isPartOfDay()).isFalse();
  }

  @Test
  void theMonthIsRoundedOnceAndItsDaysAddUpToIt() {
    assertThat(october.days())
        .extracting(day -> day.cost().orElseThrow())
        .containsExactly(Money.of("2.67"), Money.of("2.66"));
    assertThat(HoursOfMonth.cost(october.days())).contains(Money.of("5.33"));
    assertThat(HoursOfMonth.energy(october.days())).isEqualTo(new Energy(4800));
  }

  @Test
  void theHoursAddUpToTheirDayAndNoneIsAKopiykaFromItsOwnCost() {
    for (SpanOfUse day : october.days()) {
      List<SpanOfUse> hours = october.of(day.first().day());
      assertThat(HoursOfMonth.cost(hours)).isEqualTo(day.cost());
      assertThat(hours)
          .extracting(hour -> hour.cost().orElseThrow())
          .containsOnly(Money.of("0.11"), Money.of("0.12"));
    }
  }

  @Test
  void aDayOfTwentyFiveHoursLacksOne() {
    assertThat(october.days().get(1).isPartOfDay()).isTrue();
    assertThat(october.of(LONG)).hasSize(24);
  }

  @Test
  void daysThatAreNotKnownAreMissing() {
    assertThat(october.days()).extracting(day -> day.first().day()).containsExactly(WHOLE, LONG);
    assertThat(october.of(LocalDate.of(2025, 10, 1))).isEmpty();
  }

  @Test
  void oneHourPutInMarksItsDay() {
    HourOfUse replaced =
        new HourOfUse(
            new HourVolume(new SettlementHour(WHOLE, 1), new Energy(1), Quality.REPLACED),
            RegisterCode.T1,
            Optional.empty());
    SpanOfUse day = new HoursOfMonth(YearMonth.of(2025, 10), List.of(replaced)).days().get(0);
    assertThat(day.replaced()).isTrue();
    assertThat(october.days().get(0).replaced()).isFalse();
    assertThat(day.cost()).as("a rate is not confirmed").isEmpty();
    assertThat(HoursOfMonth.cost(List.of(october.days().get(0), day))).isEmpty();
  }

  private static Stream<HourOfUse> hours(LocalDate day, int known, String cost) {
    return IntStream.rangeClosed(1, known)
        .mapToObj(
            number ->
                new HourOfUse(
                    new HourVolume(
                        new SettlementHour(day, number), new Energy(100), Quality.MEASURED),
                    number % 2 == 0 ? RegisterCode.T1 : RegisterCode.T2,
                    Optional.of(new ExactAmount(new BigDecimal(cost)))));
  }
}
