package ua.oblik.web.portal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import ua.oblik.billing.BillSummary;
import ua.oblik.billing.Bills;
import ua.oblik.billing.ConsumptionHistory;
import ua.oblik.billing.SimilarHomesBook;
import ua.oblik.document.BillDocument;
import ua.oblik.document.LedgerDocuments;
import ua.oblik.document.TableFile;
import ua.oblik.domain.account.AccountNumber;
import ua.oblik.domain.billing.BillNumber;
import ua.oblik.metering.HourlyPoint;
import ua.oblik.metering.HourlyVolumes;
import ua.oblik.metering.ReadHistory;

/** All that is kept about one account, as tables under the names of their files. */
@Dependent
class AccountFiles {
  @Inject private Bills bills;
  @Inject private ReadHistory reads;
  @Inject private ConsumptionHistory consumption;
  @Inject private SimilarHomesBook homes;
  @Inject private HourlyVolumes hours;
  @Inject private LedgerDocuments papers;

  Map<String, TableFile> of(AccountNumber number, ResourceBundle texts) {
    Map<String, TableFile> files = new LinkedHashMap<>();
    files.put("reads.csv", Tables.reads(reads.of(number), texts));
    files.put(
        "consumption.csv", Tables.consumption(consumption.of(number), homes.of(number), texts));
    for (HourlyPoint point : hours.points(number)) {
      files.put(
          "hours-" + point.code() + ".csv",
          HourTables.of(hours.of(number, point.code(), point.days()), texts));
    }
    files.put("bills.csv", bills(bills.of(number), texts));
    files.put("entries.csv", papers.everything(number, language(texts)));
    return files;
  }

  private static BillDocument.Language language(ResourceBundle texts) {
    return BillDocument.Language.of(texts.getLocale().toLanguageTag());
  }

  private static TableFile bills(List<BillSummary> bills, ResourceBundle texts) {
    return new TableFile(
        texts.getString("label.bills.caption"),
        List.of(
            texts.getString("label.column.number"),
            texts.getString("label.column.issuedOn"),
            texts.getString("label.column.from"),
            texts.getString("label.column.lastDay"),
            texts.getString("label.column.kind"),
            texts.getString("label.column.energy"),
            texts.getString("label.column.charges"),
            texts.getString("label.dueOn"),
            texts.getString("label.column.supersededBy")),
        bills.stream()
            .map(
                bill -> {
                  List<Object> row = new ArrayList<>();
                  row.add(bill.number().toString());
                  row.add(bill.issuedOn());
                  row.add(bill.period().from());
                  row.add(bill.period().lastDay());
                  row.add(texts.getString("BillKind." + bill.kind()));
                  row.add(bill.energy());
                  row.add(bill.charges());
                  row.add(bill.dueOn());
                  row.add(bill.supersededBy().map(BillNumber::toString).orElse(""));
                  return row;
                })
            .toList());
  }
}
