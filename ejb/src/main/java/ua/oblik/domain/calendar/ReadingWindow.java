package ua.oblik.domain.calendar;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * The days around the turn of a month on which a read counts as taken on the 1st.
 *
 * @param lastDays how many last days of a month belong to the next 1st
 * @param throughDay the last day of the month that still belongs to its own 1st
 */
public record ReadingWindow(int lastDays, int throughDay) {

  /** The last two days of a month to the 3rd of the next. */
  public static final ReadingWindow STANDARD = new ReadingWindow(2, 3);

  /** The window lies within half a month of the 1st. */
  public ReadingWindow {
    if (lastDays < 0 || lastDays > 14 || throughDay < 1 || throughDay > 14) {
      throw new IllegalArgumentException("not a reading window: " + lastDays + ", " + throughDay);
    }
  }

  /** The window a day lies in, else the next one. */
  public DateRange aheadOn(LocalDate day) {
    LocalDate first =
        day.getDayOfMonth() <= throughDay
            ? day.withDayOfMonth(1)
            : YearMonth.from(day).plusMonths(1).atDay(1);
    return new DateRange(first.minusDays(lastDays), first.plusDays(throughDay));
  }

  /** The date a read is effective on: the 1st if it was taken within the window, else its own. */
  public LocalDate effectiveOn(LocalDate readOn) {
    if (readOn.getDayOfMonth() <= throughDay) {
      return readOn.withDayOfMonth(1);
    }
    YearMonth month = YearMonth.from(readOn);
    return readOn.getDayOfMonth() > month.lengthOfMonth() - lastDays
        ? month.plusMonths(1).atDay(1)
        : readOn;
  }
}
