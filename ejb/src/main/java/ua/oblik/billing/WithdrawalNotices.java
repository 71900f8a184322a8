package ua.oblik.billing;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import ua.oblik.account.AccountId;
import ua.oblik.account.Accounts;
import ua.oblik.account.BillRecipient;
import ua.oblik.account.BillRecipients;
import ua.oblik.billing.UndoneRows.Standing;
import ua.oblik.domain.account.AccountNumber;
import ua.oblik.notice.Notice;
import ua.oblik.notice.NoticeKind;
import ua.oblik.notice.Outbox;
import ua.oblik.notice.PublicAddress;

/**
 * Tells of bills that were taken back: a letter that still waits is stopped, whoever has got one
 * already is told not to pay by it, and a letter about a bill that stands again goes if it was
 * stopped before it left. A constant number of statements for any number of bills.
 */
@Dependent
class WithdrawalNotices {
  @Inject private BillRecipients recipients;
  @Inject private Accounts accounts;
  @Inject private Outbox outbox;
  @Inject private PublicAddress site;

  /**
   * Stops letters and writes others, each once however often it is asked.
   *
   * @param bills that were taken back
   * @param revived what they had replaced, which stands again
   */
  void tell(List<Standing> bills, List<Standing> revived) {
    Set<AccountId> owners = bills.stream().map(Standing::account).collect(Collectors.toSet());
    List<Long> accountIds = owners.stream().map(AccountId::value).toList();
    outbox.withdraw(accountIds, Standing.numbers(bills));
    outbox.resume(accountIds, Standing.numbers(revived));
    Map<Standing, List<BillRecipient>> told = whoWasTold(bills, owners);
    if (told.isEmpty()) {
      return;
    }
    Map<AccountId, AccountNumber> numbers = accounts.numbers(owners);
    List<Notice> notices = new ArrayList<>();
    told.forEach(
        (bill, readers) -> {
          Map<String, String> model = model(bill, revived);
          model.put("accountNumber", numbers.get(bill.account()).value());
          readers.forEach(reader -> notices.add(notice(bill, reader, model)));
        });
    outbox.enqueueAll(notices);
  }

  /** Of each bill those whose letter about it has left. */
  private Map<Standing, List<BillRecipient>> whoWasTold(
      List<Standing> bills, Set<AccountId> owners) {
    Map<AccountId, List<BillRecipient>> readers =
        recipients.wanting(owners, NoticeKind.BILL_WITHDRAWN).stream()
            .collect(Collectors.groupingBy(BillRecipient::account));
    Map<Standing, List<BillRecipient>> told = new LinkedHashMap<>();
    bills.forEach(bill -> told.put(bill, readers.getOrDefault(bill.account(), List.of())));
    Set<String> left =
        outbox.sent(
            NoticeKind.BILL_READY,
            told.entrySet().stream()
                .flatMap(of -> of.getValue().stream().map(reader -> key(of.getKey(), reader)))
                .toList());
    told.replaceAll(
        (bill, all) -> all.stream().filter(reader -> left.contains(key(bill, reader))).toList());
    told.values().removeIf(List::isEmpty);
    return told;
  }

  private Map<String, String> model(Standing bill, List<Standing> revived) {
    Map<String, String> model = new HashMap<>();
    model.put("billNumber", bill.bill().toString());
    model.put("periodFrom", bill.period().from().toString());
    model.put("periodUntil", bill.period().until().toString());
    model.put("charged", bill.charged().toString());
    model.put(
        "revivedBills",
        revived.stream()
            .filter(again -> again.account().equals(bill.account()))
            .filter(again -> again.period().overlaps(bill.period()))
            .map(again -> again.bill().toString())
            .collect(Collectors.joining(", ")));
    model.put("link", site.of("/portal/bill?no=" + bill.bill()));
    return model;
  }

  private static Notice notice(Standing bill, BillRecipient reader, Map<String, String> model) {
    Map<String, String> own = new HashMap<>(model);
    own.put("name", reader.displayName());
    // Filed under the account only: the bill itself is not to be attached again.
    return Notice.to(reader.email(), reader.language())
        .of(NoticeKind.BILL_WITHDRAWN, key(bill, reader))
        .saying(own)
        .about(bill.account().value(), null);
  }

  private static String key(Standing bill, BillRecipient reader) {
    return BillNotices.key(bill.bill(), reader);
  }
}
