package ua.oblik.billing;

import java.util.List;
import ua.oblik.domain.account.AccountNumber;
import ua.oblik.domain.measure.Money;

/**
 * What taking a run back does, or does not let happen.
 *
 * @param bills that would be taken back
 * @param total of those bills
 * @param revived superseded bills that would stand again
 * @param revivedTotal of those bills
 * @param replaced bills of the run that another bill has replaced since; they stay as they are
 * @param paid accounts with a payment that rests on a bill of the run, at most twenty; any forbids
 *     it
 * @param followed accounts with a later bill that begins where a bill of the run ends, at most
 *     twenty; any forbids it
 */
public record UndoEffect(
    long bills,
    Money total,
    long revived,
    Money revivedTotal,
    long replaced,
    List<AccountNumber> paid,
    List<AccountNumber> followed) {

  /** Fixed. */
  public UndoEffect {
    paid = List.copyOf(paid);
    followed = List.copyOf(followed);
  }

  /** Whether nothing rests on the run. */
  public boolean possible() {
    return paid.isEmpty() && followed.isEmpty();
  }
}
