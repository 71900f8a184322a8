package ua.oblik.web.api;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import ua.oblik.billing.RehearsalView;
import ua.oblik.billing.RunState;
import ua.oblik.domain.measure.Money;

/** A rehearsal in JSON; bands count accounts from those that would pay far less to far more. */
public record RehearsalAnswer(
    UUID id,
    String title,
    @Schema(format = "month") String from,
    @Schema(format = "month") String last,
    RunState state,
    long accounts,
    String energy,
    Money now,
    Money then,
    Money difference,
    long winners,
    long losers,
    List<Long> bands,
    String failure) {

  static RehearsalAnswer of(RehearsalView rehearsal) {
    RehearsalView.Result result = rehearsal.result();
    return new RehearsalAnswer(
        rehearsal.id(),
        rehearsal.title(),
        rehearsal.from().toString(),
        rehearsal.last().toString(),
        rehearsal.state(),
        result.accounts(),
        result.energy().toString(),
        result.now(),
        result.then(),
        result.difference(),
        result.winners(),
        result.losers(),
        result.bands().stream().map(RehearsalView.Band::accounts).toList(),
        rehearsal.failure());
  }
}
