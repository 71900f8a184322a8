package ua.oblik.billing;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Collectors;
import ua.oblik.ConflictException;
import ua.oblik.NotFoundException;
import ua.oblik.billing.Cancellation.Ground;
import ua.oblik.calendar.BusinessClock;
import ua.oblik.domain.billing.BillDraft;
import ua.oblik.domain.billing.BillNumber;

/**
 * Staff have bills that stand cancelled and calculated again. A bill goes with all that were billed
 * after it, since they rest on it; the customer gets one new bill with the difference.
 */
@Stateless
public class Rebilling {
  @Inject private RebillStaff staff;
  @Inject private Bills bills;
  @Inject private RebillCases cases;
  @Inject private BillStore store;
  @Inject private BusinessClock clock;

  /**
   * What would take a bill's place. Stores nothing.
   *
   * @throws NotFoundException if there is no such bill, or the caller does not bill
   * @throws ConflictException if it stands no longer, or cannot be billed
   */
  public RebillPreview preview(BillNumber number) {
    staff.require();
    RebillCases.Calculated again = cases.calculate(bills.get(number), clock.today());
    List<BillDraft> drafts = again.billed().issuedAs(number);
    return new RebillPreview(
        again.of().input().account(),
        again.billed().bill().supersedes(),
        again.billed().bill().supersededTotal(),
        again.billed().total(),
        drafts.stream().flatMap(draft -> draft.lines().stream()).map(LineView::of).toList());
  }

  /**
   * Cancels a bill and all after it and issues what takes their place. Asked again, it answers the
   * bills that it issued.
   *
   * @return the new bill; two if days after its newest read are billed provisionally
   * @throws NotFoundException if there is no such bill, or the caller does not bill
   * @throws ConflictException if it stands no longer, or cannot be billed
   */
  public List<BillNumber> rebill(BillNumber number, String reason) {
    return rebill(number, new Cancellation(Ground.CANCELLED_BY_STAFF, reason));
  }

  /** The same for a ground of one's own. */
  public List<BillNumber> rebill(BillNumber number, Cancellation cancellation) {
    staff.require();
    BillView bill = bills.get(number);
    cases.lock(bill.accountId());
    String key = "rebill:" + number;
    BillNumber before = store.issued(List.of(key)).get(key);
    if (before != null) {
      return List.of(before);
    }
    RebillCases.Calculated again = cases.calculate(bill, clock.today());
    Issue issue = Issue.again(clock.today(), clock.now(), cancellation);
    List<BillNumber> issued =
        store.store(List.of(new BillStore.Ready(again.of(), key, again.billed())), issue).stream()
            .map(IssuedBill::number)
            .toList();
    staff.record(
        number,
        again.billed().bill().supersedes() + " " + again.billed().bill().supersededTotal(),
        issued.stream().map(BillNumber::toString).collect(Collectors.joining(", "))
            + " "
            + again.billed().total()
            + ": "
            + cancellation.reason());
    return issued;
  }
}
