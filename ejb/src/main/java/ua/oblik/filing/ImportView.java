package ua.oblik.filing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import ua.oblik.domain.measure.Money;

/**
 * An import of a file.
 *
 * @param id unique
 * @param kind what it brings
 * @param fileName as it was sent
 * @param bytes how long the file is
 * @param state how far it has come
 * @param reason why it was refused or failed, or empty
 * @param about what the words of the reason name, in order
 * @param businessDay the business date on which it came
 * @param receivedBy who brought it
 * @param receivedAt when
 * @param finishedAt when it ended, or {@code null}
 * @param rowsDone rows that have their outcome
 * @param sums by outcome; those without rows are missing
 */
public record ImportView(
    String id,
    ImportKind kind,
    String fileName,
    long bytes,
    ImportState state,
    String reason,
    List<String> about,
    LocalDate businessDay,
    String receivedBy,
    Instant receivedAt,
    Instant finishedAt,
    long rowsDone,
    Map<RowOutcome, OutcomeSum> sums) {

  /** Fixed. */
  public ImportView {
    about = List.copyOf(about);
    sums = Map.copyOf(sums);
  }

  /** The rows of one outcome. */
  public OutcomeSum of(RowOutcome outcome) {
    return sums.getOrDefault(outcome, OutcomeSum.NONE);
  }

  /** All rows; their money is that of the file. */
  public OutcomeSum total() {
    return sums.values().stream().reduce(OutcomeSum.NONE, OutcomeSum::plus);
  }

  /** The money of the whole file. */
  public Money fileTotal() {
    return total().amount();
  }
}
