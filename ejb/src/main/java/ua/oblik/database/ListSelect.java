package ua.oblik.database;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ua.oblik.domain.listing.ListQuery;
import ua.oblik.domain.listing.ListQuery.Order;
import ua.oblik.domain.listing.ListQuery.Window;

/**
 * A query that people page through, filter and sort. Only the expressions named here reach the
 * statement; what a person typed or chose is always a parameter.
 *
 * @param <T> what a row becomes
 */
public final class ListSelect<T> {
  private final String select;
  private final String from;
  private final RowReader<T> reader;
  private final String naturalOrder;
  private final Map<String, String> sorts = new LinkedHashMap<>();
  private final Map<String, String> equals = new LinkedHashMap<>();
  private final Map<String, String> choices = new LinkedHashMap<>();
  private final Set<String> filled = new HashSet<>();
  private final TextSearch search = new TextSearch();

  /**
   * A list.
   *
   * @param select columns of a row
   * @param from the tables with their joins
   * @param naturalOrder order expressions that leave no two rows equal
   * @param reader makes a row a value
   */
  public ListSelect(String select, String from, String naturalOrder, RowReader<T> reader) {
    this.select = select;
    this.from = from;
    this.naturalOrder = naturalOrder;
    this.reader = reader;
  }

  /** Lets the list be sorted by an expression under a column's name. */
  public ListSelect<T> sort(String column, String expression) {
    sorts.put(column, expression);
    return this;
  }

  /** The same by an expression that every row has: its index serves both directions. */
  public ListSelect<T> sortFilled(String column, String expression) {
    filled.add(column);
    return sort(column, expression);
  }

  /** Names the expression that is unique among the rows, for a list searched beside its tables. */
  public ListSelect<T> key(String expression) {
    search.key(expression);
    return this;
  }

  /** Lets the list be filtered by the exact value of a text expression. */
  public ListSelect<T> equal(String filter, String expression) {
    equals.put(filter, expression);
    return this;
  }

  /** Lets a value of a filter stand for a condition of its own. */
  public ListSelect<T> choice(String filter, String value, String condition) {
    choices.put(filter + "=" + value, condition);
    return this;
  }

  /**
   * Finds the words of a typed text anywhere in these expressions, in any order, however their
   * apostrophes and like sounds are written.
   */
  public ListSelect<T> contains(String... expressions) {
    search.contains(null, expressions);
    return this;
  }

  /** The same beside the list: in a query that selects keys of its rows and has no condition. */
  public ListSelect<T> containsIn(String query, String... expressions) {
    search.contains(query, expressions);
    return this;
  }

  /** Finds numbers and codes in capitals by their beginning; blanks and dashes are left out. */
  public ListSelect<T> begins(String... expressions) {
    search.begins(null, expressions);
    return this;
  }

  /** The same beside the list: in a query that selects keys of its rows and has no condition. */
  public ListSelect<T> beginsIn(String query, String... expressions) {
    search.begins(query, expressions);
    return this;
  }

  /** The rows of the query's window. */
  public List<T> rows(Database database, ListQuery query) {
    return rows(database, query, List.of());
  }

  /** The same, where rows found by other means, such as another schema, belong to the answer. */
  public List<T> rows(Database database, ListQuery query, List<Found> found) {
    if (query.window().isOfWalk()) {
      return walked(database, query, found);
    }
    if (!query.window().isNearerToTheEnd()) {
      return rows(database, where(query, found), order(query.order()), query.window());
    }
    // The database counts off every row before a window: of millions, those behind it are fewer.
    String backwards = SortOrder.reversed(order(query.order()));
    List<T> rows =
        new ArrayList<>(
            rows(database, where(query, found), backwards, query.window().fromTheEnd()));
    Collections.reverse(rows);
    return rows;
  }

  private List<T> rows(Database database, Where where, String order, Window window) {
    where.parameters.add(window.size());
    where.parameters.add(window.first());
    return database.list(
        "select %s from %s%s order by %s limit ? offset ?"
            .formatted(select, from, where.text(), order),
        reader,
        where.parameters.toArray());
  }

  /**
   * The next rows of a cursor, which shows the answer as it was when it was opened and counts no
   * row off twice.
   */
  private List<T> walked(Database database, ListQuery query, List<Found> found) {
    String cursor = query.window().walk() + "_" + Integer.toHexString((select + from).hashCode());
    if (query.window().first() == 0) {
      Where where = where(query, found);
      // All rows are wanted: not a plan that is quick to the first of them.
      database.change("set local cursor_tuple_fraction = 1");
      database.change(
          "declare %s no scroll cursor for select %s from %s%s order by %s"
              .formatted(cursor, select, from, where.text(), order(query.order())),
          where.parameters.toArray());
    }
    return database.list("fetch %d from %s".formatted(query.window().size(), cursor), reader);
  }

  private String order(Order wanted) {
    String sort = sorts.get(wanted.column());
    if (sort == null) {
      return naturalOrder;
    }
    String direction = wanted.descending() ? " desc" : "";
    String empty = filled.contains(wanted.column()) ? ", " : " nulls last, ";
    return sort + direction + empty + naturalOrder;
  }

  /** The first rows whose expression is one of some values, in the list's own order. */
  public List<T> among(Database database, String expression, Collection<?> values, int most) {
    return database.list(
        "select %s from %s where %s = any(?) order by %s limit ?"
            .formatted(select, from, expression, naturalOrder),
        reader,
        values,
        most);
  }

  /** How many rows the query has without its window. */
  public long count(Database database, ListQuery query) {
    return count(database, query, List.of());
  }

  /** The same, where rows found by other means belong to the answer. */
  public long count(Database database, ListQuery query, List<Found> found) {
    Where where = where(query, found);
    return database
        .listPlannedAnew(
            "select count(*) as rows from %s%s".formatted(from, where.text()),
            row -> row.number("rows"),
            where.parameters.toArray())
        .get(0);
  }

  private Where where(ListQuery query, List<Found> found) {
    Where where = new Where();
    query
        .filters()
        .forEach(
            (name, value) -> {
              if (choices.containsKey(name + "=" + value)) {
                where.conditions.add(choices.get(name + "=" + value));
              } else if (equals.containsKey(name)) {
                where.conditions.add(equals.get(name) + " = ?");
                where.parameters.add(value);
              }
            });
    if (!query.text().isEmpty()) {
      where.conditions.add(search.condition(query.text(), found, where.parameters));
    }
    return where;
  }

  /**
   * Rows that match for a reason the statement cannot see.
   *
   * @param expression compared with the ids, such as {@code a.id}
   * @param ids of the rows
   */
  public record Found(String expression, List<Long> ids) {
    public Found {
      ids = List.copyOf(ids);
    }
  }

  /** The conditions of a query and their parameters, in the same order. */
  private static final class Where {
    private final List<String> conditions = new ArrayList<>();
    private final List<Object> parameters = new ArrayList<>();

    private String text() {
      return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }
  }
}
