package ua.oblik.web.office;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.UUID;
import ua.oblik.NotFoundException;
import ua.oblik.filing.FileImports;
import ua.oblik.filing.ImportRow;
import ua.oblik.filing.RowOutcome;
import ua.oblik.web.list.CsvFile;

/** The file of an import as it was sent, or the rows of it that were rejected. */
@WebServlet(
    name = "import-file",
    urlPatterns = {"/office/import-file"})
public class ImportFileServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final int PAGE = 5000;

  @Inject private transient FileImports imports;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    UUID id = id(request.getParameter("id"));
    boolean rejected = "rejected".equals(request.getParameter("part"));
    imports.get(id);
    response.setContentType(rejected ? "text/csv;charset=UTF-8" : "application/octet-stream");
    response.setHeader(
        "Content-Disposition",
        "attachment; filename=\"import-" + id + (rejected ? "-rejected.csv\"" : "\""));
    if (rejected) {
      rejected(id, response.getOutputStream());
    } else {
      try (InputStream original = imports.original(id)) {
        original.transferTo(response.getOutputStream());
      }
    }
  }

  private void rejected(UUID id, OutputStream out) throws IOException {
    try (CsvFile csv = new CsvFile(out)) {
      csv.row(List.of("row", "line", "reason", "account", "externalId", "amount"));
      List<ImportRow> rows = imports.rows(id, RowOutcome.REJECTED, 0, PAGE);
      while (!rows.isEmpty()) {
        for (ImportRow row : rows) {
          csv.row(
              List.of(
                  row.rowNo(),
                  row.lineNo(),
                  row.reason(),
                  row.account(),
                  row.externalId(),
                  row.amount()));
        }
        long after = rows.get(rows.size() - 1).rowNo();
        rows = imports.rows(id, RowOutcome.REJECTED, after, PAGE);
      }
    }
  }

  private static UUID id(String text) {
    try {
      return UUID.fromString(text == null ? "" : text);
    } catch (IllegalArgumentException e) {
      throw new NotFoundException("import-not-found");
    }
  }
}
