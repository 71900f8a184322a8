package ua.oblik.metering;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import ua.oblik.domain.calendar.DateRange;
import ua.oblik.domain.calendar.ReadingWindow;
import ua.oblik.domain.measure.Energy;
import ua.oblik.domain.metering.MeterRead;
import ua.oblik.domain.metering.MeterSerial;
import ua.oblik.domain.metering.MeterSpan;
import ua.oblik.domain.metering.MeterSpan.MeterPlate;
import ua.oblik.domain.metering.ReadQuality;
import ua.oblik.domain.metering.ReadSource;
import ua.oblik.domain.metering.RegisterCode;

/**
 * On 4 November 2025 October is billed: November 2025 is estimated after November 2024, where reads
 * around it tell what that was.
 */
class ReadsThatARunCanRestOnTest {
  private static final EstimatedDays ESTIMATED =
      new EstimatedDays(LocalDate.parse("2025-11-04"), ReadingWindow.STANDARD);
  private static final DateRange NOVEMBER =
      new DateRange(LocalDate.parse("2024-11-01"), LocalDate.parse("2024-12-01"));

  @Test
  void theMonthsAYearAgoBeginWithTheCounterpartOfTheLatestRead() {
    assertThat(ESTIMATED.aYearBefore(read("2025-10-01", "2025-10-31"))).contains(NOVEMBER);
    assertThat(ESTIMATED.aYearBefore(read("2025-10-01")))
        .contains(new DateRange(LocalDate.parse("2024-10-01"), NOVEMBER.until()));
    assertThat(ESTIMATED.aYearBefore(read("2025-10-17")))
        .contains(new DateRange(LocalDate.parse("2024-10-01"), NOVEMBER.until()));
    assertThat(ESTIMATED.aYearBefore(read())).isEmpty();
  }

  @Test
  void readsOnBothSidesCoverTheMonth() {
    assertThat(ESTIMATED.isCovered(NOVEMBER, read("2024-10-31", "2024-12-03", "2025-10-31")))
        .isTrue();
    assertThat(ESTIMATED.isCovered(NOVEMBER, read("2024-10-20", "2024-11-07", "2024-12-14")))
        .isTrue();
  }

  @Test
  void aReadMonthsLaterDoesNotAsTheOneBeforeItMayBeLeftOut() {
    assertThat(ESTIMATED.isCovered(NOVEMBER, read("2024-11-01", "2025-09-03", "2025-10-31")))
        .isFalse();
    assertThat(ESTIMATED.isCovered(NOVEMBER, read("2024-10-10", "2024-12-01", "2025-10-31")))
        .isFalse();
  }

  @Test
  void readsInsideTheMonthAloneDoNot() {
    assertThat(ESTIMATED.isCovered(NOVEMBER, read("2024-11-10", "2024-11-20"))).isFalse();
    assertThat(ESTIMATED.isCovered(NOVEMBER, read())).isFalse();
  }

  /** A meter with these reads, ten kilowatt-hours apart. */
  private static MeterSpan read(String... days) {
    List<MeterRead> reads = new ArrayList<>();
    for (String day : days) {
      reads.add(
          new MeterRead(
              LocalDate.parse(day),
              Map.of(RegisterCode.T1, Energy.ofKWh(1000 + 10L * reads.size())),
              ReadSource.CUSTOMER,
              ReadQuality.VALID,
              false));
    }
    return new MeterSpan(
        new MeterPlate(new MeterSerial("0512345"), 1, 6, 1),
        DateRange.startingOn(LocalDate.parse("2019-05-01")),
        reads);
  }
}
