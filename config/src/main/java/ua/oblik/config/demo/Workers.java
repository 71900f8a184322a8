package ua.oblik.config.demo;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Does a piece of work on every core at once. */
final class Workers {

  private static final int PATIENCE_SECONDS = 30;

  private Workers() {}

  /**
   * Returns when all are done; the first failure interrupts the others.
   *
   * @param work makes the share of one core, which ends by itself when nothing is left to do
   * @throws SQLException if any of them failed
   */
  static void onEveryCore(Supplier<Callable<Void>> work) throws SQLException {
    int cores = Runtime.getRuntime().availableProcessors();
    List<Callable<Void>> shares = new ArrayList<>();
    for (int i = 0; i < cores; i++) {
      shares.add(work.get());
    }
    together(shares);
  }

  /** Returns when all are done; the first failure interrupts the others. */
  static void together(List<Callable<Void>> shares) throws SQLException {
    ExecutorService pool = Executors.newFixedThreadPool(shares.size());
    try {
      ExecutorCompletionService<Void> done = new ExecutorCompletionService<>(pool);
      shares.forEach(done::submit);
      for (int i = 0; i < shares.size(); i++) {
        done.take().get();
      }
      pool.shutdown();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while loading the demo region", e);
    } catch (ExecutionException e) {
      throw new SQLException("the demo region could not be loaded", e.getCause());
    } finally {
      pool.shutdownNow();
      await(pool);
    }
  }

  private static void await(ExecutorService pool) {
    try {
      pool.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
