package ua.oblik.billing;

import java.time.YearMonth;
import java.util.Objects;

/** What somebody asks of a bill run: the settlement month, whether to post, and who asks. */
public record RunRequest(YearMonth month, RunMode mode, String actor) {
  public RunRequest {
    Objects.requireNonNull(month, "month");
    Objects.requireNonNull(mode, "mode");
    Objects.requireNonNull(actor, "actor");
  }
}
