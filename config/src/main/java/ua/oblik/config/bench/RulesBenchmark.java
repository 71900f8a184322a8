package ua.oblik.config.bench;

import java.util.List;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import ua.oblik.config.home.LauncherException;

/** The rules alone, in a JVM of their own; needs no server. */
final class RulesBenchmark {

  private RulesBenchmark() {}

  static List<Measurement> run() {
    try {
      return new Runner(new OptionsBuilder().include(BillCalculation.class.getName()).build())
          .run().stream()
              .map(result -> (Result<?>) result.getPrimaryResult())
              .map(result -> new Measurement("rules", "bill calculation", result.getScore(), "ns"))
              .toList();
    } catch (RunnerException failed) {
      throw LauncherException.failed("The rules: " + failed.getMessage(), failed);
    }
  }
}
