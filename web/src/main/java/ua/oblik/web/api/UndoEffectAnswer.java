package ua.oblik.web.api;

import java.util.List;
import ua.oblik.billing.UndoEffect;
import ua.oblik.domain.account.AccountNumber;
import ua.oblik.domain.measure.Money;

/** What taking a run back would do, in JSON. */
public record UndoEffectAnswer(
    boolean possible,
    long bills,
    Money total,
    long revived,
    Money revivedTotal,
    long replaced,
    List<AccountNumber> paid,
    List<AccountNumber> followed) {

  static UndoEffectAnswer of(UndoEffect effect) {
    return new UndoEffectAnswer(
        effect.possible(),
        effect.bills(),
        effect.total(),
        effect.revived(),
        effect.revivedTotal(),
        effect.replaced(),
        effect.paid(),
        effect.followed());
  }
}
