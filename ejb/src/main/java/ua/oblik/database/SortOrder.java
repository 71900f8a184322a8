package ua.oblik.database;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The order of a list, as SQL writes it after {@code order by}. */
final class SortOrder {
  private static final Pattern TERM =
      Pattern.compile("(?s)(.+?)(?: (asc|desc))?(?: nulls (first|last))?");

  private SortOrder() {}

  /** The order that gives the same rows from the last to the first, empty values included. */
  static String reversed(String order) {
    return terms(order).stream().map(SortOrder::reversedTerm).collect(Collectors.joining(", "));
  }

  private static String reversedTerm(String term) {
    Matcher parts = TERM.matcher(term);
    if (!parts.matches()) {
      throw new IllegalArgumentException(term);
    }
    String direction = "desc".equals(parts.group(2)) ? "" : " desc";
    String empty = parts.group(3);
    if (empty == null) {
      return parts.group(1) + direction; // by default empty values are the largest
    }
    return parts.group(1) + direction + (empty.equals("first") ? " nulls last" : " nulls first");
  }

  /** Split at commas outside parentheses. */
  private static List<String> terms(String order) {
    List<String> terms = new ArrayList<>();
    int depth = 0;
    int start = 0;
    for (int i = 0; i < order.length(); i++) {
      char sign = order.charAt(i);
      depth += sign == '(' ? 1 : sign == ')' ? -1 : 0;
      if (sign == ',' && depth == 0) {
        terms.add(order.substring(start, i).strip());
        start = i + 1;
      }
    }
    terms.add(order.substring(start).strip());
    return terms;
  }
}
