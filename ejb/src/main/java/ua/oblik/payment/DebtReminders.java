package ua.oblik.payment;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import ua.oblik.account.AccountId;
import ua.oblik.account.Accounts;
import ua.oblik.account.BillRecipient;
import ua.oblik.account.BillRecipients;
import ua.oblik.domain.account.AccountNumber;
import ua.oblik.notice.Notice;
import ua.oblik.notice.NoticeKind;
import ua.oblik.notice.Outbox;

/**
 * Reminds of bills that were not paid in time: some days after the day of payment, once for each
 * such day. It is a courtesy, not a notice that the law knows.
 */
@Stateless
public class DebtReminders {
  @Inject private BillRecipients recipients;
  @Inject private OverdueBills overdue;
  @Inject private Accounts accounts;
  @Inject private Outbox outbox;
  @Inject private ReminderRules rules;

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
    Map<AccountId, OverdueDebt> debts =
        overdue.before(page, rules.latestDueDay(day)).stream()
            .filter(debt -> rules.isWorthALetter(debt.amount(), day))
            .collect(Collectors.toMap(OverdueDebt::account, Function.identity()));
    if (!debts.isEmpty()) {
      remind(debts);
    }
  }

  private void remind(Map<AccountId, OverdueDebt> debts) {
    List<BillRecipient> readers = recipients.wanting(debts.keySet(), NoticeKind.BILL_OVERDUE);
    Map<AccountId, AccountNumber> numbers = accounts.numbers(debts.keySet());
    List<Notice> notices = new ArrayList<>();
    for (BillRecipient reader :
        recipients.untold(NoticeKind.BILL_OVERDUE, readers, each -> key(each, debts))) {
      OverdueDebt debt = debts.get(reader.account());
      notices.add(
          Notice.to(reader.email(), reader.language())
              .of(NoticeKind.BILL_OVERDUE, key(reader, debts))
              .saying(
                  Map.of(
                      "name", reader.displayName(),
                      "accountNumber", numbers.get(reader.account()).value(),
                      "amount", debt.amount().toString(),
                      "dueOn", debt.dueOn().toString(),
                      "link", rules.payPage(numbers.get(reader.account()))))
              .about(reader.account().value(), null));
    }
    outbox.enqueueAll(notices);
  }

  private static String key(BillRecipient reader, Map<AccountId, OverdueDebt> debts) {
    return reader.account().value()
        + ":"
        + reader.user()
        + ":"
        + debts.get(reader.account()).dueOn();
  }
}
