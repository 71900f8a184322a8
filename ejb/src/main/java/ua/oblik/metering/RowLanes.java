package ua.oblik.metering;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import ua.oblik.sheet.Sheet;
import ua.oblik.sheet.SheetRow;

/**
 * Shares the rows of a file out among lanes that are worked off side by side. Rows with one key
 * (that of an account, of a point) stay in one lane and in the order of the file; a lane has one
 * chunk at work and gathers the next, so no more than two chunks a lane are in memory. Not thread
 * safe.
 *
 * @param <T> a row
 */
final class RowLanes<T> implements AutoCloseable {

  /** A core for each, but no more connections than portal and office can spare. */
  private static final int LANES =
      Math.min(4, Math.max(2, Runtime.getRuntime().availableProcessors()));

  /** Rows of a chunk, and so of a transaction. */
  static final int CHUNK = 2000;

  /** Makes a row of what a line of a sheet says, by its number. */
  interface Reading<T> {
    T row(int number, SheetRow line);
  }

  private final List<Lane> lanes;
  private final ToIntFunction<T> key;
  private final Function<List<T>, Future<?>> work;

  /**
   * Empty lanes.
   *
   * @param key rows with the same stay in order
   * @param work begins to work off a chunk
   */
  RowLanes(int count, ToIntFunction<T> key, Function<List<T>, Future<?>> work) {
    this.lanes = IntStream.range(0, count).mapToObj(number -> new Lane()).toList();
    this.key = key;
    this.work = work;
  }

  /**
   * Works off the rows of a sheet that are not done yet.
   *
   * @param done their numbers, from 1
   * @throws IllegalStateException if a chunk failed
   */
  static <T> void workOff(
      Sheet sheet,
      BitSet done,
      Reading<T> reading,
      ToIntFunction<T> key,
      Function<List<T>, Future<?>> work) {
    try (RowLanes<T> lanes = new RowLanes<>(LANES, key, work)) {
      int number = 0;
      for (Optional<SheetRow> next = sheet.next(); next.isPresent(); next = sheet.next()) {
        if (!done.get(++number)) {
          lanes.add(reading.row(number, next.get()));
        }
      }
      lanes.finish();
    }
  }

  /**
   * Adds a row, and waits if its lane is full.
   *
   * @throws IllegalStateException if a chunk failed
   */
  void add(T row) {
    lanes.get(Math.floorMod(key.applyAsInt(row), lanes.size())).add(row);
  }

  /**
   * Works off what has been gathered, and waits for all of it.
   *
   * @throws IllegalStateException if a chunk failed
   */
  void finish() {
    lanes.forEach(Lane::begin);
    lanes.forEach(Lane::await);
  }

  /** Waits for what is at work, whatever comes of it: nobody else may take the file up before. */
  @Override
  public void close() {
    lanes.forEach(Lane::settle);
  }

  /** One chunk at work, the next being gathered. */
  private final class Lane {
    private List<T> gathered = new ArrayList<>(CHUNK);
    private Future<?> atWork = CompletableFuture.completedFuture(0);

    void add(T row) {
      gathered.add(row);
      if (gathered.size() == CHUNK) {
        begin();
      }
    }

    void begin() {
      await();
      if (!gathered.isEmpty()) {
        atWork = work.apply(gathered);
        gathered = new ArrayList<>(CHUNK);
      }
    }

    void await() {
      try {
        atWork.get();
      } catch (ExecutionException e) {
        throw new IllegalStateException("a chunk of rows failed", e.getCause());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("interrupted while a chunk of rows was at work", e);
      }
    }

    void settle() {
      try {
        atWork.get();
      } catch (ExecutionException alreadyTold) {
        // finish and add have thrown it, or will not be asked any more
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
