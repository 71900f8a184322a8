package ua.oblik.web.api;

import java.util.List;
import java.util.UUID;
import ua.oblik.billing.RehearsalView;

/** A rehearsal in JSON; bands count accounts from those that would pay far less to far more. */
public record RehearsalAnswer(
    UUID id,
    String title,
    String from,
    String last,
    String state,
    long accounts,
    String energy,
    String now,
    String then,
    String difference,
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
        rehearsal.state().name(),
        result.accounts(),
        result.energy().toString(),
        result.now().toString(),
        result.then().toString(),
        result.difference().toString(),
        result.winners(),
        result.losers(),
        result.bands().stream().map(RehearsalView.Band::accounts).toList(),
        rehearsal.failure());
  }
}
