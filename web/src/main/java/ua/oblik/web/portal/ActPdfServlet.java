package ua.oblik.web.portal;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import ua.oblik.document.BillDocuments;

/** The act of acceptance of a legal entity's bill as a PDF file, for who may see the bill. */
@WebServlet(
    name = "act-pdf",
    urlPatterns = {"/portal/act-pdf", "/office/act-pdf"})
public class ActPdfServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Inject private transient BillDocuments documents;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String no = request.getParameter("no");
    Attachment.send(
        response, "application/pdf", "act-" + no + ".pdf", documents.act(BillNumbers.parse(no)));
  }
}
