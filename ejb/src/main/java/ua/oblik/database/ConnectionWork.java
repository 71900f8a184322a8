package ua.oblik.database;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Work on one connection.
 *
 * @param <T> what it gives
 */
@FunctionalInterface
public interface ConnectionWork<T> {

  /** Does it. The connection is closed by whoever lent it. */
  T on(Connection connection) throws SQLException;
}
