package ua.oblik.web.office;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ua.oblik.announcement.AnnouncementForm;
import ua.oblik.announcement.AnnouncementText;
import ua.oblik.announcement.AnnouncementView;
import ua.oblik.announcement.Announcements;
import ua.oblik.calendar.BusinessClock;
import ua.oblik.identity.FieldProblem;
import ua.oblik.web.ui.Messages;

/** Writing what everybody is told, ahead or at once, and taking it back. */
@Named("officeAnnouncementsBacking")
@RequestScoped
public class AnnouncementsBacking {
  private static final String HERE = "/office/announcements?faces-redirect=true";
  private static final int USUAL_DAYS = 7;

  @Inject private Announcements announcements;
  @Inject private BusinessClock clock;
  @Inject private Messages messages;

  private LocalDate today;
  private LocalDate from;
  private LocalDate lastDay;
  private boolean urgent;
  private final Map<String, String> texts = new HashMap<>();
  private List<AnnouncementView> all;

  @PostConstruct
  void begin() {
    today = clock.today();
    from = today;
    lastDay = today.plusDays(USUAL_DAYS);
  }

  /** Announces, or says beside the fields what to mend. */
  public String announce() {
    List<FieldProblem> problems =
        announcements.announce(
            new AnnouncementForm(
                from,
                lastDay,
                urgent,
                Map.of("uk", text("Uk"), "en", text("En"), "ru", text("Ru"))));
    if (!problems.isEmpty()) {
      problems.forEach(problem -> messages.error(problem.field(), "problem." + problem.code()));
      return null;
    }
    messages.done("office_announcements.done");
    return HERE;
  }

  /** Takes one back. */
  public String withdraw(long id) {
    announcements.withdraw(id);
    messages.done("office_announcements.withdrawn");
    return HERE;
  }

  private AnnouncementText text(String language) {
    return new AnnouncementText(texts.get("title" + language), texts.get("body" + language));
  }

  /** All that ever were, the latest first. */
  public List<AnnouncementView> getAll() {
    if (all == null) {
      all = announcements.all();
    }
    return all;
  }

  public LocalDate getToday() {
    return today;
  }

  /** Titles and bodies by field: {@code titleUk}. */
  public Map<String, String> getTexts() {
    return texts;
  }

  public LocalDate getFrom() {
    return from;
  }

  public void setFrom(LocalDate from) {
    this.from = from;
  }

  public LocalDate getLastDay() {
    return lastDay;
  }

  public void setLastDay(LocalDate lastDay) {
    this.lastDay = lastDay;
  }

  public boolean isUrgent() {
    return urgent;
  }

  public void setUrgent(boolean urgent) {
    this.urgent = urgent;
  }
}
