package ua.oblik.statement;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Looks a column map over before staff keep it: by itself, and against a file of the agent. What is
 * found is a value, field by field; the file is not booked and nothing is kept of it.
 */
public final class ColumnMapCheck {

  /** Rows of the sample that are shown. */
  public static final int SHOWN = 5;

  private static final int LONGEST_SAMPLE = 1 << 16;
  private static final int LONGEST_NAME = 60;
  private static final int LONGEST_COLUMN = 100;

  /** It is part of every payment's key. */
  private static final Pattern SOURCE = Pattern.compile("[A-Z][A-Z0-9_-]{1,39}");

  /**
   * What the counter, cards and statements without an account book under: a payment of an agent
   * that has the number of one of theirs would be taken for it.
   */
  private static final Set<String> RESERVED = Set.of("OFFICE", "BANK", "LIQPAY", "SIMULATOR");

  /** What can be wrong. */
  public enum Problem {
    /** Nothing stands there. */
    MISSING,
    /** Longer than any name that is meant seriously, or with signs that cannot be seen. */
    NOT_A_NAME,
    /** Not capital Latin letters, digits, dashes. */
    NOT_A_SOURCE,
    /** Payments that come in another way are booked under it. */
    SOURCE_RESERVED,
    /** Another of our fields is read from the same column. */
    TWICE,
    /** The sample has no such column. */
    NOT_IN_THE_SAMPLE
  }

  /**
   * A sample read by a map.
   *
   * @param problems with the map's columns; rows are read only if there are none
   * @param columns of the sample, as its first line has them
   * @param rows its first rows, those that could not be booked included
   */
  public record Preview(
      Map<MapField, Problem> problems, List<String> columns, List<StatementLine> rows) {}

  private ColumnMapCheck() {}

  /** What is wrong with a map whatever the files are; empty if nothing is. */
  public static Map<MapField, Problem> problems(ColumnMap map) {
    Map<MapField, Problem> problems = new EnumMap<>(MapField.class);
    if (!SOURCE.matcher(map.source()).matches()) {
      problems.put(MapField.SOURCE, Problem.NOT_A_SOURCE);
    } else if (RESERVED.contains(map.source())) {
      problems.put(MapField.SOURCE, Problem.SOURCE_RESERVED);
    }
    Set<String> required = new HashSet<>();
    for (MapField field : MapField.values()) {
      String typed = field.of(map);
      if (typed.isEmpty()) {
        if (field.isRequired()) {
          problems.put(field, Problem.MISSING);
        }
      } else if (!isName(typed, field == MapField.NAME ? LONGEST_NAME : LONGEST_COLUMN)) {
        problems.put(field, Problem.NOT_A_NAME);
      } else if (field.isColumn() && field.isRequired() && !required.add(typed)) {
        problems.put(field, Problem.TWICE);
      }
    }
    return problems;
  }

  /**
   * Reads the beginning of a sample by a map.
   *
   * @throws UnreadableFileException if the sample is empty or no CSV
   */
  public static Preview preview(ColumnMap map, InputStream sample) {
    try {
      byte[] head = sample.readNBytes(LONGEST_SAMPLE);
      List<String> columns = CsvReader.columns(head, map);
      Map<MapField, Problem> problems = new EnumMap<>(MapField.class);
      for (MapField field : MapField.values()) {
        if (field.isColumn() && !field.of(map).isEmpty() && !columns.contains(field.of(map))) {
          problems.put(field, Problem.NOT_IN_THE_SAMPLE);
        }
      }
      return new Preview(problems, columns, problems.isEmpty() ? rows(map, head) : List.of());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<StatementLine> rows(ColumnMap map, byte[] head) throws IOException {
    List<StatementLine> rows = new ArrayList<>();
    PushbackInputStream file =
        new PushbackInputStream(new ByteArrayInputStream(head), CsvReader.LONGEST_HEADER);
    try (StatementReader reader = CsvReader.open(file, List.of(map))) {
      Optional<StatementLine> row = reader.next();
      while (row.isPresent() && rows.size() < SHOWN) {
        rows.add(row.get());
        row = reader.next();
      }
    }
    return rows;
  }

  private static boolean isName(String typed, int longest) {
    return typed.length() <= longest
        && typed.equals(typed.strip())
        && typed.codePoints().noneMatch(sign -> Character.isISOControl(sign) || isFormat(sign));
  }

  /** Signs that turn or hide text. */
  private static boolean isFormat(int sign) {
    return Character.getType(sign) == Character.FORMAT;
  }
}
