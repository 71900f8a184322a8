package ua.oblik.notice;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the letters of every kind are about in tests. */
final class LetterSamples {
  static final String LINK = "https://oblik.example.org/confirm?token=a1-B2_c3&x=1";
  private static final Map<String, String> VALUES =
      Map.ofEntries(
          Map.entry("name", "Дем’ян <b>Ґудзь</b> & сини"),
          Map.entry("link", LINK),
          Map.entry("validUntil", "2025-11-06T14:30"),
          Map.entry("accountNumber", "1000000017"),
          Map.entry("address", "м. Дніпро, вул. \"Нова\", 1 {kw}"),
          Map.entry("billNumber", "1000051"),
          Map.entry("periodFrom", "2025-10-01"),
          Map.entry("periodUntil", "2025-11-01"),
          Map.entry("amountToPay", "12421.68"),
          Map.entry("dueOn", "2025-11-20"),
          Map.entry("billKind", "PROVISIONAL"),
          Map.entry("replacedBills", "1000012, 1000044"),
          Map.entry("charged", "312.40"),
          Map.entry("revivedBills", "1000012"),
          Map.entry("orderedOn", "2025-11-05"),
          Map.entry("orderedTotal", "288.00"),
          Map.entry("newTotal", "504.00"),
          Map.entry("role", "OWNER"),
          Map.entry("readOn", "2025-11-05"),
          Map.entry("reads", "DAY=14410;NIGHT=6220"),
          Map.entry("quality", "VALID"),
          Map.entry("reference", "100051"),
          Map.entry("amount", "250.00"),
          Map.entry("valueOn", "2025-11-05"),
          Map.entry("lastDay", "2025-12-03"),
          Map.entry("meter", "00412233"),
          Map.entry("contracted", "14500"),
          Map.entry("expected", "14050.5"),
          Map.entry("percent", "96"),
          Map.entry("validUntilDay", "2025-12-31"),
          Map.entry("changesOn", "2025-12-01"),
          Map.entry("oldPrices", "URBAN;1;GRADUATED;WITH_VAT;rate:ALL_DAY::4.32"),
          Map.entry("prices", "URBAN;1;GRADUATED;WITH_VAT;rate:ALL_DAY::4.32"),
          Map.entry(
              "newPrices",
              "URBAN;1;CLIFF;WITH_VAT;rate:ALL_DAY:100:4.5;rate:ALL_DAY::5.1234;charge:MONTH:31.00;minimum:50.00"),
          Map.entry("act", "постанова від 01.11.2025 № 1 <i>"),
          Map.entry("decision", "REJECTED"),
          Map.entry("inviter", "Дем’ян <b>Ґудзь</b> & сини"),
          Map.entry("member", "Марія <i>Коваль</i>"),
          Map.entry("access", "NONE"),
          Map.entry("requestKind", "SEAL_BROKEN"),
          Map.entry("requestState", "REFUSED"),
          Map.entry("answer", "Фото нечітке <script>alert(1)</script>"));
  private static final Map<NoticeKind, List<String>> KEYS =
      Map.ofEntries(
          entry(NoticeKind.CONFIRM_EMAIL, "name", "link", "validUntil"),
          entry(NoticeKind.RESET_PASSWORD, "name", "link", "validUntil"),
          entry(NoticeKind.CHANGE_EMAIL, "name", "link", "validUntil"),
          entry(NoticeKind.EMAIL_TAKEN, "name", "link"),
          entry(NoticeKind.EMAIL_CHANGE_ASKED, "name", "link"),
          entry(NoticeKind.EMAIL_CHANGED, "name", "link"),
          entry(NoticeKind.FACTOR_OFF, "name", "link"),
          entry(NoticeKind.WINDOW_OPENS, "name", "accountNumber", "address", "lastDay", "link"),
          entry(NoticeKind.WINDOW_CLOSES, "name", "accountNumber", "address", "lastDay", "link"),
          entry(NoticeKind.BILL_OVERDUE, "name", "accountNumber", "amount", "dueOn", "link"),
          entry(
              NoticeKind.VOLUME_NEAR_CONTRACTED,
              "name",
              "accountNumber",
              "lastDay",
              "contracted",
              "expected",
              "percent",
              "link"),
          entry(
              NoticeKind.VERIFICATION_DUE,
              "name",
              "accountNumber",
              "address",
              "meter",
              "validUntilDay",
              "link"),
          entry(
              NoticeKind.PRICE_CHANGES,
              "name",
              "accountNumber",
              "changesOn",
              "oldPrices",
              "newPrices",
              "act",
              "link"),
          entry(NoticeKind.PRICE_STAYS, "name", "accountNumber", "changesOn", "prices", "link"),
          Map.entry(
              NoticeKind.BILL_READY,
              List.of(
                  "name",
                  "accountNumber",
                  "address",
                  "billNumber",
                  "periodFrom",
                  "periodUntil",
                  "amountToPay",
                  "dueOn",
                  "billKind",
                  "replacedBills",
                  "link")),
          Map.entry(
              NoticeKind.BILL_WITHDRAWN,
              List.of(
                  "name",
                  "accountNumber",
                  "billNumber",
                  "periodFrom",
                  "periodUntil",
                  "charged",
                  "revivedBills",
                  "link")),
          Map.entry(
              NoticeKind.ORDER_CHANGED,
              List.of("name", "accountNumber", "address", "orderedTotal", "newTotal", "link")),
          entry(
              NoticeKind.ORDER_PARKED,
              "name",
              "accountNumber",
              "orderedOn",
              "orderedTotal",
              "link"),
          entry(
              NoticeKind.ORDER_EMPTY, "name", "accountNumber", "orderedOn", "orderedTotal", "link"),
          Map.entry(
              NoticeKind.ACCOUNT_LINKED,
              List.of("name", "accountNumber", "address", "role", "link")),
          Map.entry(
              NoticeKind.READ_RECEIVED,
              List.of(
                  "name",
                  "accountNumber",
                  "address",
                  "readOn",
                  "reads",
                  "quality",
                  "reference",
                  "link")),
          Map.entry(
              NoticeKind.PAYMENT_RECEIVED,
              List.of("name", "accountNumber", "amount", "valueOn", "reference", "link")),
          Map.entry(
              NoticeKind.PAYMENT_TAKEN_BACK,
              List.of("name", "accountNumber", "amount", "valueOn", "reference", "link")),
          Map.entry(
              NoticeKind.LINK_REQUEST_ANSWERED,
              List.of("name", "accountNumber", "decision", "answer", "link")),
          Map.entry(
              NoticeKind.ACCOUNT_INVITATION,
              List.of("inviter", "accountNumber", "role", "validUntil", "link")),
          Map.entry(
              NoticeKind.INVITATION_ACCEPTED,
              List.of("name", "accountNumber", "member", "role", "link")),
          Map.entry(NoticeKind.ACCESS_CHANGED, List.of("name", "accountNumber", "access", "link")),
          Map.entry(
              NoticeKind.REQUEST_RECEIVED,
              List.of("name", "accountNumber", "requestKind", "reference", "dueOn", "link")),
          Map.entry(
              NoticeKind.REQUEST_ANSWERED,
              List.of(
                  "name",
                  "accountNumber",
                  "requestKind",
                  "reference",
                  "requestState",
                  "answer",
                  "link")),
          Map.entry(NoticeKind.LOGIN_CLOSED, List.of("name", "link")));

  private LetterSamples() {}

  private static Map.Entry<NoticeKind, List<String>> entry(NoticeKind kind, String... keys) {
    return Map.entry(kind, List.of(keys));
  }

  /** A new model of a kind that may be changed. */
  static Map<String, String> model(NoticeKind kind) {
    Map<String, String> model = new HashMap<>();
    KEYS.get(kind).forEach(key -> model.put(key, VALUES.get(key)));
    return model;
  }
}
