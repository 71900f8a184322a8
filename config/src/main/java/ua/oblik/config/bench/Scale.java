package ua.oblik.config.bench;

import java.util.List;

/** How the cost of a bill grows with the number of accounts and with the years of history. */
final class Scale {

  private Scale() {}

  static List<Measurement> of(List<Measurement> measured, Options options) {
    double large = cpu(measured, Bench.label(options.accounts(), options.years()));
    double small = cpu(measured, Bench.label(options.small(), options.years()));
    double young = cpu(measured, Bench.label(options.small(), 1));
    return List.of(
        new Measurement("scale", "CPU: large to small region", large / small, ""),
        new Measurement("scale", "CPU: all years to one year", small / young, ""));
  }

  private static double cpu(List<Measurement> measured, String label) {
    return measured.stream()
        .filter(each -> each.benchmark().equals(label) && each.name().equals("CPU"))
        .mapToDouble(Measurement::value)
        .findFirst()
        .orElse(Double.NaN);
  }
}
