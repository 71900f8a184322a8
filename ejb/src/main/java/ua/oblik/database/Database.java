package ua.oblik.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.postgresql.PGStatement;

/**
 * Statements on one schema. Parameters may be collections of {@code Long}, {@code String} or {@code
 * LocalDate}, which become arrays. Every failure is an {@link IllegalStateException}, so the
 * transaction rolls back.
 */
public abstract class Database {

  private static final int BLOCK = 50;

  /** As many ids PostgreSQL expects of an array that it does not know. */
  private static final int EXPECTED = 10;

  /** Of a page whose length it does not know it expects a tenth of all rows. */
  private static final String PAGED = "limit ?";

  abstract DataSource dataSource();

  /** All rows of a query, each made into a value. */
  public <T> List<T> list(String sql, RowReader<T> reader, Object... parameters) {
    return list(isPlannedAnew(sql, parameters), sql, reader, parameters);
  }

  /**
   * The same, planned for its own parameters: for conditions that people choose, one value of which
   * most rows have and another none.
   */
  <T> List<T> listPlannedAnew(String sql, RowReader<T> reader, Object... parameters) {
    return list(true, sql, reader, parameters);
  }

  private <T> List<T> list(
      boolean plannedAnew, String sql, RowReader<T> reader, Object... parameters) {
    try (Connection connection = dataSource().getConnection();
        PreparedStatement statement = prepared(connection, sql, plannedAnew)) {
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
        PreparedStatement statement = prepared(connection, sql, isPlannedAnew(sql, parameters))) {
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
   * A statement that has run five times keeps one plan for all values, unless the plans for single
   * values were cheaper. That saves a document half of its time in PostgreSQL, but such a plan
   * expects ten ids, not a chunk of a thousand, and long pages.
   */
  private static boolean isPlannedAnew(String sql, Object... parameters) {
    return sql.contains(PAGED)
        || Arrays.stream(parameters)
            .anyMatch(value -> value instanceof Collection<?> many && many.size() > EXPECTED);
  }

  private static PreparedStatement prepared(Connection connection, String sql, boolean plannedAnew)
      throws SQLException {
    if (!plannedAnew) {
      return connection.prepareStatement(sql);
    }
    // By its text the driver tells it from the same statement with few ids, whose plan is kept.
    PreparedStatement statement = connection.prepareStatement("/* planned anew */ " + sql);
    statement.unwrap(PGStatement.class).setPrepareThreshold(0);
    return statement;
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
