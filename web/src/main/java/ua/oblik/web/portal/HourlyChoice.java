package ua.oblik.web.portal;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.Temporal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import ua.oblik.billing.HourlyUse;
import ua.oblik.billing.HoursOfMonth;
import ua.oblik.metering.HourlyPoint;
import ua.oblik.metering.HourlyVolumes;

/** Which point, month and day of hourly data an address asks for: the nearest that there is. */
@Named("hourly")
@RequestScoped
public class HourlyChoice {
  @Inject private PortalAccount account;
  @Inject private HourlyVolumes volumes;
  @Inject private HourlyUse use;
  @Inject private HttpServletRequest request;

  private List<HourlyPoint> points = List.of();
  private HourlyPoint point;

  @PostConstruct
  void find() {
    if (account.isPresent()) {
      points = volumes.points(account.getNumber());
      String asked = request.getParameter("point");
      point =
          points.stream()
              .filter(each -> each.code().value().equals(asked))
              .findFirst()
              .or(() -> points.stream().max(Comparator.comparing(each -> each.days().until())))
              .orElse(null);
    }
  }

  /** The points of the account that are measured by the hour. */
  public List<HourlyPoint> getPoints() {
    return points;
  }

  /** The one looked at, or null if there is none. */
  public HourlyPoint getPoint() {
    return point;
  }

  /** What an address begins with that stays at the point: {@code ?account=…&point=…}. */
  public String getQuery() {
    return "?account=" + account.getNumber() + "&point=" + point.code();
  }

  /** Whether the chart shows what it cost. */
  public boolean isCostShown() {
    return "cost".equals(request.getParameter("show"));
  }

  /** The month asked for; the last one where none is. */
  YearMonth month() {
    YearMonth first = YearMonth.from(point.days().from());
    YearMonth last = YearMonth.from(point.days().lastDay());
    return within(dateParameter("month", YearMonth::parse).orElse(last), first, last);
  }

  /** The day asked for; the last one where none is. */
  LocalDate day() {
    LocalDate last = point.days().lastDay();
    return within(dateParameter("day", LocalDate::parse).orElse(last), point.days().from(), last);
  }

  HoursOfMonth hours(YearMonth month) {
    return use.of(account.getNumber(), point.code(), month);
  }

  private <T extends Temporal> Optional<T> dateParameter(String name, Function<String, T> parse) {
    try {
      return Optional.ofNullable(request.getParameter(name)).map(parse);
    } catch (DateTimeException nothingThatIsMeant) {
      return Optional.empty();
    }
  }

  private static <T extends Comparable<? super T>> T within(T asked, T first, T last) {
    T notBefore = asked.compareTo(first) < 0 ? first : asked;
    return notBefore.compareTo(last) > 0 ? last : notBefore;
  }
}
