package ua.oblik.web.portal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import ua.oblik.domain.measure.Energy;
import ua.oblik.domain.measure.Money;
import ua.oblik.domain.metering.RegisterCode;

/** Turns values into columns. The tallest fills the chart; what is below nothing has no height. */
final class BarChart {
  private static final int HEIGHT = 100;

  private BarChart() {}

  /**
   * What a column shows.
   *
   * @param label at its foot, or empty
   * @param faint whether it is drawn as something that may change
   * @param values what is stacked, by the name of its colour
   * @param before what it is compared with; 0 if unknown
   * @param similar what similar homes used; 0 if it is not told
   */
  record Bar(String label, boolean faint, Map<String, Long> values, long before, long similar) {
    long total() {
      return values.values().stream().mapToLong(value -> value).sum();
    }
  }

  /** The volume of each zone. */
  static Map<String, Long> stacked(Map<RegisterCode, Energy> volumes) {
    Map<String, Long> values = new LinkedHashMap<>();
    for (RegisterCode register : RegisterCode.of(3)) {
      Energy volume = volumes.getOrDefault(register, Energy.ZERO);
      values.put(register.name(), Math.max(0, volume.wattHours()));
    }
    return values;
  }

  /** The cost alone. */
  static Map<String, Long> stacked(Money cost) {
    return Map.of("cost", Math.max(0, cost.kopiykas()));
  }

  static List<Column> columns(List<Bar> bars) {
    long tallest =
        bars.stream()
            .flatMapToLong(bar -> LongStream.of(bar.total(), bar.before(), bar.similar()))
            .max()
            .orElse(0);
    return bars.stream()
        .map(
            bar ->
                new Column(
                    bar.label(),
                    bar.faint(),
                    parts(bar, tallest),
                    height(bar.before(), tallest),
                    height(bar.similar(), tallest)))
        .toList();
  }

  private static List<Column.Part> parts(Bar bar, long tallest) {
    List<Column.Part> parts = new ArrayList<>();
    long below = 0;
    for (Map.Entry<String, Long> value : bar.values().entrySet()) {
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
