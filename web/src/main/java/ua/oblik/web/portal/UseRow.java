package ua.oblik.web.portal;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import ua.oblik.billing.SpanOfUse;
import ua.oblik.domain.measure.Energy;
import ua.oblik.domain.measure.Money;
import ua.oblik.web.portal.BarChart.Bar;

/**
 * A day or an hour in a chart and in its table.
 *
 * @param day which, or the day of the hour
 * @param name the hour by the clock, or empty
 * @param label at the foot of the chart, or empty
 * @param now what was measured; empty if nothing is known
 * @param before the same of what it is compared with
 */
public record UseRow(
    LocalDate day, String name, String label, Optional<SpanOfUse> now, Optional<SpanOfUse> before) {

  /** What was measured, or null. */
  public SpanOfUse span() {
    return now.orElse(null);
  }

  /** What it cost, or null. */
  public Money cost() {
    return now.flatMap(SpanOfUse::cost).orElse(null);
  }

  /** The energy it is compared with, or null. */
  public Energy energyBefore() {
    return before.map(SpanOfUse::total).orElse(null);
  }

  Bar bar(boolean costs) {
    return new Bar(
        label,
        false,
        costs
            ? BarChart.stacked(Optional.ofNullable(cost()).orElse(Money.ZERO))
            : BarChart.stacked(now.map(SpanOfUse::volumes).orElse(Map.of())),
        before.map(span -> costs ? kopiykas(span) : span.total().wattHours()).orElse(0L),
        0);
  }

  private static long kopiykas(SpanOfUse span) {
    return span.cost().map(Money::kopiykas).orElse(0L);
  }
}
