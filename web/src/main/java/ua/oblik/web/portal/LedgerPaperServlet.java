package ua.oblik.web.portal;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import ua.oblik.NotFoundException;
import ua.oblik.calendar.BusinessClock;
import ua.oblik.document.BillDocument;
import ua.oblik.document.LedgerDocuments;
import ua.oblik.document.LedgerPaper;
import ua.oblik.document.TableFile;
import ua.oblik.domain.account.AccountNumber;
import ua.oblik.domain.calendar.DateRange;
import ua.oblik.request.EntryDisputes;
import ua.oblik.web.ui.Language;

/** Statement of account and reconciliation statement of any period, as PDF, CSV or XLSX. */
@WebServlet(name = "ledger-paper", urlPatterns = "/portal/ledger-paper")
public class LedgerPaperServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Inject private transient PortalAccount account;
  @Inject private transient LedgerDocuments documents;
  @Inject private transient EntryDisputes disputes;
  @Inject private transient BusinessClock clock;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    AccountNumber number = account.getNumber();
    LedgerDocuments.Order order = order(request, number);
    String as = request.getParameter("as");
    if (as == null) {
      String name = order.paper().name().toLowerCase(Locale.ROOT);
      Attachment.send(
          response, "application/pdf", name + "-" + number + ".pdf", documents.pdf(number, order));
      return;
    }
    TableFile.Format format = format(as);
    Attachment.send(
        response,
        format.mediaType(),
        "entries-" + number + "." + as,
        documents.table(number, order).as(format));
  }

  private LedgerDocuments.Order order(HttpServletRequest request, AccountNumber number) {
    return new LedgerDocuments.Order(
        paper(request.getParameter("paper")),
        period(request),
        BillDocument.Language.of(Language.of(request).getCode()),
        disputes.open(number));
  }

  private DateRange period(HttpServletRequest request) {
    LocalDate from = day(request.getParameter("from"));
    LocalDate lastDay = day(request.getParameter("lastDay"));
    if (lastDay.isAfter(clock.today())) {
      throw notFound();
    }
    return DateRange.between(from, lastDay.plusDays(1)).orElseThrow(LedgerPaperServlet::notFound);
  }

  private static LocalDate day(String text) {
    try {
      return LocalDate.parse(String.valueOf(text));
    } catch (DateTimeException notADay) {
      throw notFound();
    }
  }

  private static LedgerPaper paper(String name) {
    return "RECONCILIATION".equals(name) ? LedgerPaper.RECONCILIATION : LedgerPaper.STATEMENT;
  }

  private static TableFile.Format format(String as) {
    return switch (as) {
      case "csv" -> TableFile.Format.CSV;
      case "xlsx" -> TableFile.Format.XLSX;
      default -> throw notFound();
    };
  }

  private static NotFoundException notFound() {
    return new NotFoundException("page-not-found");
  }
}
