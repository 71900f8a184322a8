package ua.oblik.web.list;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A workbook of one sheet; the heading stays in sight, and finished rows leave the memory. */
final class XlsxFile implements ListFile {
  private static final int FLUSH_EVERY = 500;

  private final Workbook workbook;
  private final Worksheet sheet;
  private int rows;

  XlsxFile(OutputStream out) {
    workbook = new Workbook(out, "Oblik", "1.0");
    sheet = workbook.newWorksheet("Oblik");
    sheet.freezePane(0, 1);
  }

  @Override
  public void row(List<?> cells) {
    for (int column = 0; column < cells.size(); column++) {
      cell(column, Cell.plain(cells.get(column)));
    }
    rows++;
    if (rows % FLUSH_EVERY == 0) {
      flush();
    }
  }

  @Override
  public void close() throws IOException {
    workbook.finish();
  }

  private void cell(int column, Object value) {
    if (value instanceof BigDecimal number) {
      sheet.value(rows, column, number);
    } else if (value instanceof LocalDate day) {
      sheet.value(rows, column, day);
      sheet.style(rows, column).format("dd.mm.yyyy").set();
    } else if (value instanceof LocalDateTime moment) {
      sheet.value(rows, column, moment);
      sheet.style(rows, column).format("dd.mm.yyyy hh:mm").set();
    } else if (value != null) {
      sheet.value(rows, column, value.toString());
      if (rows == 0) {
        sheet.style(rows, column).bold().set();
      }
    }
  }

  private void flush() {
    try {
      sheet.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
