package ua.oblik.web.office;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import ua.oblik.domain.payment.DebtAge;
import ua.oblik.payment.AgedDebt;
import ua.oblik.payment.Ageing;
import ua.oblik.web.list.CsvFile;

/** Every account that owes something, with the ages of its debt, as CSV. */
@WebServlet(
    name = "ageing",
    urlPatterns = {"/office/ageing.csv"})
public class AgeingServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final int PAGE = 5000;

  @Inject private transient Ageing ageing;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    List<AgedDebt> page = ageing.accounts(null, PAGE);
    response.setContentType("text/csv;charset=UTF-8");
    response.setHeader("Content-Disposition", "attachment; filename=\"ageing.csv\"");
    try (CsvFile csv = new CsvFile(response.getOutputStream())) {
      csv.row(List.of("account", "notDue", "1-30", "31-60", "61-90", "90+", "total"));
      while (!page.isEmpty()) {
        for (AgedDebt debt : page) {
          List<Object> fields = new ArrayList<>(List.of(debt.account().value()));
          for (DebtAge age : DebtAge.values()) {
            fields.add(debt.of(age));
          }
          fields.add(debt.total());
          csv.row(fields);
        }
        page = ageing.accounts(page.get(page.size() - 1).account(), PAGE);
      }
    }
  }
}
