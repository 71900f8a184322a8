package ua.oblik.web.portal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import ua.oblik.billing.MonthOfUse;
import ua.oblik.billing.SimilarUse;
import ua.oblik.web.portal.BarChart.Bar;

/**
 * Turns months into columns.
 *
 * @param label what is written at the foot
 * @param yearBefore the same month a year earlier, or null if nothing is known of it
 */
record ConsumptionChart(Function<MonthOfUse, String> label, UnaryOperator<MonthOfUse> yearBefore) {

  /** The volumes; {@code similar} answers null for a month of which nothing is told. */
  List<Column> ofVolumes(List<MonthOfUse> months, Function<MonthOfUse, SimilarUse> similar) {
    return columns(
        months,
        month -> BarChart.stacked(month.volumes()),
        month ->
            Optional.ofNullable(similar.apply(month))
                .map(use -> use.average().wattHours())
                .orElse(0L));
  }

  /** What it cost; what similar homes paid is not told. */
  List<Column> ofCosts(List<MonthOfUse> months) {
    return columns(months, month -> BarChart.stacked(month.cost()), month -> 0L);
  }

  private List<Column> columns(
      List<MonthOfUse> months,
      Function<MonthOfUse, Map<String, Long>> values,
      Function<MonthOfUse, Long> similar) {
    return BarChart.columns(
        months.stream()
            .map(
                month ->
                    new Bar(
                        label.apply(month),
                        month.provisional(),
                        values.apply(month),
                        Optional.ofNullable(yearBefore.apply(month))
                            .map(before -> sum(values.apply(before)))
                            .orElse(0L),
                        similar.apply(month)))
            .toList());
  }

  private static long sum(Map<String, Long> values) {
    return values.values().stream().mapToLong(value -> value).sum();
  }
}
