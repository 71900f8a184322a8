package ua.oblik.web.api;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import ua.oblik.billing.BillRunStatus;
import ua.oblik.billing.RunMode;
import ua.oblik.billing.RunParked;
import ua.oblik.billing.RunStage;
import ua.oblik.billing.RunState;
import ua.oblik.domain.account.AccountNumber;
import ua.oblik.domain.measure.Money;

/** A bill run in JSON. */
public record BillRunAnswer(
    UUID id,
    @Schema(format = "month") String period,
    boolean preview,
    RunState state,
    RunStage stage,
    String phase,
    int progress,
    Counts counts,
    Money total,
    Instant startedAt,
    Instant finishedAt,
    String reconciled,
    String failure,
    List<Parked> parked) {

  /** How many accounts are in scope, and what became of them so far. */
  public record Counts(long accounts, long billed, long parked, long skipped) {}

  /** An account that could not be billed, and why. */
  public record Parked(AccountNumber accountNumber, String reason, String detail) {}

  static BillRunAnswer of(BillRunStatus run, List<RunParked> parked) {
    return new BillRunAnswer(
        run.id(),
        run.month().toString(),
        run.mode() == RunMode.PREVIEW,
        run.state(),
        run.stage(),
        run.phase(),
        run.percent(),
        new Counts(run.accounts(), run.sums().billed(), run.sums().parked(), run.sums().skipped()),
        run.sums().total(),
        run.startedAt(),
        run.finishedAt(),
        run.reconciled(),
        run.failure(),
        parked.stream()
            .map(p -> new Parked(p.account(), p.reason().orElse(null), p.detail().orElse(null)))
            .toList());
  }
}
