package ua.oblik.config.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import ua.oblik.config.home.Home;
import ua.oblik.config.home.LauncherException;
import ua.oblik.config.home.Settings;
import ua.oblik.config.process.Progress;

/**
 * Runs the benchmarks against a server of their own and prints a table; the same as JSON goes into
 * a file.
 */
final class Bench {

  private static final List<Benchmark> BENCHMARKS = List.of(new QuoteBenchmark());

  private final Settings settings;
  private final Home home;
  private final Progress progress;

  Bench(Settings settings, Home home, Progress progress) {
    this.settings = settings;
    this.home = home;
    this.progress = progress;
  }

  int run() {
    int accounts = settings.variable("OBLIK_BENCH_ACCOUNTS").map(Integer::parseInt).orElse(1000);
    List<Benchmark.Measurement> measured = new ArrayList<>();
    Path folder = home.folder().resolve("bench");
    try (TestServer server = TestServer.start(settings.checkout(), folder, accounts)) {
      for (Benchmark benchmark : BENCHMARKS) {
        progress.step(benchmark.getClass().getSimpleName());
        measured.addAll(benchmark.run(server));
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw LauncherException.failed("Interrupted during the benchmarks", interrupted);
    }
    print(measured);
    write(measured, home.folder().resolve("bench.json"));
    return 0;
  }

  private void print(List<Benchmark.Measurement> measured) {
    progress.print("%n%-16s %-18s %14s %s".formatted("benchmark", "measured", "value", "unit"));
    for (Benchmark.Measurement each : measured) {
      progress.print(
          String.format(
              Locale.ROOT,
              "%-16s %-18s %14.2f %s",
              each.benchmark(),
              each.name(),
              each.value(),
              each.unit()));
    }
  }

  private void write(List<Benchmark.Measurement> measured, Path file) {
    String rows =
        measured.stream()
            .map(
                each ->
                    String.format(
                        Locale.ROOT,
                        "  {\"benchmark\": \"%s\", \"name\": \"%s\", \"value\": %.3f, \"unit\": \"%s\"}",
                        each.benchmark(),
                        each.name(),
                        each.value(),
                        each.unit()))
            .collect(Collectors.joining(",\n", "[\n", "\n]\n"));
    try {
      Files.writeString(file, rows);
      progress.print("\nAs JSON: " + file);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
