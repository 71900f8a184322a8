package ua.oblik.statement;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import ua.oblik.domain.billing.BillNumber;
import ua.oblik.domain.measure.Money;
import ua.oblik.domain.payment.PurposeText;
import ua.oblik.sheet.ClosedQuotes;
import ua.oblik.sheet.TextEncoding;
import ua.oblik.statement.StatementLine.Text;

/** Reads the CSV of a payment agent by the map whose columns its header has. */
final class CsvReader implements StatementReader {

  /** Enough for the first line of a file with many columns in Cyrillic. */
  static final int LONGEST_HEADER = 1 << 13;

  private static final char REPLACED = '\uFFFD';
  private static final String MARK = "\uFEFF";

  private final InputStream file;
  private final Iterator<CsvRecord> rows;
  private final ColumnMap map;
  private final int columns;
  private final Map<String, Integer> places;
  private final DateTimeFormatter dates;
  private long line = 1;
  private boolean ended;

  private CsvReader(InputStream file, Charset charset, ColumnMap map) {
    this.file = file;
    this.map = map;
    this.dates =
        DateTimeFormatter.ofPattern(map.layout().datePattern().replace("yyyy", "uuuu"), Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);
    this.rows = rows(file, charset, map);
    CsvRecord header = rows.next();
    this.columns = header.getFieldCount();
    this.places = places(header);
    requireOnce(header.getFields().stream().map(CsvReader::plain).toList(), map.columns().all());
  }

  /** Of two columns that are read nobody could tell which; what else an agent adds is its own. */
  private static void requireOnce(List<String> names, List<String> read) {
    for (String name : read) {
      int first = names.indexOf(name);
      int last = names.lastIndexOf(name);
      if (first < last) {
        throw new UnreadableFileException("file-column-twice", name, first + 1, last + 1);
      }
    }
  }

  /**
   * Chooses the map by the first line of the file.
   *
   * @throws UnreadableFileException if no map has such columns
   */
  static CsvReader open(PushbackInputStream file, List<ColumnMap> maps) throws IOException {
    byte[] head = file.readNBytes(LONGEST_HEADER);
    file.unread(head);
    for (ColumnMap map : maps) {
      if (fits(head, map)) {
        return new CsvReader(file, charset(head, map), map);
      }
    }
    throw new UnreadableFileException("file-columns-unknown");
  }

  /**
   * The names of the columns of a file that is written as a map says.
   *
   * @param head the beginning of the file
   * @throws UnreadableFileException if it has none
   */
  static List<String> columns(byte[] head, ColumnMap map) {
    try {
      Iterator<CsvRecord> first = rows(new ByteArrayInputStream(head), charset(head, map), map);
      if (first.hasNext()) {
        return first.next().getFields().stream().map(CsvReader::plain).toList();
      }
    } catch (CsvParseException notItsLayout) {
      throw new UnreadableFileException("file-columns-unknown");
    }
    throw new UnreadableFileException("file-empty");
  }

  private static boolean fits(byte[] head, ColumnMap map) {
    try {
      Iterator<CsvRecord> first = rows(new ByteArrayInputStream(head), charset(head, map), map);
      return first.hasNext() && places(first.next()).keySet().containsAll(map.columns().required());
    } catch (CsvParseException notItsLayout) {
      return false;
    }
  }

  /** A mark is surer than what somebody once said of all files of an agent. */
  private static Charset charset(byte[] head, ColumnMap map) {
    return TextEncoding.marked(head).orElse(map.layout().charset());
  }

  private static Iterator<CsvRecord> rows(InputStream bytes, Charset charset, ColumnMap map) {
    return de.siegmar.fastcsv.reader.CsvReader.builder()
        .fieldSeparator(map.layout().delimiter())
        .skipEmptyLines(true)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .ofCsvRecord(
            new ClosedQuotes(new InputStreamReader(bytes, charset), map.layout().delimiter()))
        .iterator();
  }

