package ua.oblik.database;

import java.util.function.Supplier;

/**
 * What was read of tables that change a few times a year, kept until one of them does: a trigger
 * stamps every change, and one look at the stamp takes the place of reading all of it again.
 *
 * @param <T> what the rows are made into; it never changes
 */
public final class KeptRows<T> {

  private final String name;
  private volatile Kept<T> kept;

  private record Kept<T>(long stamp, T value) {}

  /**
   * Nothing kept yet.
   *
   * @param name of the stamp
   */
  public KeptRows(String name) {
    this.name = name;
  }

  /**
   * The value as of the caller's transaction.
   *
   * @param reading reads all of it; the stamp is older than what it finds, never newer
   */
  public T get(CustomerDatabase customer, Supplier<T> reading) {
    long stamp =
        customer
            .first("select stamp from rules_stamp where name = ?", row -> row.number("stamp"), name)
            .orElseThrow(() -> new IllegalStateException("no stamp " + name));
    Kept<T> known = kept;
    if (known == null || known.stamp != stamp) {
      known = new Kept<>(stamp, reading.get());
      kept = known;
    }
    return known.value;
  }
}
