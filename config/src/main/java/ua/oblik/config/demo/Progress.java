package ua.oblik.config.demo;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/** Tells how far a load has come, every few seconds. */
final class Progress {

  private static final long NANOS_BETWEEN_LINES = TimeUnit.SECONDS.toNanos(3);

  private final long accounts;
  private final Consumer<String> listener;
  private final long startedAt = System.nanoTime();
  private final AtomicLong done = new AtomicLong();
  private final AtomicLong toldAt = new AtomicLong(System.nanoTime());

  Progress(long accounts, Consumer<String> listener) {
    this.accounts = accounts;
    this.listener = listener;
  }

  /** So many more accounts are in. */
  void done(long more) {
    long sum = done.addAndGet(more);
    long now = System.nanoTime();
    long last = toldAt.get();
    if (now - last > NANOS_BETWEEN_LINES && toldAt.compareAndSet(last, now)) {
      tell(String.format("demo region: %d of %d accounts", sum, accounts));
    }
  }

  /** One line. */
  void tell(String line) {
    listener.accept(line);
  }

  /** Seconds since the beginning. */
  long seconds() {
    return TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - startedAt);
  }
}
