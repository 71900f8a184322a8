package ua.oblik.billing;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import ua.oblik.account.AccountId;
import ua.oblik.account.Accounts;
import ua.oblik.account.Agreements;
import ua.oblik.account.BillRecipient;
import ua.oblik.account.BillRecipients;
import ua.oblik.domain.account.AccountNumber;
import ua.oblik.domain.tariff.PriceGroup;
import ua.oblik.domain.tariff.PriceTag;
import ua.oblik.domain.tariff.PriceText;
import ua.oblik.domain.tariff.RateBook;
import ua.oblik.notice.Notice;
import ua.oblik.notice.NoticeKind;
import ua.oblik.notice.Outbox;
import ua.oblik.notice.OutboxState;
import ua.oblik.notice.PublicAddress;
import ua.oblik.tariff.TariffWithdrawals;
import ua.oblik.tariff.Tariffs;
import ua.oblik.tariff.WithdrawnPrice;

/**
 * Tells whoever was told of a new price that was withdrawn since that it will not come, and what is
 * paid from that day instead. A letter of the new price that still waits is stopped.
 */
@Stateless
public class PriceWithdrawals {
  @Inject private TariffWithdrawals withdrawals;
  @Inject private Tariffs tariffs;
  @Inject private BillRecipients recipients;
  @Inject private Agreements agreements;
  @Inject private Accounts accounts;
  @Inject private Outbox outbox;
  @Inject private PublicAddress site;

  /**
   * Writes the letters of a day for the next accounts, each once however often it is asked.
   *
   * @param after the last account of the page before, 0 for the first
   * @return the last account of this page; empty if there is none, or no price to come was
   *     withdrawn
   */
  public OptionalLong tell(LocalDate day, long after) {
    List<WithdrawnPrice> withdrawn = withdrawals.from(day);
    if (withdrawn.isEmpty()) {
      return OptionalLong.empty();
    }
    return recipients.page(after, page -> tell(page, withdrawn));
  }

  private void tell(List<AccountId> page, List<WithdrawnPrice> withdrawn) {
    Map<String, OutboxState> letters =
        outbox.about(NoticeKind.PRICE_CHANGES, page.stream().map(AccountId::value).toList());
    letters.keySet().removeIf(key -> !PriceLetterKey.isUntrue(key, withdrawn));
    if (letters.isEmpty()) {
      return;
    }
    outbox.withdraw(NoticeKind.PRICE_CHANGES, letters.keySet());
    letters.values().removeIf(state -> state != OutboxState.SENT);
    List<Notice> notices = new ArrayList<>();
    RateBook book = tariffs.book();
    for (LocalDate on : new TreeSet<>(withdrawn.stream().map(WithdrawnPrice::from).toList())) {
      notices.addAll(notices(page, on, letters.keySet(), book));
    }
    outbox.enqueueAll(notices);
  }

  private List<Notice> notices(
      List<AccountId> page, LocalDate on, Set<String> letters, RateBook book) {
    Set<String> ofDay =
        letters.stream().filter(key -> key.contains(":" + on + ":")).collect(Collectors.toSet());
    if (ofDay.isEmpty()) {
      return List.of();
    }
    Map<AccountId, AccountNumber> numbers = accounts.numbers(page);
    Map<AccountId, Set<PriceGroup>> groups = agreements.pricedOn(page, on);
    List<Notice> notices = new ArrayList<>();
    for (BillRecipient reader : recipients.wanting(page, NoticeKind.PRICE_CHANGES)) {
      AccountNumber number = numbers.get(reader.account());
      String prices = prices(book, groups.getOrDefault(reader.account(), Set.of()), on);
      ofDay.stream()
          .filter(key -> PriceLetterKey.isTo(key, reader))
          .map(key -> notice(key, reader, number, on, prices))
          .forEach(notices::add);
    }
    return notices;
  }

  private Notice notice(
      String key, BillRecipient reader, AccountNumber number, LocalDate on, String prices) {
    return Notice.to(reader.email(), reader.language())
        .of(NoticeKind.PRICE_STAYS, key)
        .saying(
            Map.of(
                "name",
                reader.displayName(),
                "accountNumber",
                number.value(),
                "changesOn",
                on.toString(),
                "prices",
                prices,
                "link",
                site.of("/portal/home?account=" + number)))
        .about(reader.account().value(), null);
  }

  private static String prices(RateBook book, Set<PriceGroup> groups, LocalDate on) {
    return PriceText.write(
        groups.stream().sorted().flatMap(group -> PriceTag.on(book, group, on).stream()).toList());
  }
}
