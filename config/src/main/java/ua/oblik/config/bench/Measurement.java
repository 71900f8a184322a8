package ua.oblik.config.bench;

import java.util.Locale;

/**
 * One number.
 *
 * @param benchmark what was done, such as {@code quote}
 * @param name what was measured, such as {@code requests}
 * @param value the number
 * @param unit its unit, such as {@code 1/s} or {@code ms}
 */
public record Measurement(String benchmark, String name, double value, String unit) {

  String asLine() {
    return String.format(Locale.ROOT, "%-34s %-34s %14.3f %s", benchmark, name, value, unit);
  }

  String asJson() {
    return String.format(
        Locale.ROOT,
        "  {\"benchmark\": \"%s\", \"name\": \"%s\", \"value\": %.3f, \"unit\": \"%s\"}",
        benchmark,
        name,
        value,
        unit);
  }
}
