package ua.oblik.config.launcher;

import java.util.List;

/**
 * Measures one thing on a running server with a demo region. A new one is added to the list in
 * {@link Bench}.
 */
interface Benchmark {

  /** Runs it, warm-up included, and answers what was measured. */
  List<Measurement> run(TestServer server) throws InterruptedException;

  /**
   * One number.
   *
   * @param benchmark what was done, such as {@code quote}
   * @param name what was measured, such as {@code requests}
   * @param value the number
   * @param unit its unit, such as {@code 1/s} or {@code ms}
   */
  record Measurement(String benchmark, String name, double value, String unit) {}
}
