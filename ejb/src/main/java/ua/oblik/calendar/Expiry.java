package ua.oblik.calendar;

import java.util.List;
import ua.oblik.domain.calendar.Retention;

/**
 * How the rows of a feature go that were kept long enough.
 *
 * @param kept for how long
 * @param statement removes rows of the customer schema that have served since before a moment, its
 *     first parameter, and no more of them than its second; what it removed it does not find again
 */
public record Expiry(Retention kept, String statement) {

  /** What a feature lets go; each has at most one. */
  public interface Source {
    /** Its rows, each kind with its own time. */
    List<Expiry> expiries();
  }

  /** Deletes rows of a table by the column that tells when they have served. */
  public static Expiry ofRows(Retention kept, String table, String served) {
    return new Expiry(
        kept,
        "delete from %1$s where ctid = any(array(select ctid from %1$s where %2$s < ? limit ?))"
            .formatted(table, served));
  }
}
