package ua.oblik.notice;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What a notice tells, and the values its text needs. */
public enum NoticeKind {
  /** Confirm that the address is yours. */
  CONFIRM_EMAIL(
      Map.of(
          "name", NoticeValue.OPTIONAL_TEXT,
          "link", NoticeValue.SECRET_LINK,
          "validUntil", NoticeValue.MOMENT)),
  /** Choose a new password. */
  RESET_PASSWORD(
      Map.of(
          "name", NoticeValue.OPTIONAL_TEXT,
          "link", NoticeValue.SECRET_LINK,
          "validUntil", NoticeValue.MOMENT)),
  /** Confirm that a login should have this address from now on. */
  CHANGE_EMAIL(
      Map.of(
          "name", NoticeValue.OPTIONAL_TEXT,
          "link", NoticeValue.SECRET_LINK,
          "validUntil", NoticeValue.MOMENT)),
  /** Somebody wants to move a login to an address that has one. */
  EMAIL_TAKEN(Map.of("name", NoticeValue.OPTIONAL_TEXT, "link", NoticeValue.LINK)),
  /** To the present address: another one was asked for. */
  EMAIL_CHANGE_ASKED(Map.of("name", NoticeValue.OPTIONAL_TEXT, "link", NoticeValue.LINK)),
  /** To the address that a login has left. */
  EMAIL_CHANGED(Map.of("name", NoticeValue.OPTIONAL_TEXT, "link", NoticeValue.LINK)),
  /** A login asks for no code any more. */
  FACTOR_OFF(Map.of("name", NoticeValue.OPTIONAL_TEXT, "link", NoticeValue.LINK)),
  /** A bill has been issued; it is attached. */
  BILL_READY(
      Map.ofEntries(
          Map.entry("name", NoticeValue.OPTIONAL_TEXT),
          Map.entry("accountNumber", NoticeValue.TEXT),
          Map.entry("address", NoticeValue.TEXT),
          Map.entry("billNumber", NoticeValue.TEXT),
          Map.entry("periodFrom", NoticeValue.DATE),
          Map.entry("periodUntil", NoticeValue.END_DATE),
          Map.entry("amountToPay", NoticeValue.MONEY),
          Map.entry("dueOn", NoticeValue.DATE),
          Map.entry("billKind", NoticeValue.BILL_KIND),
          Map.entry("replacedBills", NoticeValue.OPTIONAL_TEXT),
          Map.entry("link", NoticeValue.LINK))),
  /** A bill was taken back after its letter had left. */
  BILL_WITHDRAWN(
      Map.of(
          "name", NoticeValue.OPTIONAL_TEXT,
          "accountNumber", NoticeValue.TEXT,
          "billNumber", NoticeValue.TEXT,
          "periodFrom", NoticeValue.DATE,
          "periodUntil", NoticeValue.END_DATE,
          "charged", NoticeValue.MONEY,
          "revivedBills", NoticeValue.OPTIONAL_TEXT,
          "link", NoticeValue.LINK)),
  /** An ordered bill is not issued: it would come to another total than the customer saw. */
  ORDER_CHANGED(
      Map.of(
          "name", NoticeValue.OPTIONAL_TEXT,
          "accountNumber", NoticeValue.TEXT,
          "address", NoticeValue.TEXT,
          "orderedTotal", NoticeValue.MONEY,
          "newTotal", NoticeValue.MONEY,
          "link", NoticeValue.LINK)),
  /** An ordered bill could not be issued at night; staff look at it. */
  ORDER_PARKED(orderValues()),
  /** An ordered bill was not needed: other bills charge everything up to its day. */
  ORDER_EMPTY(orderValues()),
  /** An account can now be seen with this login. */
  ACCOUNT_LINKED(
      Map.of(
          "name", NoticeValue.OPTIONAL_TEXT,
          "accountNumber", NoticeValue.TEXT,
          "address", NoticeValue.TEXT,
          "role", NoticeValue.ROLE,
          "link", NoticeValue.LINK)),
  /** Register reads have been accepted. */
  READ_RECEIVED(
      Map.of(
          "name", NoticeValue.OPTIONAL_TEXT,
          "accountNumber", NoticeValue.TEXT,
          "address", NoticeValue.TEXT,
          "readOn", NoticeValue.DATE,
          "reads", NoticeValue.READS,
          "quality", NoticeValue.READ_QUALITY,
          "reference", NoticeValue.TEXT,
          "link", NoticeValue.LINK)),
  /** Money has arrived on an account. */
  PAYMENT_RECEIVED(paymentValues()),
  /** A payment that was told of counts no more: a bank or staff took it back. */
  PAYMENT_TAKEN_BACK(paymentValues()),
  /** Reads can be sent that count for the 1st; with a link to a form for them. */
  WINDOW_OPENS(windowValues()),
  /** The last day to send reads that count for the 1st, and none has come. */
  WINDOW_CLOSES(windowValues()),
  /** A bill was not paid in time. */
  BILL_OVERDUE(
      Map.of(
          "name", NoticeValue.OPTIONAL_TEXT,
          "accountNumber", NoticeValue.TEXT,
          "amount", NoticeValue.MONEY,
          "dueOn", NoticeValue.DATE,
          "link", NoticeValue.LINK)),
  /** The verification of a meter ends soon. */
  VERIFICATION_DUE(
      Map.of(
          "name", NoticeValue.OPTIONAL_TEXT,
          "accountNumber", NoticeValue.TEXT,
          "address", NoticeValue.TEXT,
          "meter", NoticeValue.TEXT,
          "validUntilDay", NoticeValue.DATE,
          "link", NoticeValue.LINK)),
  /** A month comes near its contracted volume, or above it. */
  VOLUME_NEAR_CONTRACTED(
      Map.of(
          "name", NoticeValue.OPTIONAL_TEXT,
          "accountNumber", NoticeValue.TEXT,
          "lastDay", NoticeValue.DATE,
          "contracted", NoticeValue.ENERGY,
          "expected", NoticeValue.ENERGY,
          "percent", NoticeValue.TEXT,
          "link", NoticeValue.LINK)),
  /** From a day on energy has another price. */
  PRICE_CHANGES(
      Map.of(
          "name", NoticeValue.OPTIONAL_TEXT,
          "accountNumber", NoticeValue.TEXT,
          "changesOn", NoticeValue.DATE,
          "oldPrices", NoticeValue.PRICES,
          "newPrices", NoticeValue.PRICES,
          "act", NoticeValue.TEXT,
          "link", NoticeValue.LINK)),
  /** The price that energy was to have from a day on does not come. */
  PRICE_STAYS(
      Map.of(
          "name", NoticeValue.OPTIONAL_TEXT,
          "accountNumber", NoticeValue.TEXT,
          "changesOn", NoticeValue.DATE,
          "prices", NoticeValue.PRICES,
          "link", NoticeValue.LINK)),
  /** Staff have answered a request to link an account. */
  LINK_REQUEST_ANSWERED(
      Map.of(
          "name", NoticeValue.OPTIONAL_TEXT,
          "accountNumber", NoticeValue.TEXT,
          "decision", NoticeValue.DECISION,
          "answer", NoticeValue.OPTIONAL_TEXT,
          "link", NoticeValue.LINK)),
  /** An owner lets the reader share an account. */
  ACCOUNT_INVITATION(
      Map.of(
          "inviter", NoticeValue.TEXT,
          "accountNumber", NoticeValue.TEXT,
          "role", NoticeValue.ROLE,
          "validUntil", NoticeValue.MOMENT,
          "link", NoticeValue.SECRET_LINK)),
  /** Somebody took up an invitation of the reader. */
  INVITATION_ACCEPTED(
      Map.of(
          "name", NoticeValue.OPTIONAL_TEXT,
          "accountNumber", NoticeValue.TEXT,
          "member", NoticeValue.TEXT,
          "role", NoticeValue.ROLE,
          "link", NoticeValue.LINK)),
  /** An owner gave the reader another role at an account, or none. */
  ACCESS_CHANGED(
      Map.of(
          "name", NoticeValue.OPTIONAL_TEXT,
          "accountNumber", NoticeValue.TEXT,
          "access", NoticeValue.ACCESS,
          "link", NoticeValue.LINK)),
  /** A request has reached staff. */
  REQUEST_RECEIVED(
      Map.of(
          "name", NoticeValue.OPTIONAL_TEXT,
          "accountNumber", NoticeValue.TEXT,
          "requestKind", NoticeValue.REQUEST_KIND,
          "reference", NoticeValue.TEXT,
          "dueOn", NoticeValue.DATE,
          "link", NoticeValue.LINK)),
  /** Staff have answered a request. */
  REQUEST_ANSWERED(
      Map.of(
          "name", NoticeValue.OPTIONAL_TEXT,
          "accountNumber", NoticeValue.TEXT,
          "requestKind", NoticeValue.REQUEST_KIND,
          "reference", NoticeValue.TEXT,
          "requestState", NoticeValue.REQUEST_STATE,
          "answer", NoticeValue.TEXT,
          "link", NoticeValue.LINK)),
  /** The login has been given up. */
  LOGIN_CLOSED(Map.of("name", NoticeValue.OPTIONAL_TEXT, "link", NoticeValue.LINK));

