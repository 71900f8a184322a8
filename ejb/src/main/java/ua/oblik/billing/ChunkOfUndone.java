package ua.oblik.billing;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ua.oblik.account.AccountId;
import ua.oblik.billing.UndoneRows.Standing;
import ua.oblik.domain.billing.BillNumber;
import ua.oblik.domain.measure.Money;
import ua.oblik.ledger.Ledger;
import ua.oblik.ledger.Posting;

/**
 * Takes the bills of some accounts of a run back, with everything that stood or fell with them, in
 * the caller's one transaction over both schemas. What is taken back already is left alone, so a
 * chunk may come twice.
 */
@Dependent
class ChunkOfUndone {

  @Inject private UndoneRows rows;
  @Inject private Ledger ledger;
  @Inject private MarksRestored marks;
  @Inject private Revivals revivals;
  @Inject private WithdrawalNotices letters;

  /**
   * What is asked of every chunk.
   *
   * @param run which run
   * @param reason why it is taken back
   * @param day the business date
   */
  record Task(UUID run, String reason, LocalDate day) {}

  UndoEffect effect(UUID run) {
    return rows.effect(run);
  }

  List<AccountId> accountsAfter(UUID run, ShardPage page) {
    return rows.accountsAfter(run, page);
  }

  /** Counts as billed what was taken back, as skipped the accounts whose bills stand. */
  ChunkResult undo(Task task, List<AccountId> accounts) {
    rows.begin(accounts);
    int kept = rows.keepWhatOthersRestOn(task.run(), accounts);
    List<Standing> bills = rows.standing(task.run(), accounts);
    if (bills.isEmpty()) {
      return counted(bills, kept);
    }
    List<Standing> revived = rows.replacedBy(bills);
    rows.takeDown(task, bills);
    rows.revive(task, bills, revived);
    ledger.post(postings(task, bills, revived), task.day());
    marks.after(bills, task.day());
    letters.tell(bills, revived);
    return counted(bills, kept);
  }

  void reconcile(UUID run) {
    long left = rows.leftStanding(run);
    if (left > 0) {
      throw new IllegalStateException(left + " bills of the run stand that nothing rests on");
    }
  }

  void closeParked(UUID run, LocalDate day) {
    rows.closeParked(run, day);
  }

  private List<Posting> postings(Task task, List<Standing> bills, List<Standing> revived) {
    List<Posting> postings = new ArrayList<>();
    Map<BillNumber, Integer> before = revivals.of(Standing.numbers(bills));
    for (Standing bill : bills) {
      postings.add(
          new Posting.Reversal(
              bill.account(),
              bill.bill(),
              bill.charged(),
              task.day(),
              before.getOrDefault(bill.bill(), 0)));
    }
    Map<BillNumber, Integer> now = revivals.of(Standing.numbers(revived));
    for (Standing bill : revived) {
      postings.add(
          new Posting.Revival(
              bill.account(),
              bill.bill(),
              bill.charged(),
              task.day(),
              bill.dueOn(),
              now.get(bill.bill())));
    }
    return postings;
  }

  private static ChunkResult counted(Collection<Standing> bills, int kept) {
    long accounts = bills.stream().map(Standing::account).distinct().count();
    return new ChunkResult(
        accounts, 0, kept, Money.sum(bills.stream().map(Standing::charged).toList()));
  }
}
