package ua.oblik.statement;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** Opens a file of a bank or an agent with the reader that its first bytes ask for. */
public final class StatementFiles {

  private static final int LOOK = CsvReader.LONGEST_HEADER;

  private StatementFiles() {}

  /**
   * Begins to read.
   *
   * @param content the file; closed with the reader
   * @param maps the column maps to choose from for a CSV, by its header
   * @throws UnreadableFileException if it is empty, or neither XML nor CSV with known columns
   */
  public static StatementReader open(InputStream content, List<ColumnMap> maps) {
    try {
      PushbackInputStream file = new PushbackInputStream(new BufferedInputStream(content), LOOK);
      byte[] head = file.readNBytes(LOOK);
      file.unread(head);
      if (isBlank(head)) {
        throw new UnreadableFileException("file-empty");
      }
      if (looksBinary(head)) {
        throw new UnreadableFileException("file-neither-xml-nor-csv");
      }
      return startsWithTag(head) ? new CamtReader(file) : CsvReader.open(file, maps);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isBlank(byte[] head) {
    for (byte b : head) {
      if (b > ' ') {
        return false;
      }
    }
    return true;
  }

  /**
   * A zip, a picture: they show in their first line; a stray sign further down costs its row alone.
   * XML in UTF-16 has zero bytes too but begins with its mark.
   */
  private static boolean looksBinary(byte[] head) {
    boolean utf16 =
        head.length > 1
            && ((head[0] == (byte) 0xFE && head[1] == (byte) 0xFF)
                || (head[0] == (byte) 0xFF && head[1] == (byte) 0xFE));
    if (utf16) {
      return false;
    }
    for (byte b : head) {
      if (b >= 0 && b < ' ' && b != '\t' && b != '\r') {
        return b != '\n';
      }
    }
    return false;
  }

  private static boolean startsWithTag(byte[] head) {
    for (byte b : head) {
      if (b > ' ') {
        return b == '<';
      }
    }
    return false;
  }
}
