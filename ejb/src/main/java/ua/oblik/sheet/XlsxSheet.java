package ua.oblik.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/** The first sheet of a workbook. It waits on the disk, and is measured before it is unpacked. */
final class XlsxSheet implements Sheet {

  private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

  /** The first of the year 10000, where workbooks end. */
  private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_466);

  private static final int MOST_DIGITS = 40;

  /** In signs. Cells that share a text have each their own here. */
  private static final int LONGEST_ROW = 1 << 22;

  private final Path copy;
  private final ReadableWorkbook workbook;
  private final Stream<Row> stream;
  private final Iterator<Row> rows;
  private final List<String> columns;
  private final boolean uncomputed;
  private long line = 1;
  private boolean ended;

  private XlsxSheet(Path copy, boolean uncomputed) throws IOException {
    this.copy = copy;
    this.uncomputed = uncomputed;
    this.workbook = new ReadableWorkbook(copy.toFile());
    this.stream = workbook.getFirstSheet().openStream();
    this.rows = stream.iterator();
    try {
      this.columns = Columns.of(header());
    } catch (RuntimeException e) {
      stream.close();
      workbook.close();
      throw e;
    }
  }

  private List<String> header() {
    List<String> written = new ArrayList<>();
    if (rows.hasNext()) {
      Row header = rows.next();
      for (int i = 0; i < header.getCellCount(); i++) {
        written.add(header.getCellText(i));
      }
    }
    return written;
  }

  static XlsxSheet open(InputStream file) throws IOException {
    Path copy = Files.createTempFile("oblik-sheet-", ".xlsx");
    try (InputStream bytes = file) {
      Files.copy(bytes, copy, StandardCopyOption.REPLACE_EXISTING);
      return new XlsxSheet(copy, HonestWorkbook.require(copy).isUncomputed());
    } catch (UnreadableSheetException e) {
      Files.deleteIfExists(copy);
      throw e;
    } catch (IOException | RuntimeException e) {
      Files.deleteIfExists(copy);
      throw new UnreadableSheetException("file-not-xlsx", e);
    }
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
      while (rows.hasNext()) {
        SheetRow row = row(rows.next());
        if (!row.cells().isEmpty() || row.fault() != null) {
          return Optional.of(row);
        }
      }
      ended = true;
      return Optional.empty();
    } catch (RuntimeException e) {
      ended = true;
      return Optional.of(new SheetRow(line + 1, SheetRow.Fault.BROKEN, Map.of()));
    }
  }

  private SheetRow row(Row row) {
    // Until its cells are read it is the next.
    line = row.getRowNum() - 1L;
    Map<String, String> cells = cells(row);
    line++;
    if (cells.values().stream().mapToLong(String::length).sum() > LONGEST_ROW) {
      return new SheetRow(line, SheetRow.Fault.TOO_LONG, Map.of());
    }
    boolean unreadable = cells.isEmpty() && isUnreadable(row);
    return new SheetRow(line, unreadable ? SheetRow.Fault.UNREADABLE : null, cells);
  }

  /** Whether there is more to a row than nothing, but the workbook does not say what. */
  private boolean isUnreadable(Row row) {
    return IntStream.range(0, width(row))
        .mapToObj(row::getOptionalCell)
        .flatMap(Optional::stream)
        .filter(cell -> cell.getFormula() != null || cell.getType() == CellType.STRING)
        .anyMatch(cell -> cell.getValue() == null && isValueMissing(cell));
  }

  /** Where nobody computed, an empty value is none either. */
  private boolean isValueMissing(Cell cell) {
    return cell.getRawValue() == null || (uncomputed && cell.getFormula() != null);
  }

  private int width(Row row) {
    return Math.min(columns.size(), row.getCellCount());
  }

  /** Those of a row that is too long up to the one that makes it so. */
  private Map<String, String> cells(Row row) {
    Map<String, String> cells = new HashMap<>();
    int length = 0;
    for (int i = 0; i < width(row) && length <= LONGEST_ROW; i++) {
      String text = text(columns.get(i), row.getOptionalCell(i));
      length += text.length();
      if (!text.isEmpty()) {
        cells.put(columns.get(i), text);
      }
    }
    return cells;
  }

  /** A date is a number of days to a workbook, a long number has an exponent. */
  private static String text(String column, Optional<Cell> cell) {
    if (cell.isEmpty() || cell.get().getType() == CellType.EMPTY) {
      return "";
    }
    if (cell.get().getType() == CellType.NUMBER) {
      BigDecimal number = cell.get().asNumber();
      if (Math.abs((long) number.scale()) > MOST_DIGITS) {
        return number.toString(); // written out it may be a thousand million zeros
      }
      boolean date = column.equals("date") || column.equals("дата");
      return date && number.compareTo(LAST_DAY) < 0 && number.signum() >= 0
          ? DAY_ZERO.plusDays(number.longValue()).toString()
          : number.stripTrailingZeros().toPlainString();
    }
    return cell.get().getText().strip();
  }

  @Override
  public void close() throws IOException {
    try {
      stream.close();
      workbook.close();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    } finally {
      Files.deleteIfExists(copy);
    }
  }
}
