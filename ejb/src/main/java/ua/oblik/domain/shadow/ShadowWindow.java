package ua.oblik.domain.shadow;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * The days around the turn of a month on which a read counts for the 1st.
 *
 * @param lastDays so many at the end of a month
 * @param throughDay to this day of the next, inclusive
 */
public record ShadowWindow(int lastDays, int throughDay) {

  LocalDate countsOn(ShadowSupply.Read read, ShadowSupply.Dials meter) {
    LocalDate first = first(read.on());
    boolean outside =
        first.isBefore(meter.inPlace().from()) || first.isAfter(meter.inPlace().until());
    return outside || isParted(read.on(), first, meter) ? read.on() : first;
  }

  /** Nothing is moved past a read that stays where it is. */
  private static boolean isParted(LocalDate on, LocalDate first, ShadowSupply.Dials meter) {
    return meter.reads().stream()
        .filter(other -> other.standing() == ShadowSupply.Standing.OF_ITS_OWN_DATE)
        .map(ShadowSupply.Read::on)
        .anyMatch(
            day ->
                first.isBefore(on)
                    ? day.isAfter(first) && !day.isAfter(on)
                    : !day.isBefore(on) && day.isBefore(first));
  }

  private LocalDate first(LocalDate day) {
    LocalDate thisFirst = YearMonth.from(day).atDay(1);
    LocalDate nextFirst = thisFirst.plusMonths(1);
    if (!day.isAfter(thisFirst.plusDays(throughDay - 1L))) {
      return thisFirst;
    }
    return day.isBefore(nextFirst.minusDays(lastDays)) ? day : nextFirst;
  }
}
