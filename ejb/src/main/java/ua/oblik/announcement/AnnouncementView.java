package ua.oblik.announcement;

import java.time.LocalDate;
import java.util.Map;
import ua.oblik.domain.calendar.DateRange;

/**
 * An announcement.
 *
 * @param id its key
 * @param shown the days it is shown
 * @param urgent whether it stands out
 * @param texts by language
 * @param withdrawn whether staff took it back
 */
public record AnnouncementView(
    long id,
    DateRange shown,
    boolean urgent,
    Map<String, AnnouncementText> texts,
    boolean withdrawn) {

  /** The text in a language; Ukrainian where that is not spoken. */
  public AnnouncementText in(String language) {
    return texts.getOrDefault(language, texts.get("uk"));
  }

  /** Whether it is or will be shown. */
  public boolean isAheadOn(LocalDate day) {
    return !withdrawn && shown.until().isAfter(day);
  }
}
