package ua.oblik.web.portal;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
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
    List<SpanOfUse> spans =
        ofDay
            ? choice.hours(YearMonth.from(choice.day())).of(choice.day())
            : choice.hours(choice.month()).days();
    String name =
        (ofDay ? "hours-" + choice.day() : "days-" + choice.month()) + "-" + account.getNumber();
    String as = String.valueOf(request.getParameter("as"));
    if (as.equals("espi")) {
      byte[] file =
          GreenButton.of(account.getNumber(), choice.getPoint().code(), spans, clock.now());
      Attachment.send(response, "application/atom+xml;charset=UTF-8", name + ".xml", file);
      return;
    }
    TableFile.Format format = Tables.format(as);
    ResourceBundle texts = Language.of(request).texts();
    TableFile table = HourTables.of(spans, ofDay, texts);
    Attachment.send(response, format.mediaType(), name + "." + as, table.as(format));
  }
}
