package ua.oblik.web.portal;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.UUID;
import ua.oblik.NotFoundException;
import ua.oblik.document.TableFile;
import ua.oblik.domain.account.AccountNumber;
import ua.oblik.filing.ImportRow;
import ua.oblik.filing.OwnedImports.RowPage;
import ua.oblik.metering.OwnReadFiles;
import ua.oblik.web.ui.Language;

/** Files of reads to take away: the template, what was sent, what became of it. */
@WebServlet(
    name = "own-read-file",
    urlPatterns = {"/portal/read-template", "/portal/read-file-sent", "/portal/read-file-result"})
public class ReadFileServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final int PAGE = 5000;

  @Inject private transient PortalAccount account;
  @Inject private transient OwnReadFiles files;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    AccountNumber number = account.getNumber();
    ResourceBundle texts = Language.of(request).texts();
    switch (request.getServletPath()) {
      case "/portal/read-template" -> {
        if (files.points(number).isEmpty()) {
          throw new NotFoundException("page-not-found");
        }
        send(
            request,
            response,
            "reads-" + number,
            ReadFileWords.template(number, files.points(number), texts));
      }
      case "/portal/read-file-result" -> {
        UUID id = ReadFileBacking.key(request.getParameter("id"));
        send(request, response, "result-" + id, ReadFileWords.result(all(number, id), texts));
      }
      default -> original(response, number, ReadFileBacking.key(request.getParameter("id")));
    }
  }

  private List<ImportRow> all(AccountNumber number, UUID id) {
    List<ImportRow> all = new ArrayList<>();
    List<ImportRow> page = files.rows(number, id, Optional.empty(), new RowPage(0, PAGE));
    while (!page.isEmpty()) {
      all.addAll(page);
      long last = page.get(page.size() - 1).rowNo();
      page = files.rows(number, id, Optional.empty(), new RowPage(last, PAGE));
    }
    return all;
  }

  private void original(HttpServletResponse response, AccountNumber number, UUID id)
      throws IOException {
    try (InputStream original = files.original(number, id)) {
      response.setContentType("application/octet-stream");
      response.setHeader("Content-Disposition", "attachment; filename=\"reads-" + id + "\"");
      original.transferTo(response.getOutputStream());
    }
  }

  private static void send(
      HttpServletRequest request, HttpServletResponse response, String name, TableFile table)
      throws IOException {
    TableFile.Format format = Tables.format(request.getParameter("as"));
    Attachment.send(
        response, format.mediaType(), name + "." + request.getParameter("as"), table.as(format));
  }
}
