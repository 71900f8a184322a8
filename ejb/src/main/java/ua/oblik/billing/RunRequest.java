package ua.oblik.billing;

import java.time.YearMonth;
import java.util.Objects;
import java.util.UUID;

/**
 * What somebody asks of a bill run: the settlement month, whether to post, and who asks.
 *
 * @param id of the run, if it is a new one; asking again under it makes no second
 */
public record RunRequest(UUID id, YearMonth month, RunMode mode, String actor) {
  public RunRequest {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(month, "month");
    Objects.requireNonNull(mode, "mode");
    Objects.requireNonNull(actor, "actor");
  }

  /** Under an id that nobody has used. */
  public RunRequest(YearMonth month, RunMode mode, String actor) {
    this(UUID.randomUUID(), month, mode, actor);
  }
}
