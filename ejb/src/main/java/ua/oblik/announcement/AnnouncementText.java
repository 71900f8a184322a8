package ua.oblik.announcement;

/**
 * An announcement in one language.
 *
 * @param title one line
 * @param body what it is about; may be of several lines
 */
public record AnnouncementText(String title, String body) {
  static final int LONGEST_TITLE = 120;
  static final int LONGEST_BODY = 1000;

  public AnnouncementText {
    title = title == null ? "" : title.strip();
    body = body == null ? "" : body.strip();
  }
}
