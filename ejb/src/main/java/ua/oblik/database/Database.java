package ua.oblik.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Statements on one schema. Parameters may be collections of {@code Long}, {@code String} or {@code
 * LocalDate}, which become arrays. Every failure is an {@link IllegalStateException}, so the
 * transaction rolls back.
 */
public abstract class Database {

  private static final int BLOCK = 50;

  abstract DataSource dataSource();

  /** All rows of a query, each made into a value. */
  public <T> List<T> list(String sql, RowReader<T> reader, Object... parameters) {
    try (Connection connection = dataSource().getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(statement, parameters);
      try (ResultSet rows = statement.executeQuery()) {
        List<T> values = new ArrayList<>();
        while (rows.next()) {
          values.add(reader.read(new Row(rows)));
        }
        return values;
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The first row of a query, if there is one. */
  public <T> Optional<T> first(String sql, RowReader<T> reader, Object... parameters) {
    return list(sql, reader, parameters).stream().findFirst();
  }

  /** Runs a change and says how many rows it touched. */
  public int change(String sql, Object... parameters) {
    try (Connection connection = dataSource().getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(statement, parameters);
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Work that asks more than one statement of one connection, and gives it back. */
  public <T> T connected(ConnectionWork<T> work) {
    try (Connection connection = dataSource().getConnection()) {
      return work.on(connection);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Appends rows by text COPY. */
  public void append(RowCopy rows) {
    try (Connection connection = dataSource().getConnection()) {
      rows.appendTo(connection);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Takes ids from a sequence in blocks. As JPA does, the value of the sequence is the last of a
   * block of fifty.
   */
  public long[] ids(String sequence, int count) {
    int blocks = (count + BLOCK - 1) / BLOCK;
    List<Long> ends =
        list(
            "select nextval(?::regclass) from generate_series(1, ?)",
            row -> row.number("nextval"),
            sequence,
            blocks);
    long[] ids = new long[count];
    for (int i = 0; i < count; i++) {
      ids[i] = ends.get(i / BLOCK) - BLOCK + 1 + i % BLOCK;
    }
    return ids;
  }

  /**
   * Plans each statement of this transaction for its own parameters: the generic plan that
   * PostgreSQL falls to after five runs expects ten ids, not a chunk of a thousand.
   */
  public void planForEachChunk() {
    try (Connection connection = dataSource().getConnection();
        PreparedStatement statement =
            connection.prepareStatement("set local plan_cache_mode = force_custom_plan")) {
      statement.execute();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void bind(PreparedStatement statement, Object... parameters) throws SQLException {
    for (int i = 0; i < parameters.length; i++) {
      Object parameter = parameters[i];
      if (parameter instanceof Collection<?> values) {
        statement.setArray(
            i + 1, statement.getConnection().createArrayOf(elementType(values), values.toArray()));
      } else if (parameter instanceof Enum<?> word) {
        statement.setString(i + 1, word.name());
      } else if (parameter instanceof Instant moment) {
        statement.setObject(i + 1, moment.atOffset(ZoneOffset.UTC));
      } else {
        statement.setObject(i + 1, parameter);
      }
    }
  }

  private static String elementType(Collection<?> values) {
    Object sample = values.isEmpty() ? 0L : values.iterator().next();
    if (sample instanceof LocalDate) {
      return "date";
    }
    return sample instanceof String ? "text" : "bigint";
  }
}
