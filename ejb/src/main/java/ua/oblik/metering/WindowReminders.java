package ua.oblik.metering;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import ua.oblik.account.AccountId;
import ua.oblik.account.Accounts;
import ua.oblik.account.Agreements;
import ua.oblik.account.BillRecipient;
import ua.oblik.account.BillRecipients;
import ua.oblik.domain.account.AccountNumber;
import ua.oblik.notice.Notice;
import ua.oblik.notice.NoticeKind;
import ua.oblik.notice.Outbox;
import ua.oblik.supply.ServicePointId;
import ua.oblik.supply.ServicePoints;

/**
 * Reminds of the reading window: when it opens, and once more on its last day, who has not sent
 * reads for its 1st. Each letter carries a link to a form for just these reads.
 */
@Stateless
public class WindowReminders {
  @Inject private BillRecipients recipients;
  @Inject private Agreements agreements;
  @Inject private PassBook passes;
  @Inject private Accounts accounts;
  @Inject private ServicePoints addresses;
  @Inject private Outbox outbox;
  @Inject private WindowCalendar calendar;

  /**
   * Writes the reminders of a day for the next accounts, each once however often it is asked.
   *
   * @param after the last account of the page before, 0 for the first
   * @return the last account of this page; empty if there is none or no window is open that day
   */
  public OptionalLong remind(LocalDate day, long after) {
    Optional<WindowAhead> window = calendar.windowOn(day);
    if (window.isEmpty()) {
      return OptionalLong.empty();
    }
    return recipients.page(after, page -> remind(page, day, window.get()));
  }

  private void remind(List<AccountId> page, LocalDate day, WindowAhead window) {
    NoticeKind kind = window.closesOn(day) ? NoticeKind.WINDOW_CLOSES : NoticeKind.WINDOW_OPENS;
    List<BillRecipient> untold =
        recipients.untold(
            kind, recipients.actingAndWanting(page, kind), reader -> key(reader, window.first()));
    Map<AccountId, Set<ServicePointId>> unread = unread(untold, day, window.first());
    Map<AccountId, AccountNumber> numbers = accounts.numbers(unread.keySet());
    Map<ServicePointId, String> lines =
        addresses.lines(
            unread.values().stream().map(points -> points.iterator().next()).distinct().toList());
    List<Notice> notices = new ArrayList<>();
    for (BillRecipient reader : untold) {
      Set<ServicePointId> points = unread.getOrDefault(reader.account(), Set.of());
      if (!points.isEmpty()) {
        notices.add(
            Notice.to(reader.email(), reader.language())
                .of(kind, key(reader, window.first()))
                .saying(
                    Map.of(
                        "name", reader.displayName(),
                        "accountNumber", numbers.get(reader.account()).value(),
                        "address", lines.get(points.iterator().next()),
                        "lastDay", window.lastDay().toString(),
                        "link", calendar.link(passes.issueReminded(reader.account(), window))))
                .about(reader.account().value(), null));
      }
    }
    outbox.enqueueAll(notices);
  }

  private Map<AccountId, Set<ServicePointId>> unread(
      List<BillRecipient> readers, LocalDate day, LocalDate first) {
    Map<AccountId, Set<ServicePointId>> points =
        agreements.pointsOn(readers.stream().map(BillRecipient::account).distinct().toList(), day);
    Set<ServicePointId> waiting = calendar.unread(points, day, first);
    points.values().forEach(each -> each.retainAll(waiting));
    points.values().removeIf(Set::isEmpty);
    return points;
  }

  private static String key(BillRecipient reader, LocalDate first) {
    return reader.account().value() + ":" + reader.user() + ":" + first;
  }
}
