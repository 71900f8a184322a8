package ua.oblik.document;

import java.time.LocalDate;
import java.util.Map;
import ua.oblik.document.BillDocument.Language;
import ua.oblik.document.BillDocument.Supplier;
import ua.oblik.domain.account.AccountNumber;
import ua.oblik.ledger.ReconciliationStatement;

/**
 * All that stands on a statement of account or a reconciliation statement.
 *
 * @param paper which of the two
 * @param customer the name on the account
 * @param madeOn the day it was made
 * @param disputes number of the open request about an entry, by the entry's number
 */
public record LedgerDocument(
    LedgerPaper paper,
    Language language,
    Supplier supplier,
    AccountNumber account,
    String customer,
    LocalDate madeOn,
    ReconciliationStatement statement,
    Map<Long, String> disputes) {

  public LedgerDocument {
    disputes = Map.copyOf(disputes);
  }

  /** Keeps personal data out of logs. */
  @Override
  public String toString() {
    return "LedgerDocument[" + paper + ", " + statement.period() + "]";
  }
}
