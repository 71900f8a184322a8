package ua.oblik.web.portal;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import ua.oblik.NotFoundException;
import ua.oblik.document.BillDocuments;
import ua.oblik.domain.billing.BillNumber;
import ua.oblik.domain.measure.Money;

/** The payment QR of a bill as a picture, for who may see the bill. */
@WebServlet(name = "pay-qr", urlPatterns = "/portal/pay-qr")
public class PayQrServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Inject private transient BillDocuments documents;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String picture =
        documents
            .paymentQr(number(request), amount(request), "QR")
            .orElseThrow(() -> new NotFoundException("bill-not-found"));
    response.setContentType("image/svg+xml");
    response.setCharacterEncoding("UTF-8");
    // A bill and an amount always give the same picture.
    response.setHeader("Cache-Control", "private, max-age=86400");
    response.getWriter().write(picture);
  }

  private static BillNumber number(HttpServletRequest request) {
    return BillNumbers.parse(request.getParameter("no"));
  }

  private static Money amount(HttpServletRequest request) {
    String amount = request.getParameter("amount");
    if (amount == null || !amount.matches("[0-9]{1,9}\\.[0-9]{2}")) {
      throw new NotFoundException("bill-not-found");
    }
    return Money.of(amount);
  }
}
