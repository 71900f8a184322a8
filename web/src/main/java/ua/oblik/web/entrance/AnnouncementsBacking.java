package ua.oblik.web.entrance;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import ua.oblik.announcement.AnnouncementView;
import ua.oblik.announcement.Announcements;

/** What the supplier tells everybody today. */
@Named
@RequestScoped
public class AnnouncementsBacking {
  @Inject private Announcements announcements;

  private List<AnnouncementView> today;

  /** Urgent first. */
  public List<AnnouncementView> getToday() {
    if (today == null) {
      today = announcements.today();
    }
    return today;
  }
}
