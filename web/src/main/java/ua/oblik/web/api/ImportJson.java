package ua.oblik.web.api;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import ua.oblik.domain.measure.Money;
import ua.oblik.filing.ImportRow;
import ua.oblik.filing.ImportState;
import ua.oblik.filing.ImportView;
import ua.oblik.filing.OutcomeSum;
import ua.oblik.filing.RowOutcome;

/**
 * An import of a file in JSON.
 *
 * @param id unique
 * @param fileName as it was sent
 * @param bytes length of the file
 * @param state RECEIVED, RUNNING, COMPLETED, REFUSED or FAILED
 * @param reason why it was refused or failed, or {@code null}
 * @param receivedAt when
 * @param finishedAt when it ended, or {@code null}
 * @param counts rows by outcome
 * @param sums money by outcome; {@code total} is the money of the file
 * @param rows what became of each row, a page of them
 * @param next {@code after} of the next page, or {@code null} at the end
 */
@Schema(name = "Import")
public record ImportJson(
    @Schema(format = "uuid") String id,
    String fileName,
    long bytes,
    ImportState state,
    String reason,
    Instant receivedAt,
    Instant finishedAt,
    Counts counts,
    Sums sums,
    List<Row> rows,
    Long next) {

  /** How many rows had which outcome. */
  public record Counts(
      long rows, long accepted, long suspense, long questionable, long duplicate, long rejected) {}

  /** How much money had which outcome; all of them together are the total. */
  public record Sums(
      Money total, Money accepted, Money suspense, Money duplicate, Money rejected) {}

  /** What became of a row; the line is that of the file, from 1. */
  public record Row(
      long row,
      long line,
      RowOutcome outcome,
      String reason,
      String account,
      String externalId,
      Money amount,
      String reference) {

    static Row of(ImportRow row) {
      return new Row(
          row.rowNo(),
          row.lineNo(),
          row.outcome(),
          orNull(row.reason()),
          orNull(row.account()),
          orNull(row.externalId()),
          row.amount(),
          orNull(row.reference()));
    }
  }

  static ImportJson of(ImportView view, List<ImportRow> rows, int most) {
    OutcomeSum total = view.total();
    return new ImportJson(
        view.id(),
        view.fileName(),
        view.bytes(),
        view.state(),
        orNull(view.reason()),
        view.receivedAt(),
        view.finishedAt(),
        new Counts(
            total.rows(),
            view.of(RowOutcome.ACCEPTED).rows(),
            view.of(RowOutcome.SUSPENSE).rows(),
            view.of(RowOutcome.QUESTIONABLE).rows(),
            view.of(RowOutcome.DUPLICATE).rows(),
            view.of(RowOutcome.REJECTED).rows()),
        new Sums(
            total.amount(),
            view.of(RowOutcome.ACCEPTED).amount(),
            view.of(RowOutcome.SUSPENSE).amount(),
            view.of(RowOutcome.DUPLICATE).amount(),
            view.of(RowOutcome.REJECTED).amount()),
        rows.stream().map(Row::of).toList(),
        rows.size() < most ? null : rows.get(rows.size() - 1).rowNo());
  }

  private static String orNull(String text) {
    return text.isEmpty() ? null : text;
  }
}
