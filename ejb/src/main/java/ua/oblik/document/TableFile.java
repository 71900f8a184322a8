package ua.oblik.document;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import ua.oblik.domain.measure.Energy;
import ua.oblik.domain.measure.Money;

/**
 * A table to take away, as CSV or XLSX. Cells are {@link String}, {@link LocalDate}, {@link Energy}
 * in kilowatt-hours, {@link Money} in hryvnias, {@link Number}, or null for an empty one. Text that
 * a spreadsheet would run as a formula is defused.
 *
 * @param title name of the sheet
 * @param head the columns' headings
 * @param rows as many cells as there are columns in each
 */
public record TableFile(String title, List<String> head, List<List<Object>> rows) {
  private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd.MM.yyyy");
  private static final String BYTE_ORDER_MARK = "\ufeff";
  private static final String FORMULA_STARTS = "=+-@\t\r";

  /** The formats. */
  public enum Format {
    CSV("text/csv;charset=UTF-8"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final String mediaType;

    Format(String mediaType) {
      this.mediaType = mediaType;
    }

    /** For the answer's header. */
    public String mediaType() {
      return mediaType;
    }
  }

  /** The file. */
  public byte[] as(Format format) {
    try {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      if (format == Format.CSV) {
        writeCsv(out);
      } else {
        writeXlsx(out);
      }
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException("memory does not fail", e);
    }
  }

  /** As a Ukrainian Excel opens it: UTF-8 with its mark, semicolons, decimal commas. */
  private void writeCsv(ByteArrayOutputStream out) throws IOException {
    try (Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8)) {
      writer.write(BYTE_ORDER_MARK);
      try (CsvWriter csv = CsvWriter.builder().fieldSeparator(';').build(writer)) {
        csv.writeRecord(head.stream().map(TableFile::defused).toList());
        for (List<Object> row : rows) {
          csv.writeRecord(row.stream().map(TableFile::text).toList());
        }
      }
    }
  }

  private static String text(Object cell) {
    if (cell == null) {
      return "";
    }
    if (cell instanceof String text) {
      return defused(text);
    }
    return cell instanceof LocalDate day
        ? DATE.format(day)
        : number(cell).toPlainString().replace('.', ',');
  }

  private void writeXlsx(ByteArrayOutputStream out) throws IOException {
    try (Workbook workbook = new Workbook(out, "Oblik", "1.0")) {
      Worksheet sheet = workbook.newWorksheet(title);
      for (int column = 0; column < head.size(); column++) {
        sheet.value(0, column, head.get(column));
        sheet.style(0, column).bold().set();
        for (int row = 0; row < rows.size(); row++) {
          write(sheet, row + 1, column, rows.get(row).get(column));
        }
      }
      sheet.freezePane(0, 1);
    }
  }

  private static void write(Worksheet sheet, int row, int column, Object cell) {
    if (cell instanceof String text) {
      sheet.value(row, column, defused(text));
    } else if (cell instanceof LocalDate day) {
      sheet.value(row, column, day);
      sheet.style(row, column).format("dd.mm.yyyy").set();
    } else if (cell != null) {
      sheet.value(row, column, number(cell));
      if (cell instanceof Money) {
        sheet.style(row, column).format("#,##0.00").set();
      }
    }
  }

  private static BigDecimal number(Object cell) {
    if (cell instanceof Energy energy) {
      return energy.kWh();
    }
    return cell instanceof Money money ? money.hryvnias() : new BigDecimal(cell.toString());
  }

  private static String defused(String text) {
    return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }
}
