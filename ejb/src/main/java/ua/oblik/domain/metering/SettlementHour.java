package ua.oblik.domain.metering;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * An hour of a day in Kyiv, counted from midnight. A day has 24; the one in March when clocks go
 * forward has 23, the one in October when they go back has 25, of which two begin at three o'clock.
 *
 * @param day the day
 * @param number which hour of it, the first is 1
 */
public record SettlementHour(LocalDate day, int number) implements Comparable<SettlementHour> {

  /** Where the day begins. */
  public static final ZoneId ZONE = ZoneId.of("Europe/Kyiv");

  private static final int MOST = 25;
  private static final int SECONDS = 3600;
  private static final Comparator<SettlementHour> ORDER =
      Comparator.comparing(SettlementHour::day).thenComparingInt(SettlementHour::number);

  /**
   * An hour that the day has.
   *
   * @throws IllegalArgumentException if it has none of that number
   */
  public SettlementHour {
    if (number < 1 || number > MOST || number > count(day)) {
      throw new IllegalArgumentException("no hour " + number + " on " + day);
    }
  }

  /** How many hours a day has: 23, 24 or 25. */
  public static int count(LocalDate day) {
    return (int)
        Duration.between(day.atStartOfDay(ZONE), day.plusDays(1).atStartOfDay(ZONE)).toHours();
  }

  /** All hours of a day, in order. */
  public static List<SettlementHour> of(LocalDate day) {
    return IntStream.rangeClosed(1, count(day))
        .mapToObj(number -> new SettlementHour(day, number))
        .toList();
  }

  /**
   * The hour that begins at a moment.
   *
   * @throws DateTimeException if none does
   */
  public static SettlementHour beginningAt(Instant moment) {
    if (Math.floorMod(moment.getEpochSecond(), SECONDS) != 0 || moment.getNano() != 0) {
      throw new DateTimeException("within an hour: " + moment);
    }
    ZonedDateTime local = moment.atZone(ZONE);
    LocalDate day = local.toLocalDate();
    return new SettlementHour(
        day, (int) Duration.between(day.atStartOfDay(ZONE), local).toHours() + 1);
  }

  /** When it begins. */
  public Instant start() {
    return day.atStartOfDay(ZONE).toInstant().plusSeconds((number - 1L) * SECONDS);
  }

  /** What clocks in Kyiv show when it begins, with the offset that tells two alike apart. */
  public ZonedDateTime local() {
    return start().atZone(ZONE);
  }

  @Override
  public int compareTo(SettlementHour other) {
    return ORDER.compare(this, other);
  }
}
