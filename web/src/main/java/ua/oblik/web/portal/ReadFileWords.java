package ua.oblik.web.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import ua.oblik.document.TableFile;
import ua.oblik.domain.account.AccountNumber;
import ua.oblik.domain.metering.RegisterCode;
import ua.oblik.filing.ImportRow;
import ua.oblik.metering.ReadSheet;
import ua.oblik.web.ui.Formats;

/** A file of reads in words: its template, and what became of its rows. */
final class ReadFileWords {
  private ReadFileWords() {}

  /** Why a row was not simply taken, and what its sender does about it; empty if it was. */
  static String reason(ImportRow row) {
    if (row.reason().isEmpty()) {
      return "";
    }
    String own = "own_read." + row.reason();
    return Formats.text(Formats.knows(own) ? own : "ImportReason." + row.reason());
  }

  /** A table to fill in: a row for each point, a column for each register that any of them has. */
  static TableFile template(AccountNumber number, List<ReadSheet> points, ResourceBundle texts) {
    Set<RegisterCode> registers = new TreeSet<>();
    points.forEach(point -> registers.addAll(point.registers()));
    List<String> head =
        new ArrayList<>(
            List.of(
                texts.getString("read_file.account"),
                texts.getString("read_file.eic"),
                texts.getString("read_file.address"),
                texts.getString("read_file.meter"),
                texts.getString("read_file.date")));
    registers.forEach(register -> head.add(register.name()));
    head.add(texts.getString("read_file.confirm"));
    registers.forEach(
        register -> head.add(texts.getString("read_file.before") + " " + register.name()));
    List<List<Object>> rows = new ArrayList<>();
    for (ReadSheet point : points) {
      List<Object> row = new ArrayList<>();
      row.add(number.value());
      row.add(point.point().code().value());
      row.add(point.point().address().line());
      row.add(point.meter().serial().value());
      row.add(point.today());
      registers.forEach(register -> row.add(point.registers().contains(register) ? null : "—"));
      row.add(null);
      registers.forEach(register -> row.add(point.lastValues().get(register)));
      rows.add(row);
    }
    return new TableFile(texts.getString("portal_read_files.title"), head, rows);
  }

  /** What became of each row. */
  static TableFile result(List<ImportRow> rows, ResourceBundle texts) {
    return new TableFile(
        texts.getString("portal_read_file.title"),
        List.of(
            texts.getString("read_file.line"),
            texts.getString("read_file.account"),
            texts.getString("read_file.eic"),
            texts.getString("label.column.outcome"),
            texts.getString("label.column.reason")),
        rows.stream().map(row -> cells(row, texts)).toList());
  }

  private static List<Object> cells(ImportRow row, ResourceBundle texts) {
    return List.of(
        row.lineNo(),
        row.account(),
        row.externalId(),
        texts.getString("RowOutcome." + row.outcome()),
        reason(row));
  }
}
