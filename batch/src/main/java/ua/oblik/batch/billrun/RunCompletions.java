package ua.oblik.batch.billrun;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/** Lets a thread of this server wait for the end of a run that this server drives. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class RunCompletions {
  private final Map<UUID, CompletableFuture<Void>> waiting = new ConcurrentHashMap<>();

  /** Takes the run for a job of this server; false if one is at work on it. */
  public boolean claim(UUID run) {
    return waiting.putIfAbsent(run, new CompletableFuture<>()) == null;
  }

  /** Completes when the job of the run has ended, however it ended; at once if none is at work. */
  public CompletableFuture<Void> of(UUID run) {
    return waiting.getOrDefault(run, CompletableFuture.completedFuture(null));
  }

  /** Lets those who wait go on. */
  public void ended(UUID run) {
    CompletableFuture<Void> future = waiting.remove(run);
    if (future != null) {
      future.complete(null);
    }
  }
}
