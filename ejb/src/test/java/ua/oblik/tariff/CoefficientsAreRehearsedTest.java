package ua.oblik.tariff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import ua.oblik.domain.calendar.DateRange;
import ua.oblik.domain.measure.Coefficient;
import ua.oblik.domain.metering.RegisterCode;
import ua.oblik.domain.tariff.HouseholdTariffs;
import ua.oblik.domain.tariff.RateBook;
import ua.oblik.domain.tariff.TimeOfUsePeriod;
import ua.oblik.domain.tariff.ZonePeriod;

/** A draft of 0.25 at night for two zones, in the months from December 2014 to January 2015. */
class CoefficientsAreRehearsedTest {
  private static final RateBook BOOK = HouseholdTariffs.load();
  private static final LocalDate FIRST = LocalDate.of(2014, 12, 1);
  private static final LocalDate JANUARY = LocalDate.of(2015, 1, 1);

  private final RateBook rehearsed =
      new Candidate.Coefficients(
              7,
              2,
              LocalDate.of(2027, 1, 1),
              Map.of(
                  RegisterCode.T1, Coefficient.of("1.1"), RegisterCode.T2, Coefficient.of("0.25")),
              "draft")
          .insteadIn(BOOK, new DateRange(FIRST, LocalDate.of(2015, 2, 1)));

  @Test
  void theyTakeThePlaceOfAllThatWereInForceInTheMonths() {
    for (LocalDate day : Set.of(FIRST, JANUARY, LocalDate.of(2015, 1, 31))) {
      ZonePeriod night = rehearsed.zonePeriod(2, RegisterCode.T2, day).orElseThrow();
      assertThat(night.coefficient()).isEqualTo(Coefficient.of("0.25"));
      assertThat(night.period()).isEqualTo(TimeOfUsePeriod.NIGHT);
      assertThat(night.hours()).isEqualTo("23-07");
    }
  }

  /** The cut of December 2014 to 0.5 is not in force any more, so it parts no month either. */
  @Test
  void whatTheyReplacePartsNoMonth() {
    DateRange months = new DateRange(FIRST.plusDays(1), LocalDate.of(2015, 2, 1));

    assertThat(BOOK.zoneChanges(Set.of(2), months)).contains(JANUARY);
    assertThat(rehearsed.zoneChanges(Set.of(2), months)).isEmpty();
  }

  @Test
  void otherMetersAndRatesStayAsTheyWere() {
    assertThat(rehearsed.zonePeriod(3, RegisterCode.T1, JANUARY))
        .isEqualTo(BOOK.zonePeriod(3, RegisterCode.T1, JANUARY));
    assertThat(rehearsed.schedules()).isEqualTo(BOOK.schedules());
  }
}
