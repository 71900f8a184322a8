package ua.oblik.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The first row of a table. */
final class Columns {
  private static final char MARK = '\uFEFF';

  private Columns() {}

  /**
   * The names of the columns in order, in lower case.
   *
   * @throws UnreadableSheetException if a name stands twice: which of the two is meant is not ours
   *     to guess
   */
  static List<String> of(List<String> written) {
    List<String> names = new ArrayList<>();
    Map<String, Integer> places = new HashMap<>();
    for (String cell : written) {
      String shown = cell.replace(MARK, ' ').replace('"', ' ').strip();
      String name = shown.toLowerCase(Locale.ROOT);
      names.add(name);
      Integer before = name.isEmpty() ? null : places.put(name, names.size());
      if (before != null) {
        throw UnreadableSheetException.columnTwice(shown, before, names.size());
      }
    }
    return List.copyOf(names);
  }
}
