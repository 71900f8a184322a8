package ua.oblik.sheet;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Measures a workbook before it is read. Its reader holds texts and styles, and of a sheet one row
 * up to its last cell: a kilobyte can ask for more memory than there is.
 */
final class HonestWorkbook {

  /** What a workbook may unpack to; more is a bomb. */
  private static final long MOST_UNPACKED = 512L * 1024 * 1024;

  /** Texts and styles are held in memory, only sheets are read row by row. */
  private static final long MOST_HELD = 32L * 1024 * 1024;

  /** Workbooks end with the column XFD. */
  private static final int MOST_CELLS = 16_384;

  private static final int MOST_LETTERS = 3;

  /** A cell may have 32,767 signs. */
  private static final int LONGEST_TEXT = 1 << 16;

  private static final int COPIED = 1 << 16;

  private static final String CELL = "c";

  private boolean inCell;
  private int cells;
  private long text;

  private HonestWorkbook() {}

  /**
   * Refuses a workbook that would ask for more memory than there is.
   *
   * @throws IOException if it would, or is none
   */
  static void require(Path copy) throws IOException {
    long unpacked = 0;
    long held = 0;
    try (ZipFile zip = new ZipFile(copy.toFile())) {
      for (ZipEntry entry : zip.stream().toList()) {
        boolean sheet = entry.getName().startsWith("xl/worksheets/");
        long length = length(zip, entry, sheet ? MOST_UNPACKED - unpacked : MOST_HELD - held);
        unpacked += length;
        held += sheet ? 0 : length;
        if (sheet) {
          new HonestWorkbook().requireNarrow(zip, entry);
        }
      }
    }
  }

  private static long length(ZipFile zip, ZipEntry entry, long most) throws IOException {
    byte[] buffer = new byte[COPIED];
    long unpacked = 0;
    try (InputStream bytes = zip.getInputStream(entry)) {
      for (int read = bytes.read(buffer); read > 0; read = bytes.read(buffer)) {
        unpacked += read;
        if (unpacked > most) {
          throw new IOException("a workbook that unpacks to more than it may");
        }
      }
    }
    return unpacked;
  }

  /** Where the XML is broken the reader stops too, and tells of it by the row. */
  private void requireNarrow(ZipFile zip, ZipEntry sheet) throws IOException {
    try (Leash bytes = new Leash(zip.getInputStream(sheet))) {
      XMLStreamReader xml = factory().createXMLStreamReader(bytes);
      while (xml.hasNext()) {
        bytes.slacken();
        measure(xml, xml.next());
      }
    } catch (XMLStreamException e) {
      if (e.getNestedException() instanceof IOException unread) {
        throw unread;
      }
    }
  }

  /** The parser of the reader, so that both understand the same. */
  private static XMLInputFactory factory() {
    XMLInputFactory factory = new InputFactoryImpl();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory;
  }

  private void measure(XMLStreamReader xml, int event) throws IOException {
    if (event == XMLStreamConstants.START_ELEMENT) {
      begin(xml.getLocalName(), xml.getAttributeValue(null, "r"));
    } else if (event == XMLStreamConstants.END_ELEMENT) {
      inCell &= !xml.getLocalName().equals(CELL);
    } else if (inCell && xml.hasText()) {
      text += xml.getTextLength();
      if (text > LONGEST_TEXT) {
        throw new IOException("a cell with more than it may have");
      }
    }
  }

  private void begin(String name, String place) throws IOException {
    if (name.equals("row")) {
      cells = 0;
    } else if (name.equals(CELL)) {
      inCell = true;
      text = 0;
      cells++;
      if (cells > MOST_CELLS || (place != null && isBeyond(place))) {
        throw new IOException("a cell where no workbook has one");
      }
    }
  }

  /** The reader makes a column of any sign up to a digit. */
  private static boolean isBeyond(String place) {
    int from = place.startsWith("$") ? 1 : 0;
    int i = from;
    while (i < place.length() && place.charAt(i) != '$' && !isDigit(place.charAt(i))) {
      char sign = Character.toUpperCase(place.charAt(i++));
      if (sign < 'A' || sign > 'Z' || i - from > MOST_LETTERS) {
        return true;
      }
    }
    return false;
  }

  private static boolean isDigit(char sign) {
    return sign >= '0' && sign <= '9';
  }
}
