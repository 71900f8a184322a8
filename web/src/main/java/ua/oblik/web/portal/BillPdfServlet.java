package ua.oblik.web.portal;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import ua.oblik.document.BillDocuments;

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
    Attachment.send(
        response, "application/pdf", "bill-" + no + ".pdf", documents.pdf(BillNumbers.parse(no)));
  }
}
