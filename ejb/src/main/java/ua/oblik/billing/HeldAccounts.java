package ua.oblik.billing;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import ua.oblik.account.AccountId;
import ua.oblik.invariant.Violation;

/**
 * Accounts that the night found to break what must hold. No bill is made for them, by no run, order
 * or preview, until their row is off the worklist: staff take it off with a reason, or try again
 * once it is mended, which asks the same invariants anew.
 */
@Stateless
public class HeldAccounts {
  @Inject private Holds holds;

  /**
   * Holds accounts back; one that is held already keeps its row, with what is wrong today.
   *
   * @param day the business date of the night
   * @param broken what is wrong with each
   * @return how many are held that were not before
   */
  public int hold(LocalDate day, Map<AccountId, List<Violation>> broken) {
    return holds.hold(day, broken);
  }
}
