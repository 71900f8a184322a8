package ua.oblik.metering;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import ua.oblik.account.AccountId;
import ua.oblik.account.Accounts;
import ua.oblik.account.BillRecipient;
import ua.oblik.domain.account.AccountNumber;
import ua.oblik.notice.Notice;
import ua.oblik.notice.NoticeKind;
import ua.oblik.notice.Outbox;
import ua.oblik.supply.ServicePointId;
import ua.oblik.supply.ServicePoints;

/** What all reminders about meters need: who was told already, numbers, addresses, the outbox. */
@Dependent
class ReminderDesk {
  @Inject private Outbox outbox;
  @Inject private Accounts accounts;
  @Inject private ServicePoints points;

  /** Those who have not been told, by the key that each notice would have. */
  List<BillRecipient> untold(
      NoticeKind kind, List<BillRecipient> recipients, Function<BillRecipient, String> key) {
    Set<String> told = outbox.enqueued(kind, recipients.stream().map(key).toList());
    return recipients.stream().filter(each -> !told.contains(key.apply(each))).toList();
  }

  Map<AccountId, AccountNumber> numbers(List<BillRecipient> recipients) {
    return accounts.numbers(recipients.stream().map(BillRecipient::account).distinct().toList());
  }

  /** Addresses as one line each. */
  Map<ServicePointId, String> addresses(Collection<ServicePointId> of) {
    return points.of(List.copyOf(of)).entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, each -> each.getValue().address().line()));
  }

  void enqueue(List<Notice> notices) {
    if (!notices.isEmpty()) {
      outbox.enqueueAll(notices);
    }
  }
}
