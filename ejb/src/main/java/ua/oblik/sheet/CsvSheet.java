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
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A table as CSV: separated by semicolons, commas or tabs, whichever its header has most of; in
 * UTF-8, or in Windows-1251 where the beginning is not UTF-8.
 */
final class CsvSheet implements Sheet {

  static final int LOOK = 4096;
  private static final char REPLACED = '\uFFFD';
  private static final Charset CYRILLIC = Charset.forName("windows-1251");

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
            .ofCsvRecord(new InputStreamReader(file, charset))
            .iterator();
    try {
      columns = Columns.of(rows.next().getFields());
    } catch (CsvParseException e) {
      throw new UnreadableSheetException("file-columns-unknown");
    }
  }

  static CsvSheet open(PushbackInputStream file) throws IOException {
    byte[] head = file.readNBytes(LOOK);
    file.unread(head);
    Charset charset = isUtf8(head) ? StandardCharsets.UTF_8 : CYRILLIC;
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

  /** The last character may be cut off. */
  private static boolean isUtf8(byte[] head) {
    for (int cut = 0; cut < Math.min(4, head.length); cut++) {
      try {
        StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(head, 0, head.length - cut));
        return true;
      } catch (CharacterCodingException e) {
        if (head.length < LOOK) {
          return false;
        }
      }
    }
    return false;
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
    for (int i = 0; i < Math.min(columns.size(), row.getFieldCount()); i++) {
      String text = row.getField(i).strip();
      if (!text.isEmpty()) {
        cells.put(columns.get(i), text);
        if (text.indexOf(REPLACED) >= 0) {
          fault = SheetRow.Fault.ENCODING;
        }
      }
    }
    return new SheetRow(line, fault, cells);
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
