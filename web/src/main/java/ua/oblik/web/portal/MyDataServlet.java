package ua.oblik.web.portal;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.ResourceBundle;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import ua.oblik.account.LinkedAccount;
import ua.oblik.account.MyAccounts;
import ua.oblik.billing.BillSummary;
import ua.oblik.billing.Bills;
import ua.oblik.billing.ConsumptionHistory;
import ua.oblik.document.TableFile;
import ua.oblik.domain.account.AccountNumber;
import ua.oblik.identity.ProfileView;
import ua.oblik.identity.Profiles;
import ua.oblik.metering.ReadHistory;
import ua.oblik.web.ui.Language;

/**
 * All that is kept about a login and the accounts it sees, as one archive of tables. Bills as PDF
 * are left out: each has an address of its own.
 */
@WebServlet(name = "my-data", urlPatterns = "/portal/my-data")
public class MyDataServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Inject private transient Profiles profiles;
  @Inject private transient MyAccounts accounts;
  @Inject private transient Bills bills;
  @Inject private transient ReadHistory reads;
  @Inject private transient ConsumptionHistory consumption;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    ResourceBundle texts = Language.of(request).texts();
    response.setContentType("application/zip");
    response.setHeader("Content-Disposition", "attachment; filename=\"oblik-my-data.zip\"");
    try (ZipOutputStream zip = new ZipOutputStream(response.getOutputStream())) {
      put(zip, "profile.csv", profile(texts));
      for (LinkedAccount linked : accounts.list()) {
        AccountNumber number = linked.number();
        put(zip, number + "/reads.csv", Tables.reads(reads.of(number), texts));
        put(zip, number + "/consumption.csv", Tables.consumption(consumption.of(number), texts));
        put(zip, number + "/bills.csv", bills(bills.of(number), texts));
      }
    }
  }

  private TableFile profile(ResourceBundle texts) {
    ProfileView mine = profiles.mine();
    return new TableFile(
        texts.getString("portal_profile.title"),
        List.of(
            texts.getString("label.email"),
            texts.getString("label.displayName"),
            texts.getString("menu.language"),
            texts.getString("menu.theme")),
        List.of(List.of(mine.email(), mine.displayName(), mine.language(), mine.theme().name())));
  }

  private static TableFile bills(List<BillSummary> bills, ResourceBundle texts) {
    return new TableFile(
        texts.getString("label.bills.caption"),
        List.of(
            texts.getString("label.column.number"),
            texts.getString("label.column.issuedOn"),
            texts.getString("label.column.energy"),
            texts.getString("label.column.charges")),
        bills.stream()
            .map(
                bill ->
                    List.<Object>of(
                        bill.number().toString(), bill.issuedOn(), bill.energy(), bill.charges()))
            .toList());
  }

  private static void put(ZipOutputStream zip, String name, TableFile table) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(table.as(TableFile.Format.CSV));
    zip.closeEntry();
  }
}
