package ua.oblik.config.bench;

import java.sql.SQLException;
import java.util.List;

/** Measures one thing on a running server. A new one is added to the list in {@link Bench}. */
interface Benchmark {

  /** The word it is chosen by. */
  String name();

  /** Runs it, warm-up included, and answers what was measured. */
  List<Measurement> run(Subject server) throws SQLException, InterruptedException;
}
