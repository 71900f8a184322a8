package ua.oblik.metering;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import ua.oblik.sheet.SheetRow;
import ua.oblik.sheet.UnreadableSheetException;

/** What the columns and cells of every table about meters have in common. */
final class Cells {
  private static final int LONGEST = 200;
  private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}|[\\x{D800}-\\x{DFFF}]");
  private static final DateTimeFormatter LOCAL =
      DateTimeFormatter.ofPattern("d.M.uuuu").withResolverStyle(ResolverStyle.STRICT);

  private Cells() {}

  /** Whether a table has a column under one of its names. */
  static boolean hasOne(List<String> columns, String... names) {
    return Set.of(names).stream().anyMatch(columns::contains);
  }

  /**
   * Refuses a column that is there under two of its names.
   *
   * @throws UnreadableSheetException if it is
   */
  static void requireOnce(List<String> columns, String... names) {
    List<String> found = columns.stream().filter(List.of(names)::contains).toList();
    if (found.size() > 1) {
      throw UnreadableSheetException.columnTwice(
          found.get(1), columns.indexOf(found.get(0)) + 1, columns.indexOf(found.get(1)) + 1);
    }
  }

  /** Why a row cannot be used whatever it means; empty if it can. */
  static String fault(SheetRow row) {
    if (row.fault() != null) {
      return row.fault().name();
    }
    boolean tooLong = row.cells().values().stream().anyMatch(cell -> cell.length() > LONGEST);
    return tooLong ? "TOO_LONG" : "";
  }

  /** The beginning of what was written, without signs that the database cannot keep. */
  static String shown(String written) {
    String begin = written.length() > LONGEST ? written.substring(0, LONGEST) : written;
    return CONTROL.matcher(begin).replaceAll(" ").strip();
  }

  /** A day, ISO or as people write it. */
  static Optional<LocalDate> date(String written) {
    try {
      boolean iso = written.length() > 4 && written.charAt(4) == '-';
      return Optional.of(iso ? LocalDate.parse(written) : LocalDate.parse(written, LOCAL));
    } catch (DateTimeException notADate) {
      return Optional.empty();
    }
  }
}
