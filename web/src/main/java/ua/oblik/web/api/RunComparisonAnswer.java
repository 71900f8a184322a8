package ua.oblik.web.api;

import java.util.List;
import ua.oblik.billing.RunComparison;

/** A run beside the month before, in JSON. */
public record RunComparisonAnswer(
    long compared,
    String month,
    String previous,
    String difference,
    long newcomers,
    List<Change> rises,
    List<Change> falls,
    List<Parked> parked) {

  /** One account. */
  public record Change(String accountNumber, String month, String previous, String difference) {

    private static Change of(RunComparison.Change change) {
      return new Change(
          change.account().value(),
          change.month().toString(),
          change.previous().toString(),
          change.difference().toString());
    }
  }

  /** Accounts that cannot be billed for one reason; null for runs from before reasons were kept. */
  public record Parked(String reason, long accounts) {}

  static RunComparisonAnswer of(RunComparison run) {
    return new RunComparisonAnswer(
        run.compared(),
        run.month().toString(),
        run.previous().toString(),
        run.difference().toString(),
        run.newcomers(),
        run.rises().stream().map(Change::of).toList(),
        run.falls().stream().map(Change::of).toList(),
        run.parked().stream().map(p -> new Parked(p.reason().orElse(null), p.accounts())).toList());
  }
}
