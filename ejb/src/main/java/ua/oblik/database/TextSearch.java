package ua.oblik.database;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ua.oblik.database.ListSelect.Found;

/**
 * Where a list looks for a typed text, and the condition that this makes. A place in a table beside
 * the list is a query of its own, so that its index serves it: no index serves an alternative
 * between two tables.
 */
final class TextSearch {
  private final List<Place> places = new ArrayList<>();
  private String key;

  /** Names the expression that names a row of the list, which queries beside it select. */
  void key(String expression) {
    key = expression;
  }

  /**
   * Finds every word of the text, in any order, with or without apostrophes; sounds that are
   * written in several ways are one.
   */
  void contains(String query, String... expressions) {
    places.add(
        new Place(
            query,
            List.of(expressions),
            text -> words(text).map(word -> "%" + word + "%").toList(),
            "search_key(%s) like search_key(?)"));
  }

  /** Finds numbers and codes, which are stored in capitals, by their first characters. */
  void begins(String query, String... expressions) {
    places.add(
        new Place(
            query,
            List.of(expressions),
            text -> List.of(literal(text.replaceAll("[\\s-]", "")).toUpperCase(Locale.ROOT) + "%"),
            "%s like ?"));
  }

  /** The condition that a row matches; what was typed becomes parameters. */
  String condition(String text, List<Found> found, List<Object> parameters) {
    List<String> alternatives = new ArrayList<>();
    for (Place place : places) {
      if (place.isInTheList()) {
        alternatives.addAll(place.conditions(text, parameters));
      }
    }
    for (Found other : found) {
      if (!other.expression().equals(key)) {
        alternatives.add(other.expression() + " = any(?)");
        parameters.add(other.ids());
      }
    }
    List<String> keys = keys(text, found, parameters);
    if (!keys.isEmpty()) {
      alternatives.add(key + " in (" + String.join(" union all ", keys) + ")");
    }
    return alternatives.isEmpty() ? "false" : "(" + String.join(" or ", alternatives) + ")";
  }

  /** Queries for the keys of rows that match, whether by text or by other means. */
  private List<String> keys(String text, List<Found> found, List<Object> parameters) {
    List<String> queries = new ArrayList<>();
    for (Place place : places) {
      if (!place.isInTheList()) {
        place
            .conditions(text, parameters)
            .forEach(condition -> queries.add(place.query() + " where " + condition));
      }
    }
    for (Found other : found) {
      if (other.expression().equals(key)) {
        queries.add("select unnest(?::bigint[])");
        parameters.add(other.ids());
      }
    }
    return queries;
  }

  private static Stream<String> words(String text) {
    return Arrays.stream(literal(text).split("[\\s,]+")).filter(word -> !word.isEmpty());
  }

  /** The signs that LIKE would take for patterns mean themselves. */
  private static String literal(String typed) {
    return typed.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
  }

  private interface Patterns {
    List<String> of(String text);
  }

  /**
   * @param query selects keys of the list; {@code null} for the list's own tables
   * @param expressions each looked into by itself
   * @param patterns all of which an expression must match
   * @param comparison of an expression with a pattern
   */
  private record Place(
      String query, List<String> expressions, Patterns patterns, String comparison) {
    boolean isInTheList() {
      return query == null;
    }

    List<String> conditions(String text, List<Object> parameters) {
      List<String> conditions = new ArrayList<>();
      for (String expression : expressions) {
        List<String> wanted = patterns.of(text);
        if (!wanted.isEmpty()) {
          parameters.addAll(wanted);
          conditions.add(
              wanted.stream()
                  .map(pattern -> comparison.formatted(expression))
                  .collect(Collectors.joining(" and ", "(", ")")));
        }
      }
      return conditions;
    }
  }
}
