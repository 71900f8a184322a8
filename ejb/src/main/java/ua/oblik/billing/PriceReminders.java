package ua.oblik.billing;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Function;
import ua.oblik.account.AccountId;
import ua.oblik.account.BillRecipient;
import ua.oblik.account.BillRecipients;
import ua.oblik.domain.tariff.PriceChange;
import ua.oblik.notice.NoticeKind;
import ua.oblik.notice.Outbox;
import ua.oblik.tariff.TariffWithdrawals;
import ua.oblik.tariff.WithdrawnPrice;

/**
 * Tells those whose price changes of the new one, some days before it begins or, if it was
 * published later than that, at once: each login once for each change of each account.
 */
@Stateless
public class PriceReminders {
  @Inject private PriceChanges prices;
  @Inject private BillRecipients recipients;
  @Inject private PriceLetters letters;
  @Inject private Outbox outbox;
  @Inject private TariffWithdrawals withdrawals;

  /**
   * Writes the letters of a day for the next accounts, each once however often it is asked.
   *
   * @param after the last account of the page before, 0 for the first
   * @return the last account of this page; empty if there is none, or no price changes soon
   */
  public OptionalLong remind(LocalDate day, long after) {
    List<PriceChange> changes = prices.toldOn(day);
    if (changes.isEmpty()) {
      return OptionalLong.empty();
    }
    List<WithdrawnPrice> withdrawn = withdrawals.from(day);
    return recipients.page(
        after,
        page -> prices.concerning(page, changes).values().forEach(each -> tell(each, withdrawn)));
  }

  private void tell(Map<AccountId, List<PriceChange>> concerned, List<WithdrawnPrice> withdrawn) {
    Function<BillRecipient, String> key =
        reader -> PriceLetterKey.of(reader, concerned.get(reader.account()), withdrawn);
    List<BillRecipient> readers = recipients.wanting(concerned.keySet(), NoticeKind.PRICE_CHANGES);
    List<BillRecipient> untold = recipients.untold(NoticeKind.PRICE_CHANGES, readers, key);
    if (!untold.isEmpty()) {
      outbox.enqueueAll(letters.of(untold, concerned, key));
    }
  }
}
