package ua.oblik.config.bench;

import java.util.ArrayList;
import java.util.List;

/** How the cost of a bill grows with the number of accounts and with the years of history. */
final class Scale {

  private Scale() {}

  static List<Measurement> of(List<Measurement> measured, Options options) {
    double large = cpu(measured, Bench.label(options.accounts(), options.years()));
    double small = cpu(measured, Bench.label(options.small(), options.years()));
    List<Measurement> scale = new ArrayList<>();
    scale.add(new Measurement("scale", "CPU: large to small (aim 1.15)", large / small, ""));
    if (options.years() > 1) {
      double young = cpu(measured, Bench.label(options.small(), 1));
      scale.add(new Measurement("scale", "CPU: all years to one (aim 1.15)", small / young, ""));
    }
    return scale;
  }

  private static double cpu(List<Measurement> measured, String label) {
    return measured.stream()
        .filter(each -> each.benchmark().equals(label) && each.name().equals("CPU"))
        .mapToDouble(Measurement::value)
        .findFirst()
        .orElse(Double.NaN);
  }
}
