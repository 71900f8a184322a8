package ua.oblik.web.office;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import ua.oblik.NotFoundException;
import ua.oblik.calendar.BusinessClock;
import ua.oblik.identity.AuditEntry;
import ua.oblik.identity.AuditTrail;
import ua.oblik.identity.Capability;
import ua.oblik.identity.CurrentUser;
import ua.oblik.web.ui.Formats;
import ua.oblik.web.ui.Messages;

/** The business date, which a demonstration may set forward. */
@Named("businessDateBacking")
@RequestScoped
public class BusinessDateBacking {
  @Inject private BusinessClock clock;
  @Inject private CurrentUser caller;
  @Inject private AuditTrail audit;
  @Inject private Messages messages;

  private LocalDate day;

  @PostConstruct
  void begin() {
    day = clock.today();
  }

  /** Today, as money knows it. */
  public LocalDate getToday() {
    return clock.today();
  }

  /** Whether the date may be set: in a demonstration, by who keeps the installation. */
  public boolean isSettable() {
    return !clock.followsCalendar() && caller.can(Capability.SET_BUSINESS_DATE);
  }

  /**
   * Sets the date forward without the nights between.
   *
   * @throws NotFoundException if the caller may not, or this is no demonstration
   */
  @Transactional
  public String set() {
    if (!isSettable()) {
      throw new NotFoundException("page-not-found");
    }
    LocalDate today = clock.today();
    if (day.isBefore(today)) {
      messages.error("day", "office_system.backwards");
      return null;
    }
    LocalDate furthest = BusinessClock.furthestLeap(today);
    if (day.isAfter(furthest)) {
      messages.error("day", "office_system.tooFar", Formats.date(furthest));
      return null;
    }
    clock.leapInDemo(day);
    audit.record(
        AuditEntry.of("set-business-date", "business-date", "1")
            .before(today.toString())
            .after(day.toString()));
    messages.done("office_system.dateSet");
    return "/office/system?faces-redirect=true";
  }

  public LocalDate getDay() {
    return day;
  }

  public void setDay(LocalDate day) {
    this.day = day;
  }
}
