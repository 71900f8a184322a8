package ua.oblik.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import ua.oblik.account.AccountId;
import ua.oblik.domain.billing.BillNumber;

/**
 * Charges were posted or taken back, or adjustments, which are owed and pay like them. It is fired
 * in the transaction that posts them, when its entries are written and the accounts' balances are
 * locked, so that what an observer adds stands or falls with them.
 *
 * @param added the new charges of accounts of which nothing else changed, of each in order
 * @param changed accounts of which charges were taken back, or stand again
 * @param takenBack bills that stand no longer
 * @param creditsTakenBack adjustments by their numbers among payments that pay nothing any more
 * @param on the business date
 */
public record ChargesPosted(
    Map<AccountId, List<OpenCharge>> added,
    Set<AccountId> changed,
    List<BillNumber> takenBack,
    List<Long> creditsTakenBack,
    LocalDate on) {

  static Optional<ChargesPosted> of(List<? extends Posting> postings, LocalDate on) {
    Map<AccountId, List<OpenCharge>> added = new TreeMap<>();
    Set<AccountId> changed = new TreeSet<>();
    List<BillNumber> takenBack = new ArrayList<>();
    List<Long> creditsTakenBack = new ArrayList<>();
    for (Posting posting : postings) {
      if (posting instanceof Posting.Charge charge) {
        added
            .computeIfAbsent(charge.account(), account -> new ArrayList<>(1))
            .add(new OpenCharge(charge.number(), charge.amount(), charge.valueOn(), charge.due()));
      } else if (posting instanceof AdjustmentPosting adjusted) {
        changed.add(adjusted.account());
        if (adjusted.takesBack()) {
          adjusted.bill().ifPresent(takenBack::add);
          adjusted.entry().credit().ifPresent(creditsTakenBack::add);
        }
      } else if (posting instanceof Posting.OfBill bill) {
        changed.add(bill.account());
      }
      if (posting instanceof Posting.Reversal reversal) {
        takenBack.add(reversal.number());
      }
    }
    changed.forEach(added::remove);
    return added.isEmpty() && changed.isEmpty()
        ? Optional.empty()
        : Optional.of(new ChargesPosted(added, changed, takenBack, creditsTakenBack, on));
  }
}
