package ua.oblik.sheet;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A table as CSV: separated by semicolons, commas or tabs, whichever its header has most of; in
 * UTF-8, in UTF-16 where its mark says so, or in Windows-1251 ({@link TextEncoding}).
 */
final class CsvSheet implements Sheet {

  /** In bytes. Names may come late in a file, and without them its encoding is not seen. */
  static final int LOOK = 1 << 20;

  private static final char REPLACED = '\uFFFD';

  private final InputStream file;
  private final Iterator<CsvRecord> rows;
  private final List<String> columns;
  private long line = 1;
  private boolean ended;

  private CsvSheet(InputStream file, char separator, Charset charset) {
    this.file = file;
    this.rows =
        CsvReader.builder()
            .fieldSeparator(separator)
            .skipEmptyLines(true)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .ofCsvRecord(new ClosedQuotes(new InputStreamReader(file, charset), separator))
            .iterator();
    try {
      if (!rows.hasNext()) {
        throw new UnreadableSheetException("file-empty");
      }
      columns = Columns.of(rows.next().getFields());
    } catch (CsvParseException e) {
      throw new UnreadableSheetException("file-columns-missing");
    }
  }

  static CsvSheet open(PushbackInputStream file) throws IOException {
    byte[] head = file.readNBytes(LOOK);
    file.unread(head);
    Charset charset = TextEncoding.of(head);
    String first = new String(head, charset).lines().findFirst().orElse("");
    return new CsvSheet(file, separator(first), charset);
  }

  private static char separator(String header) {
    char best = ';';
    long most = 0;
    for (char candidate : new char[] {';', ',', '\t'}) {
      long count = header.chars().filter(c -> c == candidate).count();
      if (count > most) {
        most = count;
        best = candidate;
      }
    }
    return best;
  }

  @Override
  public List<String> columns() {
    return columns;
  }

  @Override
  public Optional<SheetRow> next() {
    if (ended) {
      return Optional.empty();
    }
    try {
      if (rows.hasNext()) {
        return Optional.of(row(rows.next()));
      }
      ended = true;
      return Optional.empty();
    } catch (CsvParseException | UncheckedIOException e) {
      ended = true;
      return Optional.of(new SheetRow(line, SheetRow.Fault.BROKEN, Map.of()));
    }
  }

  private SheetRow row(CsvRecord row) {
    line = row.getStartingLineNumber();
    Map<String, String> cells = new HashMap<>();
    SheetRow.Fault fault = null;
    for (int i = 0; i < row.getFieldCount(); i++) {
      String text = row.getField(i).strip();
      if (!text.isEmpty() && i < columns.size()) {
        cells.put(columns.get(i), text.replace(ClosedQuotes.UNCLOSED, '"'));
      }
      SheetRow.Fault found = fault(text, i);
      fault = found == null ? fault : found;
    }
    return new SheetRow(line, fault, cells);
  }

  /** A cell without a column is what a comma inside a number makes. */
  private SheetRow.Fault fault(String text, int column) {
    if (text.indexOf(REPLACED) >= 0) {
      return SheetRow.Fault.ENCODING;
    }
    if (text.indexOf(ClosedQuotes.UNCLOSED) >= 0) {
      return SheetRow.Fault.QUOTE;
    }
    return !text.isEmpty() && column >= columns.size() ? SheetRow.Fault.COLUMNS : null;
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
