package ua.oblik.sheet;

import com.fasterxml.aalto.UncheckedStreamException;
import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** One file of a workbook, measured for what its reader would make of it. */
final class HonestPart {

  /** Workbooks end with the column XFD. */
  private static final int MOST_CELLS = 16_384;

  private static final int MOST_LETTERS = 3;

  /** A cell may have 32,767 signs. */
  private static final int LONGEST_TEXT = 1 << 16;

  /** The reader holds a row. */
  private static final int LONGEST_ROW = 1 << 22;

  /** A text that nobody reads, such as a query that is stored along. */
  private static final int LONGEST_SKIPPED = 1 << 23;

  private static final String ROW = "row";
  private static final String CELL = "c";
  private static final String VALUE = "v";
  private static final String FORMULA = "f";
  private static final String TEXT = "si";

  /** Within another of its name the reader takes the end of the inner for that of the outer. */
  private static final Set<String> NEVER_NESTED = Set.of(ROW, CELL, VALUE, FORMULA, TEXT);

  private static final Set<String> KEPT = Set.of(TEXT, "sheet", "Relationship");

  private final Set<String> open = new HashSet<>();
  private final Formulas formulas = new Formulas();
  private final StringBuilder value = new StringBuilder();
  private boolean sheet;
  private boolean namesText;
  private boolean isNumber;
  private boolean hasFormula;
  private boolean hasValue;
  private boolean uncomputed;
  private int kept;
  private int texts;
  private long farthestText = -1;
  private int cells;
  private int rowLength;
  private int textLength;

  /** Whether it has rows. */
  boolean isSheet() {
    return sheet;
  }

  /** How much it has of what the reader keeps until the workbook is closed. */
  int kept() {
    return kept;
  }

  /** How many texts it has for cells to name. */
  int texts() {
    return texts;
  }

  /** The highest number of a text that a cell names, counted from 0; -1 if none does. */
  long farthestText() {
    return farthestText;
  }

  /**
   * Whether a formula that comes to a number has none: whoever wrote the workbook did not compute.
   * One that comes to no text has an empty value too, and says that it is text.
   */
  boolean isUncomputed() {
    return uncomputed;
  }

  /**
   * Reads a file up to where its XML is broken: the reader stops there too, and tells of it by the
   * row. A file that is no XML is broken from its start.
   *
   * @throws IOException if it asks for more than a workbook may
   */
  void measure(InputStream file) throws IOException {
    try (Leash bytes = new Leash(file)) {
      XMLStreamReader xml = factory().createXMLStreamReader(bytes);
      while (xml.hasNext()) {
        bytes.slacken(isText(xml.getEventType()) && !sheet ? LONGEST_SKIPPED : Leash.LENGTH);
        measure(xml, xml.next());
      }
    } catch (XMLStreamException | UncheckedStreamException e) {
      throwUnread(e);
    }
  }

  private static void throwUnread(Throwable broken) throws IOException {
    for (Throwable cause = broken; cause != null; cause = cause.getCause()) {
      if (cause instanceof IOException unread && !(cause instanceof CharConversionException)) {
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

  private static boolean isText(int event) {
    return event == XMLStreamConstants.CHARACTERS
        || event == XMLStreamConstants.CDATA
        || event == XMLStreamConstants.SPACE;
  }

  private void measure(XMLStreamReader xml, int event) throws IOException {
    if (event == XMLStreamConstants.START_ELEMENT) {
      begin(xml, xml.getLocalName());
    } else if (event == XMLStreamConstants.END_ELEMENT) {
      end(xml.getLocalName());
    } else if (isText(event) && (open.contains(CELL) || open.contains(TEXT))) {
      read(xml);
    }
  }

  private void begin(XMLStreamReader xml, String name) throws IOException {
    sheet |= name.equals("sheetData");
    kept += KEPT.contains(name) ? 1 : 0;
    boolean nested = NEVER_NESTED.contains(name) && !open.add(name);
    refuse(nested && (sheet || name.equals(TEXT)), "a " + name + " within another");
    switch (name) {
      case ROW -> {
        cells = 0;
        rowLength = 0;
      }
      case CELL -> beginCell(xml);
      case VALUE -> value.setLength(0);
      case FORMULA -> {
        hasFormula = true;
        formulas.begin(xml.getAttributeValue(null, "t"), xml.getAttributeValue(null, "ref"));
      }
      case TEXT -> {
        texts++;
        textLength = 0;
      }
      default -> {
        // only what the reader looks for
      }
    }
  }

  private void beginCell(XMLStreamReader xml) throws IOException {
    textLength = 0;
    String type = xml.getAttributeValue(null, "t");
    namesText = "s".equals(type);
    isNumber = type == null || type.equals("n");
    hasFormula = false;
    hasValue = false;
    if (sheet) {
      String place = xml.getAttributeValue(null, "r");
      refuse(++cells > MOST_CELLS || (place != null && isBeyond(place)), "a cell beyond all");
      formulas.pass();
    }
  }

  private void end(String name) throws IOException {
    open.remove(name);
    uncomputed |= name.equals(CELL) && isNumber && hasFormula && !hasValue;
    if (name.equals(FORMULA) && open.contains(CELL)) {
      formulas.end();
    } else if (name.equals(VALUE) && namesText) {
      try {
        farthestText = Math.max(farthestText, Integer.parseInt(value.toString()));
      } catch (NumberFormatException e) {
        return; // the reader reads its numbers so, and stops here
      }
    }
  }

  private void read(XMLStreamReader xml) throws IOException {
    int length = xml.getTextLength();
    textLength += length;
    rowLength += open.contains(ROW) ? length : 0;
    refuse(textLength > LONGEST_TEXT || rowLength > LONGEST_ROW, "a cell with more than it may");
    if (open.contains(FORMULA)) {
      formulas.read(length);
    }
    if (open.contains(VALUE)) {
      hasValue |= length > 0;
      value.append(namesText ? xml.getText() : "");
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

  private static void refuse(boolean dishonest, String why) throws IOException {
    if (dishonest) {
      throw new IOException(why);
    }
  }
}
