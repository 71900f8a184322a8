package ua.oblik.web.portal;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.ResourceBundle;
import ua.oblik.NotFoundException;
import ua.oblik.billing.SpanOfUse;
import ua.oblik.calendar.BusinessClock;
import ua.oblik.document.GreenButton;
import ua.oblik.document.TableFile;
import ua.oblik.web.ui.Language;

/** The days of a month or the hours of a day to take away, as their page shows them. */
@WebServlet(
    name = "hours-file",
    urlPatterns = {"/portal/hours-file"})
public class HoursFileServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Inject private transient PortalAccount account;
  @Inject private transient HourlyChoice choice;
  @Inject private transient BusinessClock clock;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (!account.isPresent() || choice.getPoint() == null) {
      throw new NotFoundException("page-not-found");
    }
    boolean ofDay = request.getParameter("day") != null;
    List<UseRow> rows = UseRows.known(ofDay ? hours(choice.day()) : days(choice.month()));
    String name =
        (ofDay ? "hours-" + choice.day() : "days-" + choice.month()) + "-" + account.getNumber();
    String as = String.valueOf(request.getParameter("as"));
    if (as.equals("espi")) {
      List<SpanOfUse> spans = rows.stream().map(UseRow::span).toList();
      byte[] file =
          GreenButton.of(account.getNumber(), choice.getPoint().code(), spans, clock.now());
      Attachment.send(response, "application/atom+xml;charset=UTF-8", name + ".xml", file);
      return;
    }
    TableFile.Format format = Tables.format(as);
    ResourceBundle texts = Language.of(request).texts();
    TableFile table = HourTables.of(rows, ofDay, texts);
    Attachment.send(response, format.mediaType(), name + "." + as, table.as(format));
  }

  private List<UseRow> days(YearMonth month) {
    return UseRows.days(choice.hours(month), choice.hours(month.minusYears(1)));
  }

  private List<UseRow> hours(LocalDate day) {
    LocalDate before = UseRows.yearBefore(day);
    return UseRows.hours(
        day,
        choice.hours(YearMonth.from(day)).of(day),
        choice.hours(YearMonth.from(before)).of(before));
  }
}
