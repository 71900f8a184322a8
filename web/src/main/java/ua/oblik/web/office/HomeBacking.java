package ua.oblik.web.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Map;
import ua.oblik.adjustment.Adjustments;
import ua.oblik.calendar.BusinessClock;
import ua.oblik.domain.listing.ListQuery;
import ua.oblik.domain.listing.ListQuery.Order;
import ua.oblik.domain.listing.ListQuery.Window;
import ua.oblik.invariant.Invariants;
import ua.oblik.web.list.ListSource;

/** What waits for staff today. */
@Named("officeHomeBacking")
@RequestScoped
public class HomeBacking {
  @Inject private BusinessClock clock;
  @Inject private ReviewList reviews;
  @Inject private ParkedList parked;
  @Inject private VisitList visits;
  @Inject private NoticeList notices;
  @Inject private SuggestionList suggestions;
  @Inject private RequestList requests;
  @Inject private Invariants invariants;
  @Inject private Adjustments adjustments;

  public LocalDate getToday() {
    return clock.today();
  }

  /** What the last night found broken of all that must hold. */
  public long getViolations() {
    return invariants.violations();
  }

  public long getReviews() {
    return count(reviews, Map.of());
  }

  public long getParked() {
    return count(parked, Map.of("state", "open"));
  }

  /** Adjustments of others that the caller may decide. */
  public long getAdjustments() {
    return adjustments.waitingForMe();
  }

  public long getVisits() {
    return count(visits, Map.of("state", "open"));
  }

  public long getRequests() {
    return count(requests, Map.of("state", "open"));
  }

  /** Those that wait for an answer longer than they may. */
  public long getOverdue() {
    return count(requests, Map.of("state", "overdue"));
  }

  public long getFailed() {
    return count(notices, Map.of("state", "FAILED"));
  }

  public long getSuggestions() {
    return count(suggestions, Map.of("moderation", "WAITING"));
  }

  private static long count(ListSource<?> list, Map<String, String> filters) {
    return list.count(new ListQuery("", filters, Order.NATURAL, new Window(0, 0)));
  }
}
