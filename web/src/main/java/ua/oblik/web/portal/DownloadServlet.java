package ua.oblik.web.portal;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ResourceBundle;
import ua.oblik.billing.ConsumptionHistory;
import ua.oblik.billing.SimilarHomesBook;
import ua.oblik.calendar.BusinessClock;
import ua.oblik.document.GreenButton;
import ua.oblik.document.TableFile;
import ua.oblik.domain.account.AccountNumber;
import ua.oblik.metering.ReadHistory;
import ua.oblik.web.ui.Language;

/** Tables of the cabinet to take away: reads and consumption as CSV or XLSX, Green Button. */
@WebServlet(
    name = "download",
    urlPatterns = {"/portal/reads-file", "/portal/consumption-file"})
public class DownloadServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Inject private transient PortalAccount account;
  @Inject private transient ReadHistory reads;
  @Inject private transient ConsumptionHistory consumption;
  @Inject private transient SimilarHomesBook homes;
  @Inject private transient BusinessClock clock;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    AccountNumber number = account.getNumber();
    boolean asReads = request.getServletPath().endsWith("/reads-file");
    String as = String.valueOf(request.getParameter("as"));
    if (as.equals("espi") && !asReads) {
      byte[] file = GreenButton.of(number, consumption.of(number), clock.now());
      Attachment.send(
          response, "application/atom+xml;charset=UTF-8", "green-button-" + number + ".xml", file);
      return;
    }
    TableFile.Format format = Tables.format(as);
    ResourceBundle texts = Language.of(request).texts();
    TableFile table =
        asReads
            ? Tables.reads(reads.of(number), texts)
            : Tables.consumption(consumption.of(number), homes.of(number), texts);
    String name = (asReads ? "reads-" : "consumption-") + number + "." + as;
    Attachment.send(response, format.mediaType(), name, table.as(format));
  }
}
