package ua.oblik.config.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import ua.oblik.config.home.LauncherException;

/** Some clients that each ask again as soon as they are answered. */
record Clients(int number) {

  static final Duration WARM_UP = Duration.ofSeconds(20);
  static final Duration MEASURED = Duration.ofSeconds(20);

  /** One question; it fails unless the answer is right. */
  @FunctionalInterface
  interface Work {
    void ask() throws IOException, InterruptedException;
  }

  /** Nanoseconds of each answer, sorted. */
  List<Long> ask(Work work, Duration howLong) throws InterruptedException {
    long end = System.nanoTime() + howLong.toNanos();
    Callable<List<Long>> oneClient =
        () -> {
          List<Long> times = new ArrayList<>();
          while (System.nanoTime() < end) {
            long begun = System.nanoTime();
            work.ask();
            times.add(System.nanoTime() - begun);
          }
          return times;
        };
    ExecutorService clients = Executors.newFixedThreadPool(number);
    try {
      List<Long> all = new ArrayList<>();
      for (Future<List<Long>> each : clients.invokeAll(Collections.nCopies(number, oneClient))) {
        all.addAll(each.get());
      }
      Collections.sort(all);
      return all;
    } catch (ExecutionException failed) {
      throw LauncherException.failed("A client failed: " + failed.getCause().getMessage(), failed);
    } finally {
      clients.shutdownNow();
      clients.awaitTermination(5, TimeUnit.SECONDS);
    }
  }
}
