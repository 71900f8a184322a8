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

/** A bill as a PDF file, for who may see it. */
@WebServlet(
    name = "bill-pdf",
    urlPatterns = {"/portal/bill-pdf", "/office/bill-pdf"})
public class BillPdfServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Inject private transient BillDocuments documents;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String no = request.getParameter("no");
    if (no == null || !no.matches("[1-9][0-9]{0,17}")) {
      throw new NotFoundException("bill-not-found");
    }
    byte[] pdf = documents.pdf(new BillNumber(Long.parseLong(no)));
    response.setContentType("application/pdf");
    response.setHeader("Content-Disposition", "attachment; filename=\"bill-" + no + ".pdf\"");
    response.setContentLength(pdf.length);
    response.getOutputStream().write(pdf);
  }
}
