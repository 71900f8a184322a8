package ua.oblik.sheet;

import java.util.Map;

/**
 * A row of a table.
 *
 * @param line where it stands in the file, the first line is 1
 * @param fault why it cannot be used, or {@code null}
 * @param cells its texts by the names of the columns, in lower case; empty ones are missing
 */
public record SheetRow(long line, Fault fault, Map<String, String> cells) {

  /** What can be wrong with a row whatever it means. */
  public enum Fault {
    /** Signs that are not of the file's encoding. */
    ENCODING,
    /** A quote is opened and never closed. */
    QUOTE,
    /** More cells than the table has columns. */
    COLUMNS,
    /** It has cells, and none can be read: a formula without a value, a text that there is not. */
    UNREADABLE,
    /** More text than a row may have. */
    TOO_LONG,
    /** The file is broken here; what follows cannot be read. */
    BROKEN
  }

  /** The text of a column, under the first of its names that the table has; or empty. */
  public String cell(String... names) {
    for (String name : names) {
      String text = cells.get(name);
      if (text != null) {
        return text;
      }
    }
    return "";
  }
}