  @SuppressWarnings("ImmutableEnumChecker") // Map.of gives unmodifiable maps
  private final Map<String, NoticeValue> values;

  NoticeKind(Map<String, NoticeValue> values) {
    this.values = values;
  }

  private static Map<String, NoticeValue> orderValues() {
    return Map.of(
        "name", NoticeValue.OPTIONAL_TEXT,
        "accountNumber", NoticeValue.TEXT,
        "orderedOn", NoticeValue.DATE,
        "orderedTotal", NoticeValue.MONEY,
        "link", NoticeValue.LINK);
  }

  private static Map<String, NoticeValue> paymentValues() {
    return Map.of(
        "name", NoticeValue.OPTIONAL_TEXT,
        "accountNumber", NoticeValue.TEXT,
        "amount", NoticeValue.MONEY,
        "valueOn", NoticeValue.DATE,
        "reference", NoticeValue.TEXT,
        "link", NoticeValue.LINK);
  }

  private static Map<String, NoticeValue> windowValues() {
    return Map.of(
        "name", NoticeValue.OPTIONAL_TEXT,
        "accountNumber", NoticeValue.TEXT,
        "address", NoticeValue.TEXT,
        "lastDay", NoticeValue.DATE,
        "link", NoticeValue.SECRET_LINK);
  }

  /** Whether who holds such a letter may do something that others may not. */
  boolean carriesSecret() {
    return values.containsValue(NoticeValue.SECRET_LINK);
  }

  /**
   * Makes sure that a letter of this kind can be written from the model.
   *
   * @throws IllegalArgumentException if a value is missing, unknown, or not what its name promises
   */
  public void check(Map<String, String> model) {
    if (!values.keySet().containsAll(model.keySet()) || !model.keySet().containsAll(needed())) {
      throw new IllegalArgumentException(
          this + " needs the values " + values.keySet() + ", not " + model.keySet());
    }
    values.forEach(
        (name, value) -> {
          if (model.containsKey(name) && !value.accepts(model.get(name))) {
            throw new IllegalArgumentException("value " + name + " of " + this + " is no " + value);
          }
        });
  }

  private Set<String> needed() {
    return values.entrySet().stream()
        .filter(value -> !value.getValue().isLater())
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  /** The values as people read them. */
  Map<String, String> shown(Map<String, String> model, MailWords words) {
    check(model);
    Map<String, String> shown = new LinkedHashMap<>();
    model.forEach((name, text) -> shown.put(name, values.get(name).show(text, words)));
    return Collections.unmodifiableMap(shown);
  }
}
