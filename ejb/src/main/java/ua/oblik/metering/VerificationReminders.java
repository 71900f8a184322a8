package ua.oblik.metering;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import ua.oblik.account.AccountId;
import ua.oblik.account.Agreements;
import ua.oblik.account.BillRecipient;
import ua.oblik.account.BillRecipients;
import ua.oblik.calendar.Parameters;
import ua.oblik.domain.account.AccountNumber;
import ua.oblik.notice.Notice;
import ua.oblik.notice.NoticeKind;
import ua.oblik.supply.ServicePointId;

/** Reminds that the verification of a meter ends soon, once for each end. */
@Stateless
public class VerificationReminders {
  @Inject private BillRecipients recipients;
  @Inject private Agreements agreements;
  @Inject private ReminderDesk desk;
  @Inject private VerificationsDue due;
  @Inject private Parameters parameters;

  /**
   * Writes the reminders of a day for the next accounts, each once however often it is asked.
   *
   * @param after the last account of the page before, 0 for the first
   * @return the last account of this page; empty if there is none
   */
  public OptionalLong remind(LocalDate day, long after) {
    List<AccountId> page = recipients.accountsAfter(after);
    Map<AccountId, Set<ServicePointId>> points = agreements.pointsOn(page, day);
    Map<ServicePointId, VerificationsDue.Due> ending =
        due.within(
            points.values().stream().flatMap(Collection::stream).collect(Collectors.toSet()),
            day,
            parameters.number("reminder.verification-days-before", day));
    if (!ending.isEmpty()) {
      points.values().forEach(each -> each.retainAll(ending.keySet()));
      points.forEach((account, ofAccount) -> remind(account, ofAccount, ending));
    }
    return page.stream().mapToLong(AccountId::value).max();
  }

  private void remind(
      AccountId account,
      Set<ServicePointId> points,
      Map<ServicePointId, VerificationsDue.Due> all) {
    List<Notice> notices = new ArrayList<>();
    Map<ServicePointId, String> addresses = desk.addresses(points);
    for (ServicePointId point : points) {
      VerificationsDue.Due meter = all.get(point);
      List<BillRecipient> untold =
          desk.untold(
              NoticeKind.VERIFICATION_DUE,
              recipients.wanting(List.of(account), NoticeKind.VERIFICATION_DUE),
              reader -> key(reader, meter));
      Map<AccountId, AccountNumber> numbers = desk.numbers(untold);
      for (BillRecipient reader : untold) {
        Map<String, String> model = new HashMap<>();
        model.put("name", reader.displayName());
        model.put("accountNumber", numbers.get(account).value());
        model.put("address", addresses.get(point));
        model.put("meter", meter.serial());
        model.put("validUntilDay", meter.nextOn().toString());
        model.put("link", due.link(numbers.get(account)));
        notices.add(
            Notice.to(reader.email(), reader.language())
                .of(NoticeKind.VERIFICATION_DUE, key(reader, meter))
                .saying(model)
                .about(account.value(), null));
      }
    }
    desk.enqueue(notices);
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
