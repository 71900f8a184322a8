package ua.oblik.payment;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ua.oblik.account.AccountId;
import ua.oblik.account.Accounts;
import ua.oblik.account.BillRecipient;
import ua.oblik.account.BillRecipients;
import ua.oblik.domain.account.AccountNumber;
import ua.oblik.domain.measure.Money;
import ua.oblik.ledger.Posting;
import ua.oblik.notice.Notice;
import ua.oblik.notice.NoticeKind;
import ua.oblik.notice.Outbox;
import ua.oblik.notice.PublicAddress;

/** Tells the logins that want to know it that the money of an account has arrived. */
@Dependent
class PaymentNotices {

  @Inject private BillRecipients recipients;
  @Inject private Accounts accounts;
  @Inject private Outbox outbox;
  @Inject private PublicAddress site;

  /** Enqueues a notice for each of the payments, in the transaction that posts them. */
  void received(List<? extends Posting> payments) {
    tell(NoticeKind.PAYMENT_RECEIVED, payments);
  }

  /** Tells those who were told of a payment that it counts no more. */
  void takenBack(Posting reversal) {
    tell(NoticeKind.PAYMENT_TAKEN_BACK, List.of(reversal));
  }

  private void tell(NoticeKind kind, List<? extends Posting> payments) {
    if (payments.isEmpty()) {
      return;
    }
    Map<AccountId, List<BillRecipient>> wanted = new HashMap<>();
    recipients
        .wanting(
            payments.stream().map(Posting::account).distinct().toList(),
            NoticeKind.PAYMENT_RECEIVED)
        .forEach(r -> wanted.computeIfAbsent(r.account(), account -> new ArrayList<>()).add(r));
    Map<AccountId, AccountNumber> numbers = accounts.numbers(wanted.keySet());
    List<Notice> notices = new ArrayList<>();
    for (Posting payment : payments) {
      for (BillRecipient recipient : wanted.getOrDefault(payment.account(), List.of())) {
        notices.add(notice(kind, payment, recipient, numbers.get(payment.account())));
      }
    }
    outbox.enqueueAll(notices);
  }

  private Notice notice(
      NoticeKind kind, Posting payment, BillRecipient recipient, AccountNumber number) {
    Money amount = payment.amount();
    return Notice.to(recipient.email(), recipient.language())
        .of(kind, payment.key() + ":" + recipient.user())
        .saying(
            Map.of(
                "name", recipient.displayName(),
                "accountNumber", number.value(),
                "amount", (amount.isNegative() ? amount.negated() : amount).toString(),
                "valueOn", payment.valueOn().toString(),
                "reference", payment.payment().orElseThrow().toString(),
                "link", site.of("/portal/payments")))
        .about(payment.account().value(), null);
  }
}
