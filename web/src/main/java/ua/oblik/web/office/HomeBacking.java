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
import ua.oblik.parameter.ParameterChanges;
import ua.oblik.tariff.TariffDrafts;
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
  @Inject private RunList runs;
  @Inject private SuspenseList suspense;
  @Inject private TariffDrafts tariffs;
  @Inject private ParameterChanges parameters;
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

  /** Versions of tariffs, and withdrawals of them, that the caller may decide. */
  public long getTariffs() {
    return tariffs.waitingForMe();
  }

  /** Values of parameters that the caller may decide. */
  public long getParameters() {
    return parameters.waitingForMe();
  }

  /** Runs whose bills are calculated and not let out. */
  public long getRuns() {
    return count(runs, Map.of("state", "AWAITING_RELEASE"));
  }

  /** Money whose account is not known. */
  public long getSuspense() {
    return count(suspense, Map.of());
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
