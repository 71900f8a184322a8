package ua.oblik.web.api;

import java.util.List;
import ua.oblik.billing.RunComparison;
import ua.oblik.domain.account.AccountNumber;
import ua.oblik.domain.measure.Money;

/** A run beside the month before, in JSON. */
public record RunComparisonAnswer(
    long compared,
    Money month,
    Money previous,
    Money difference,
    long newcomers,
    List<Change> rises,
    List<Change> falls,
    List<Parked> parked) {

  /** One account. */
  public record Change(AccountNumber accountNumber, Money month, Money previous, Money difference) {

    private static Change of(RunComparison.Change change) {
      return new Change(change.account(), change.month(), change.previous(), change.difference());
    }
  }

  /** Accounts that cannot be billed for one reason; null for runs from before reasons were kept. */
  public record Parked(String reason, long accounts) {}

  static RunComparisonAnswer of(RunComparison run) {
    return new RunComparisonAnswer(
        run.compared(),
        run.month(),
        run.previous(),
        run.difference(),
        run.newcomers(),
        run.rises().stream().map(Change::of).toList(),
        run.falls().stream().map(Change::of).toList(),
        run.parked().stream().map(p -> new Parked(p.reason().orElse(null), p.accounts())).toList());
  }
}
