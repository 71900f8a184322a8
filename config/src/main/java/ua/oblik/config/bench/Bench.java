package ua.oblik.config.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import ua.oblik.config.demo.DemoRegion;
import ua.oblik.config.demo.History;
import ua.oblik.config.home.LauncherException;
import ua.oblik.config.process.Progress;

/**
 * Runs the benchmarks against servers of their own and prints a table; the same as JSON goes into a
 * file, after each benchmark, so that one that fails takes nothing with it.
 */
public final class Bench {

  /** The words a benchmark is chosen by. */
  static final List<String> NAMES =
      List.of("rules", "drawing", "run", "scale", "home", "pdf", "quote", "reads");

  private final Options options;
  private final Subject.Starter starter;
  private final Progress progress;
  private final Path json;
  private final List<Measurement> measured = new ArrayList<>();

  /**
   * What is measured, on what, and where the numbers go.
   *
   * @param starter starts a server of its own for each region
   * @param json the file
   */
  public Bench(Options options, Subject.Starter starter, Progress progress, Path json) {
    this.options = options;
    this.starter = starter;
    this.progress = progress;
    this.json = json;
  }

  /** Measures everything that is wanted; answers the exit code. */
  public int run() {
    try {
      if (options.wants("rules")) {
        progress.step("Benchmark rules");
        measured.addAll(AloneBenchmarks.rules());
      }
      if (options.wants("drawing")) {
        progress.step("Benchmark drawing");
        measured.addAll(AloneBenchmarks.drawing());
      }
      measure(region(options.accounts(), options.years()), mainBenchmarks());
      if (options.wants("scale")) {
        measure(
            region(options.small(), options.years()),
            List.of(RunBenchmark.alone(label(options.small(), options.years()))));
        if (options.years() > 1) {
          measure(
              region(options.small(), 1), List.of(RunBenchmark.alone(label(options.small(), 1))));
        }
        measured.addAll(Scale.of(measured, options));
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw LauncherException.failed("Interrupted during the benchmarks", interrupted);
    } catch (SQLException failed) {
      throw LauncherException.failed("A benchmark failed: " + failed.getMessage(), failed);
    }
    print();
    write();
    return 0;
  }

  private List<Benchmark> mainBenchmarks() {
    List<Benchmark> all =
        List.of(
            new QuoteBenchmark(),
            new PdfBenchmark(),
            new HomeBenchmark(options.customers()),
            RunBenchmark.withFloor(label(options.accounts(), options.years())),
            new ReadsBenchmark());
    return all.stream().filter(each -> options.wants(each.name()) || isNeeded(each)).toList();
  }

  /** The comparison needs the run of the large region too. */
  private boolean isNeeded(Benchmark benchmark) {
    return options.wants("scale") && benchmark.name().equals("run");
  }

  private void measure(DemoRegion.Size size, List<Benchmark> benchmarks)
      throws SQLException, InterruptedException {
    if (benchmarks.isEmpty()) {
      return;
    }
    try (Subject server = starter.start(size)) {
      try (Connection database = server.connectAsAdministrator()) {
        BenchRegion.prepare(database);
      }
      for (Benchmark benchmark : benchmarks) {
        progress.step("Benchmark " + benchmark.name());
        measured.addAll(benchmark.run(server));
        write();
      }
    }
  }

  private static DemoRegion.Size region(int accounts, int years) {
    return new DemoRegion.Size(accounts, History.beforeTheLastRun(years));
  }

  /** How a run is called, such as {@code run, 200000 accounts, 3 years}. */
  static String label(int accounts, int years) {
    return "run of %d, %d %s".formatted(accounts, years, years == 1 ? "year" : "years");
  }

  private void print() {
    progress.print("%n%-34s %-34s %14s %s".formatted("benchmark", "measured", "value", "unit"));
    measured.forEach(each -> progress.print(each.asLine()));
  }

  private void write() {
    try {
      Files.writeString(
          json,
          measured.stream()
              .map(Measurement::asJson)
              .collect(Collectors.joining(",\n", "[\n", "\n]\n")));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
