package ua.oblik.billing;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import ua.oblik.billing.Cancellation.Ground;
import ua.oblik.domain.billing.BillNumber;
import ua.oblik.metering.CorrectedRead;
import ua.oblik.metering.ReadCorrection;
import ua.oblik.metering.ReadCorrections;

/**
 * Staff correct a read that a bill rests on: the read is replaced, and the bills that rest on it
 * are cancelled and billed again, both or neither.
 */
@Stateless
public class BilledReads {
  @Inject private Bills bills;
  @Inject private ReadCorrections corrections;
  @Inject private RebillCases cases;
  @Inject private Rebilling rebilling;

  /**
   * Corrects a read of a bill and bills again from the earliest bill that rests on it; a read at
   * which one customer followed another, for both.
   *
   * @return the new bills, those of this bill's account first; none if nothing that stands rests on
   *     the read
   * @throws ua.oblik.NotFoundException if there is no such bill or read, or the caller may not
   * @throws ua.oblik.ConflictException if the values do not fit, or cannot be billed
   */
  public List<BillNumber> correct(BillNumber shownOn, ReadCorrection correction) {
    BillView bill = bills.get(shownOn);
    cases.lock(bill.accountId());
    CorrectedRead corrected = corrections.correct(bill.accountId(), correction);
    Cancellation cancellation = new Cancellation(Ground.CORRECTED_READ, correction.reason());
    List<BillNumber> issued = new ArrayList<>();
    for (BillNumber resting :
        cases.restingOn(corrected.point(), corrected.effectiveOn(), bill.accountId())) {
      if (cases.stands(resting)) {
        issued.addAll(rebilling.rebill(resting, cancellation));
      }
    }
    return issued;
  }
}
