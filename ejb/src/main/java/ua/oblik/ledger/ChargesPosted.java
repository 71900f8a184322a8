package ua.oblik.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import ua.oblik.account.AccountId;
import ua.oblik.domain.billing.BillNumber;

/**
 * Charges were posted or taken back. It is fired in the transaction that posts them, when its
 * entries are written and the accounts' balances are locked, so that what an observer adds stands
 * or falls with them.
 *
 * @param accounts whose
 * @param takenBack bills that stand no longer
 * @param on the business date
 */
public record ChargesPosted(Set<AccountId> accounts, List<BillNumber> takenBack, LocalDate on) {

  static Optional<ChargesPosted> of(List<? extends Posting> postings, LocalDate on) {
    Set<AccountId> accounts = new TreeSet<>();
    List<BillNumber> takenBack = new ArrayList<>();
    for (Posting posting : postings) {
      if (posting instanceof Posting.OfBill bill) {
        accounts.add(bill.account());
      }
      if (posting instanceof Posting.Reversal reversal) {
        takenBack.add(reversal.number());
      }
    }
    return accounts.isEmpty()
        ? Optional.empty()
        : Optional.of(new ChargesPosted(accounts, takenBack, on));
  }
}
