package ua.oblik.billing;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import ua.oblik.account.AccountId;
import ua.oblik.account.Accounts;
import ua.oblik.account.BillRecipient;
import ua.oblik.account.BillRecipients;
import ua.oblik.domain.account.AccountNumber;
import ua.oblik.domain.billing.BillDraft;
import ua.oblik.domain.billing.BillNumber;
import ua.oblik.domain.measure.Money;
import ua.oblik.metering.MeasuredPoint;
import ua.oblik.notice.Notice;
import ua.oblik.notice.NoticeKind;
import ua.oblik.notice.Outbox;
import ua.oblik.notice.PublicAddress;
import ua.oblik.supply.ServicePointId;
import ua.oblik.supply.ServicePointView;
import ua.oblik.supply.ServicePoints;

/**
 * Tells of bills: a notice in the bill's own transaction for every login that wants it by e-mail.
 */
@Dependent
class BillNotices {

  @Inject private BillRecipients recipients;
  @Inject private ServicePoints points;
  @Inject private Accounts accounts;
  @Inject private Outbox outbox;
  @Inject private PublicAddress site;

  /**
   * Enqueues the notices of all the bills, and stops those that still wait about bills which they
   * replace.
   */
  void announce(List<IssuedBill> issued, Map<AccountId, BillingCase> cases) {
    List<IssuedBill> replacing =
        issued.stream().filter(bill -> !bill.draft().supersedes().isEmpty()).toList();
    outbox.withdraw(
        replacing.stream().map(bill -> bill.account().value()).toList(),
        replacing.stream()
            .flatMap(bill -> bill.draft().supersedes().stream())
            .map(BillNumber::value)
            .toList());
    Map<AccountId, List<IssuedBill>> bills =
        issued.stream().collect(Collectors.groupingBy(IssuedBill::account));
    List<BillRecipient> wanted = recipients.of(bills.keySet());
    if (wanted.isEmpty()) {
      return;
    }
    Map<AccountId, String> addresses = addresses(wanted, cases);
    List<Notice> notices = new ArrayList<>();
    for (BillRecipient recipient : wanted) {
      for (IssuedBill bill : bills.get(recipient.account())) {
        Map<String, String> model = model(bill);
        model.put("name", recipient.displayName());
        model.put("accountNumber", cases.get(recipient.account()).input().account().value());
        model.put("address", addresses.get(recipient.account()));
        notices.add(
            Notice.to(recipient.email(), recipient.language())
                .of(NoticeKind.BILL_READY, key(bill.number(), recipient))
                .saying(model)
                .about(bill.account().value(), bill.number().value()));
      }
    }
    outbox.enqueueAll(notices);
  }

  /** The key of what one reader is told of a bill. */
  static String key(BillNumber bill, BillRecipient reader) {
    return bill + ":" + reader.user();
  }

  /** Tells that an ordered bill is not issued, since it would come to another total. */
  void tellChanged(BillingCase of, BillOrder order, Money total) {
    List<BillRecipient> wanted = recipients.of(List.of(of.account()));
    if (wanted.isEmpty()) {
      return;
    }
    String address = addresses(wanted, Map.of(of.account(), of)).get(of.account());
    List<Notice> notices = new ArrayList<>();
    for (BillRecipient recipient : wanted) {
      Map<String, String> model = new HashMap<>();
      model.put("name", recipient.displayName());
      model.put("accountNumber", of.input().account().value());
      model.put("address", address);
      model.put("orderedTotal", order.previewTotal().toString());
      model.put("newTotal", total.toString());
      model.put("link", site.of("/portal/readings"));
      notices.add(
          Notice.to(recipient.email(), recipient.language())
              .of(NoticeKind.ORDER_CHANGED, order.id() + ":" + recipient.user())
              .saying(model)
              .about(of.account().value(), null));
    }
    outbox.enqueueAll(notices);
  }

  /**
   * Tells those who may order that an ordered bill was not issued: parked, or nothing was left to
   * bill. Nobody is told of a bill that ends an agreement: staff ordered it.
   */
  void tellNoBill(BillOrder order) {
    if (order.ending().isPresent()) {
      return;
    }
    boolean parked = order.state() == OrderState.PARKED;
    AccountNumber account = accounts.numbers(List.of(order.account())).get(order.account());
    NoticeKind kind = parked ? NoticeKind.ORDER_PARKED : NoticeKind.ORDER_EMPTY;
    List<Notice> notices = new ArrayList<>();
    for (BillRecipient recipient : recipients.actingAndWanting(List.of(order.account()), kind)) {
      Map<String, String> model = new HashMap<>();
      model.put("name", recipient.displayName());
      model.put("accountNumber", account.value());
      model.put("orderedOn", order.orderedOn().toString());
      model.put("orderedTotal", order.previewTotal().toString());
      model.put("link", site.of(parked ? "/portal/home" : "/portal/bills"));
      notices.add(
          Notice.to(recipient.email(), recipient.language())
              .of(kind, order.id() + ":" + recipient.user())
              .saying(model)
              .about(order.account().value(), null));
    }
    outbox.enqueueAll(notices);
  }

  private Map<String, String> model(IssuedBill bill) {
    BillDraft draft = bill.draft();
    Map<String, String> model = new HashMap<>();
    model.put("billNumber", bill.number().toString());
    model.put("link", site.of("/portal/bill?no=" + bill.number()));
    model.put("periodFrom", draft.period().from().toString());
    model.put("periodUntil", draft.period().until().toString());
    model.put("amountToPay", draft.statement().amountToPay().toString());
    model.put("dueOn", draft.statement().dueOn().toString());
    model.put("billKind", draft.kind().name());
    model.put(
        "replacedBills",
        draft.supersedes().stream().map(BillNumber::toString).collect(Collectors.joining(", ")));
    return model;
  }

  /** The address of the first service point; an account with many is known by its number. */
  private Map<AccountId, String> addresses(
      List<BillRecipient> wanted, Map<AccountId, BillingCase> cases) {
    Map<AccountId, ServicePointId> first = new HashMap<>();
    for (BillRecipient recipient : wanted) {
      BillingCase of = cases.get(recipient.account());
      of.points().values().stream()
          .map(MeasuredPoint::point)
          .min(ServicePointId::compareTo)
          .ifPresent(point -> first.put(recipient.account(), point));
    }
    Map<ServicePointId, ServicePointView> views = points.of(List.copyOf(first.values()));
    Map<AccountId, String> addresses = new HashMap<>();
    first.forEach(
        (account, point) ->
            addresses.put(account, Objects.requireNonNull(views.get(point)).address().line()));
    return addresses;
  }
}