  private static Map<String, Integer> places(CsvRecord header) {
    Map<String, Integer> places = new HashMap<>();
    for (int i = 0; i < header.getFieldCount(); i++) {
      places.putIfAbsent(plain(header.getField(i)), i);
    }
    return places;
  }

  private static String plain(String name) {
    return name.replace(MARK, "").replace("\"", "").strip();
  }

  @Override
  public Optional<StatementLine> next() {
    if (ended) {
      return Optional.empty();
    }
    try {
      if (!rows.hasNext()) {
        ended = true;
        return Optional.empty();
      }
      CsvRecord row = rows.next();
      line = row.getStartingLineNumber();
      return Optional.of(read(row));
    } catch (CsvParseException | UncheckedIOException e) {
      ended = true;
      return Optional.of(unusable(UnusableReason.BROKEN, Text.NONE, Money.ZERO));
    }
  }

  private StatementLine read(CsvRecord row) {
    Text text =
        new Text(
            field(row, map.columns().externalId()),
            field(row, map.columns().account()),
            field(row, map.columns().payer()),
            field(row, map.columns().purpose()));
    Optional<Money> amount = amount(field(row, map.columns().amount()));
    Money readable = amount.orElse(Money.ZERO);
    if (row.getFields().stream().anyMatch(CsvReader::isUnclosed)) {
      return unusable(UnusableReason.QUOTE, text, readable);
    }
    if (row.getFieldCount() != columns) {
      return unusable(UnusableReason.COLUMNS, text, readable);
    }
    if (row.getFields().stream().anyMatch(field -> field.indexOf(REPLACED) >= 0)) {
      return unusable(UnusableReason.ENCODING, text, readable);
    }
    if (text.externalId().isEmpty()) {
      return unusable(UnusableReason.EXTERNAL_ID, text, readable);
    }
    if (amount.isEmpty() || !readable.isPositive()) {
      return unusable(UnusableReason.AMOUNT, text, Money.ZERO);
    }
    Optional<LocalDate> valueOn = date(field(row, map.columns().valueOn()));
    if (valueOn.isEmpty()) {
      return unusable(UnusableReason.DATE, text, readable);
    }
    if (Lengths.tooLong(text)) {
      return unusable(UnusableReason.TOO_LONG, text, readable);
    }
    return new StatementLine.Credit(
        line, map.source(), text, readable, valueOn.get(), bill(row, text), Optional.empty());
  }

  private Optional<BillNumber> bill(CsvRecord row, Text text) {
    String named = field(row, map.columns().bill());
    return named.matches("[1-9][0-9]{0,15}")
        ? Optional.of(new BillNumber(Long.parseLong(named)))
        : PurposeText.bill(text.purpose());
  }

  private String field(CsvRecord row, String column) {
    Integer place = column == null ? null : places.get(column);
    if (place == null || place >= row.getFieldCount()) {
      return "";
    }
    String written = row.getField(place).replace(ClosedQuotes.UNCLOSED, '"');
    return written.replaceAll("\\p{Cntrl}", " ").strip();
  }

  private static boolean isUnclosed(String field) {
    return field.indexOf(ClosedQuotes.UNCLOSED) >= 0;
  }

  /** With a point or a comma, with blanks between the thousands. */
  private static Optional<Money> amount(String written) {
    String plain = written.replaceAll("[\\s\\u00a0\\u202f]", "").replace(',', '.');
    try {
      return Optional.of(Money.of(plain));
    } catch (IllegalArgumentException notMoney) {
      return Optional.empty();
    }
  }

  private Optional<LocalDate> date(String written) {
    try {
      return Optional.of(LocalDate.parse(written, dates));
    } catch (DateTimeException notADate) {
      return Optional.empty();
    }
  }

  private StatementLine unusable(UnusableReason reason, Text text, Money amount) {
    return new StatementLine.Unusable(line, reason, Lengths.clipped(text), amount);
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
