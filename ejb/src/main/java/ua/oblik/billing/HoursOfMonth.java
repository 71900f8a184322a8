package ua.oblik.billing;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import ua.oblik.domain.measure.Apportionment;
import ua.oblik.domain.measure.Energy;
import ua.oblik.domain.measure.ExactAmount;
import ua.oblik.domain.measure.Money;
import ua.oblik.domain.metering.SettlementHour;

/**
 * The hours of a month that are known at a point, and sums of them. A day without a known hour is
 * missing, and nothing is put in its place. The month's cost is rounded once and spread over days,
 * and each day's over its hours, so that what is shown adds up.
 */
public final class HoursOfMonth {
  private final YearMonth month;
  private final List<HourOfUse> hours;
  private final Map<SettlementHour, Money> costs = new HashMap<>();

  HoursOfMonth(YearMonth month, List<HourOfUse> hours) {
    this.month = month;
    this.hours = List.copyOf(hours);
    spreadCosts();
  }

  private void spreadCosts() {
    List<List<HourOfUse>> days =
        byDay(hours.stream().filter(hour -> hour.cost().isPresent()).toList());
    List<ExactAmount> exact = days.stream().map(HoursOfMonth::exact).toList();
    ExactAmount whole = exact.stream().reduce(ExactAmount.ZERO, ExactAmount::plus);
    List<Money> shown = Apportionment.spread(Money.rounded(whole), exact);
    for (int i = 0; i < days.size(); i++) {
      List<HourOfUse> day = days.get(i);
      List<Money> parts =
          Apportionment.spread(
              shown.get(i), day.stream().map(hour -> hour.cost().orElseThrow()).toList());
      for (int j = 0; j < parts.size(); j++) {
        costs.put(day.get(j).hour(), parts.get(j));
      }
    }
  }

  private static ExactAmount exact(List<HourOfUse> priced) {
    return priced.stream()
        .flatMap(hour -> hour.cost().stream())
        .reduce(ExactAmount.ZERO, ExactAmount::plus);
  }

  private static List<List<HourOfUse>> byDay(List<HourOfUse> hours) {
    return new ArrayList<>(
        hours.stream()
            .collect(
                Collectors.groupingBy(hour -> hour.hour().day(), TreeMap::new, Collectors.toList()))
            .values());
  }

  /** Which month. */
  public YearMonth month() {
    return month;
  }

  /** Each day, in order. */
  public List<SpanOfUse> days() {
    return byDay(hours).stream().map(this::span).toList();
  }

  /** Each hour of a day, in order. */
  public List<SpanOfUse> of(LocalDate day) {
    return hours.stream()
        .filter(hour -> hour.hour().day().equals(day))
        .map(hour -> span(List.of(hour)))
        .toList();
  }

  private SpanOfUse span(List<HourOfUse> together) {
    List<Money> known =
        together.stream().map(HourOfUse::hour).filter(costs::containsKey).map(costs::get).toList();
    return SpanOfUse.of(
        together,
        known.size() == together.size() ? Optional.of(Money.sum(known)) : Optional.empty());
  }

  /** The energy of spans. */
  public static Energy energy(List<SpanOfUse> spans) {
    return Energy.sum(spans.stream().map(SpanOfUse::total).toList());
  }

  /** The sum of the costs as they are shown; empty if one of them is not known. */
  public static Optional<Money> cost(List<SpanOfUse> spans) {
    return spans.stream().allMatch(span -> span.cost().isPresent())
        ? Optional.of(Money.sum(spans.stream().flatMap(span -> span.cost().stream()).toList()))
        : Optional.empty();
  }
}
