package ua.oblik.web.portal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import ua.oblik.billing.MonthOfUse;
import ua.oblik.billing.SimilarUse;
import ua.oblik.domain.metering.RegisterCode;

/** Turns months into bars. The tallest bar fills the chart. */
final class ConsumptionChart {
  private static final int HEIGHT = 100;

  private ConsumptionChart() {}

  /** The chart of the volumes. Each function answers null for a month of which it knows nothing. */
  static List<Column> ofVolumes(
      List<MonthOfUse> months,
      UnaryOperator<MonthOfUse> yearBefore,
      Function<MonthOfUse, SimilarUse> similar) {
    return columns(
        months,
        yearBefore,
        month ->
            Optional.ofNullable(similar.apply(month))
                .map(use -> use.average().wattHours())
                .orElse(0L),
        false);
  }

  /** The chart of what it cost; what similar homes paid is not told. */
  static List<Column> ofCosts(List<MonthOfUse> months, UnaryOperator<MonthOfUse> yearBefore) {
    return columns(months, yearBefore, month -> 0, true);
  }

  private static List<Column> columns(
      List<MonthOfUse> months,
      UnaryOperator<MonthOfUse> yearBefore,
      ToLongFunction<MonthOfUse> similar,
      boolean cost) {
    long tallest =
        months.stream()
            .flatMapToLong(
                month ->
                    LongStream.of(
                        total(month, cost),
                        total(yearBefore.apply(month), cost),
                        similar.applyAsLong(month)))
            .max()
            .orElse(0);
    return months.stream()
        .map(
            month ->
                new Column(
                    month,
                    parts(month, cost, tallest),
                    height(total(yearBefore.apply(month), cost), tallest),
                    height(similar.applyAsLong(month), tallest)))
        .toList();
  }

  private static long total(MonthOfUse month, boolean cost) {
    return month == null ? 0 : values(month, cost).values().stream().mapToLong(v -> v).sum();
  }

  /** What is stacked, by the name of its colour: the volume of each zone, or the cost alone. */
  private static Map<String, Long> values(MonthOfUse month, boolean cost) {
    Map<String, Long> values = new LinkedHashMap<>();
    if (cost) {
      values.put("cost", Math.max(0, month.cost().kopiykas()));
    } else {
      for (RegisterCode register : RegisterCode.values()) {
        values.put(register.name(), Math.max(0, month.volume(register).wattHours()));
      }
    }
    return values;
  }

  private static List<Column.Part> parts(MonthOfUse month, boolean cost, long tallest) {
    List<Column.Part> parts = new ArrayList<>();
    long below = 0;
    for (Map.Entry<String, Long> value : values(month, cost).entrySet()) {
      int bottom = height(below, tallest);
      below += value.getValue();
      int top = height(below, tallest);
      if (top > bottom) {
        parts.add(new Column.Part(value.getKey(), HEIGHT - top, top - bottom));
      }
    }
    return parts;
  }

  private static int height(long value, long tallest) {
    return tallest == 0 ? 0 : Math.toIntExact(value * HEIGHT / tallest);
  }
}
