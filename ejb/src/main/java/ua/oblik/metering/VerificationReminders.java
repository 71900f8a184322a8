package ua.oblik.metering;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import ua.oblik.account.AccountId;
import ua.oblik.account.Accounts;
import ua.oblik.account.Agreements;
import ua.oblik.account.BillRecipient;
import ua.oblik.account.BillRecipients;
import ua.oblik.calendar.Parameters;
import ua.oblik.domain.account.AccountNumber;
import ua.oblik.notice.Notice;
import ua.oblik.notice.NoticeKind;
import ua.oblik.notice.Outbox;
import ua.oblik.supply.ServicePointId;
import ua.oblik.supply.ServicePoints;

/** Reminds that the verification of a meter ends soon, once for each end. */
@Stateless
public class VerificationReminders {
  @Inject private BillRecipients recipients;
  @Inject private Agreements agreements;
  @Inject private Accounts accounts;
  @Inject private ServicePoints addresses;
  @Inject private Outbox outbox;
  @Inject private VerificationsDue due;
  @Inject private Parameters parameters;

  /**
   * Writes the reminders of a day for the next accounts, each once however often it is asked.
   *
   * @param after the last account of the page before, 0 for the first
   * @return the last account of this page; empty if there is none
   */
  public OptionalLong remind(LocalDate day, long after) {
    return recipients.page(after, page -> remind(page, day));
  }

  private void remind(List<AccountId> page, LocalDate day) {
    Map<AccountId, Set<ServicePointId>> points = agreements.pointsOn(page, day);
    Map<ServicePointId, VerificationsDue.Due> ending =
        due.within(
            points.values().stream().flatMap(Collection::stream).collect(Collectors.toSet()),
            day,
            parameters.number("reminder.verification-days-before", day));
    points.values().forEach(each -> each.retainAll(ending.keySet()));
    points.values().removeIf(Set::isEmpty);
    if (!points.isEmpty()) {
      remind(points, ending);
    }
  }

  private void remind(
      Map<AccountId, Set<ServicePointId>> points,
      Map<ServicePointId, VerificationsDue.Due> ending) {
    Map<AccountId, AccountNumber> numbers = accounts.numbers(points.keySet());
    Map<ServicePointId, String> lines = addresses.lines(ending.keySet());
    List<BillRecipient> readers = recipients.wanting(points.keySet(), NoticeKind.VERIFICATION_DUE);
    List<Notice> notices = new ArrayList<>();
    ending.forEach(
        (point, meter) -> {
          List<BillRecipient> own =
              readers.stream()
                  .filter(reader -> points.get(reader.account()).contains(point))
                  .toList();
          recipients
              .untold(NoticeKind.VERIFICATION_DUE, own, reader -> key(reader, meter))
              .forEach(
                  reader ->
                      notices.add(
                          notice(reader, numbers.get(reader.account()), meter, lines.get(point))));
        });
    outbox.enqueueAll(notices);
  }

  private Notice notice(
      BillRecipient reader, AccountNumber number, VerificationsDue.Due meter, String address) {
    return Notice.to(reader.email(), reader.language())
        .of(NoticeKind.VERIFICATION_DUE, key(reader, meter))
        .saying(
            Map.of(
                "name", reader.displayName(),
                "accountNumber", number.value(),
                "address", address,
                "meter", meter.serial(),
                "validUntilDay", meter.nextOn().toString(),
                "link", due.link(number)))
        .about(reader.account().value(), null);
  }

  private static String key(BillRecipient reader, VerificationsDue.Due meter) {
    return reader.account().value()
        + ":"
        + reader.user()
        + ":"
        + meter.serial()
        + ":"
        + meter.nextOn();
  }
}
