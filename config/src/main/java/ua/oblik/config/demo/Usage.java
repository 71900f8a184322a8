package ua.oblik.config.demo;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import ua.oblik.domain.calendar.DateRange;
import ua.oblik.domain.metering.RegisterCode;

/** What a point really consumes, day by day and zone by zone; every read is taken from it. */
final class Usage {

  private static final LocalDate START = History.DEMO.firstDay().minusMonths(1);
  private static final int DAYS =
      Math.toIntExact(ChronoUnit.DAYS.between(START, History.DEMO.today().plusMonths(2)));

  /** Share of each month in a hundredth of the average, January first. */
  private static final int[] LIGHTING = {118, 108, 104, 95, 88, 88, 95, 95, 90, 98, 107, 114};

  private static final int[] HEATING = {210, 190, 150, 80, 40, 30, 30, 30, 40, 90, 140, 170};

  private static final List<int[]> ZONE_SHARES =
      List.of(new int[] {1000}, new int[] {640, 360}, new int[] {230, 450, 320});

  private final long[][] cumulativeWh;
  private final Map<RegisterCode, Integer> reactivePerMille;

  private Usage(long[][] cumulativeWh, Map<RegisterCode, Integer> reactivePerMille) {
    this.cumulativeWh = cumulativeWh;
    this.reactivePerMille = reactivePerMille;
  }

  /** The same with reactive energy in proportion to the active. */
  Usage withReactive(Map<RegisterCode, Integer> perMille) {
    return new Usage(cumulativeWh, perMille);
  }

  /**
   * Draws the consumption of a household or firm.
   *
   * @param kWhPerMonth on average over the year
   * @param heated whether the winter weighs as much as electric heating makes it
   * @param without days without any consumption
   */
  static Usage draw(
      int zones, int kWhPerMonth, boolean heated, List<DateRange> without, Draw draw) {
    int[] season = heated ? HEATING : LIGHTING;
    int[] shares = ZONE_SHARES.get(zones - 1);
    long[][] cumulative = new long[zones][DAYS + 1];
    LocalDate day = START;
    int noise = draw.between(860, 1140);
    for (int d = 0; d < DAYS; d++) {
      if (day.getDayOfMonth() == 1) {
        noise = draw.between(860, 1140);
      }
      long whOfDay =
          (long) kWhPerMonth
              * 1000
              * season[day.getMonthValue() - 1]
              / 100
              * noise
              / 1000
              * 12
              / 365;
      LocalDate today = day;
      boolean off = !without.isEmpty() && without.stream().anyMatch(range -> range.contains(today));
      for (int z = 0; z < zones; z++) {
        cumulative[z][d + 1] = cumulative[z][d] + (off ? 0 : whOfDay * shares[z] / 1000);
      }
      day = day.plusDays(1);
    }
    return new Usage(cumulative, Map.of());
  }

  /** Watt-hours of a zone between two days. */
  long between(int zone, LocalDate from, LocalDate until) {
    return cumulativeWh[zone][at(until)] - cumulativeWh[zone][at(from)];
  }

  /** Thousandths of a kvarh of a register between two days. */
  long reactive(RegisterCode register, LocalDate from, LocalDate until) {
    long active = 0;
    for (int zone = 0; zone < cumulativeWh.length; zone++) {
      active += between(zone, from, until);
    }
    return active * reactivePerMille.getOrDefault(register, 0) / 1000;
  }

  private static int at(LocalDate day) {
    return Math.toIntExact(Math.max(0, Math.min(DAYS, day.toEpochDay() - START.toEpochDay())));
  }
}
