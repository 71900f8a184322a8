package ua.oblik.web.api;

import java.util.List;
import ua.oblik.billing.UndoEffect;
import ua.oblik.domain.account.AccountNumber;

/** What taking a run back would do, in JSON. */
public record UndoEffectAnswer(
    boolean possible,
    long bills,
    String total,
    long revived,
    String revivedTotal,
    long replaced,
    List<String> paid,
    List<String> followed) {

  static UndoEffectAnswer of(UndoEffect effect) {
    return new UndoEffectAnswer(
        effect.possible(),
        effect.bills(),
        effect.total().toString(),
        effect.revived(),
        effect.revivedTotal().toString(),
        effect.replaced(),
        effect.paid().stream().map(AccountNumber::value).toList(),
        effect.followed().stream().map(AccountNumber::value).toList());
  }
}
