package ua.oblik.document;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import ua.oblik.account.AccountId;
import ua.oblik.account.Accounts;
import ua.oblik.calendar.BusinessClock;
import ua.oblik.document.BillDocument.Language;
import ua.oblik.domain.account.AccountNumber;
import ua.oblik.domain.calendar.DateRange;
import ua.oblik.ledger.AccountLedger;
import ua.oblik.ledger.EntryView;
import ua.oblik.ledger.ReconciliationStatement;

/** Statements of account and reconciliation statements as files, for who may see the account. */
@Stateless
public class LedgerDocuments {
  @Inject private AccountLedger ledger;
  @Inject private Accounts accounts;
  @Inject private SupplierRecords suppliers;
  @Inject private BusinessClock clock;

  /**
   * What is put on paper.
   *
   * @param disputes number of the open request about an entry, by the entry's number
   */
  public record Order(
      LedgerPaper paper, DateRange period, Language language, Map<Long, String> disputes) {}

  /**
   * The paper as PDF.
   *
   * @throws ua.oblik.NotFoundException if the account is not the caller's to see
   */
  public byte[] pdf(AccountNumber number, Order order) {
    return new LedgerPdf(document(number, order)).render();
  }

  /**
   * Its table as CSV or XLSX.
   *
   * @throws ua.oblik.NotFoundException if the account is not the caller's to see
   */
  public TableFile table(AccountNumber number, Order order) {
    return LedgerTable.of(document(number, order));
  }

  /**
   * The table of all entries, from the first one to today.
   *
   * @throws ua.oblik.NotFoundException if the account is not the caller's to see
   */
  public TableFile everything(AccountNumber number, Language language) {
    LocalDate today = clock.today();
    LocalDate first =
        ledger.entries(number, today, today).stream()
            .map(EntryView::valueOn)
            .min(Comparator.naturalOrder())
            .orElse(today);
    DateRange period = new DateRange(first, today.plusDays(1));
    return table(number, new Order(LedgerPaper.STATEMENT, period, language, Map.of()));
  }

  private LedgerDocument document(AccountNumber number, Order order) {
    LocalDate today = clock.today();
    ReconciliationStatement statement = ledger.statement(number, order.period(), today);
    AccountId account = accounts.find(number).orElseThrow();
    return new LedgerDocument(
        order.paper(),
        order.language(),
        suppliers.supplier(today),
        number,
        accounts.get(account).customerName(),
        today,
        statement,
        order.disputes());
  }
}
