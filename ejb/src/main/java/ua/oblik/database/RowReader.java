package ua.oblik.database;

import java.sql.SQLException;

/**
 * Makes a value of the row a query stands on.
 *
 * @param <T> the value
 */
@FunctionalInterface
public interface RowReader<T> {

  /** Reads the row. */
  T read(Row row) throws SQLException;
}
