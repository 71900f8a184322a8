package ua.oblik.web.list;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Comma-separated text as the spreadsheets of the country open it: a byte order mark, semicolons,
 * decimal commas. Text that a spreadsheet would take for a formula is made plain.
 */
public final class CsvFile implements ListFile {
  private static final char BYTE_ORDER_MARK = '\ufeff';

  private final CsvWriter csv;

  /** Begins a file. */
  public CsvFile(OutputStream out) {
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    try {
      writer.write(BYTE_ORDER_MARK);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    csv = CsvWriter.builder().fieldSeparator(';').build(writer);
  }

  @Override
  public void row(List<?> cells) {
    csv.writeRecord(cells.stream().map(CsvFile::text).toArray(String[]::new));
  }

  @Override
  public void close() throws IOException {
    csv.close();
  }

  private static String text(Object cell) {
    Object plain = Cell.plain(cell);
    return plain instanceof String text ? defused(text) : Cell.text(plain);
  }

  /** An apostrophe in front tells a spreadsheet that the rest is text. */
  static String defused(String text) {
    return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }
}
