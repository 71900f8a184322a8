package ua.oblik.config.bench;

import java.util.List;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import ua.oblik.config.home.LauncherException;

/** What needs no server, in JVMs of their own: the rules alone, and the drawing of bills alone. */
final class AloneBenchmarks {

  private AloneBenchmarks() {}

  /** How long the calculation of a bill takes. */
  static List<Measurement> rules() {
    return measure(BillCalculation.class, "rules", "bill calculation", "ns");
  }

  /** How many bills are drawn on all cores. */
  static List<Measurement> drawing() {
    return measure(BillDrawing.class, "drawing", "documents (aim 250)", "1/s");
  }

  private static List<Measurement> measure(
      Class<?> benchmark, String word, String name, String unit) {
    try {
      return new Runner(new OptionsBuilder().include(benchmark.getName()).build())
          .run().stream()
              .map(result -> (Result<?>) result.getPrimaryResult())
              .map(result -> new Measurement(word, name, result.getScore(), unit))
              .toList();
    } catch (RunnerException failed) {
      throw LauncherException.failed("The benchmark " + word + ": " + failed.getMessage(), failed);
    }
  }
}
