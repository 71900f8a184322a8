package ua.oblik.sheet;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.List;
import java.util.Optional;

/** A table being read. */
public interface Sheet extends Closeable {

  /** The names of the columns in order, in lower case; those without a name are empty. */
  List<String> columns();

  /** The next row; empty at the end. A broken file ends with a row that says so. */
  Optional<SheetRow> next();

  /**
   * Opens a table by its first bytes: a workbook is a zip, everything else is CSV.
   *
   * @throws UnreadableSheetException if it is empty, a workbook that cannot be read, or names a
   *     column twice
   */
  static Sheet open(InputStream content) throws IOException {
    PushbackInputStream file =
        new PushbackInputStream(new BufferedInputStream(content), CsvSheet.LOOK);
    byte[] head = file.readNBytes(CsvSheet.LOOK);
    file.unread(head);
    if (head.length == 0) {
      throw new UnreadableSheetException("file-empty");
    }
    boolean zip = head.length > 1 && head[0] == 'P' && head[1] == 'K';
    return zip ? XlsxSheet.open(file) : CsvSheet.open(file);
  }
}
