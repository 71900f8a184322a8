package ua.oblik.payment;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import ua.oblik.account.AccountId;
import ua.oblik.database.CustomerDatabase;
import ua.oblik.database.Row;
import ua.oblik.domain.billing.BillNumber;
import ua.oblik.domain.measure.Money;
import ua.oblik.domain.payment.CardProgress.Action;
import ua.oblik.domain.payment.CardProgress.Standing;
import ua.oblik.domain.payment.CardProgress.State;

/** The attempts to pay by card, and what gateways said about them. */
@Dependent
class CardOrders {
  private static final Duration SAME_ATTEMPT = Duration.ofHours(1);

  @Inject private CustomerDatabase customer;

  /** What is kept of a new attempt. */
  record NewOrder(
      String code,
      AccountId account,
      Optional<BillNumber> bill,
      Money amount,
      String gateway,
      String by) {}

  void add(NewOrder order, Instant now) {
    customer.change(
        """
        insert into card_order (code, account_id, bill_no, amount_kopiykas, gateway, state,
          created_by, created_at, changed_at, check_at)
        values (?, ?, nullif(?, 0), ?, ?, 'CREATED', ?, ?, ?, ?)
        """,
        order.code(),
        order.account().value(),
        order.bill().map(BillNumber::value).orElse(0L),
        order.amount().kopiykas(),
        order.gateway(),
        order.by(),
        now,
        now,
        now.plus(Duration.ofMinutes(3)));
  }

  Optional<CardOrder> find(String code) {
    return customer.first("select * from card_order where code = ?", CardOrders::order, code);
  }

  /** The order, kept from others until the transaction ends. */
  Optional<CardOrder> lock(String code) {
    return customer.first(
        "select * from card_order where code = ? for update", CardOrders::order, code);
  }

  /** The attempt that a person began a moment ago with the same amount and has not ended. */
  Optional<CardOrder> begun(NewOrder same, Instant now) {
    return customer.first(
        """
        select * from card_order where account_id = ? and amount_kopiykas = ? and gateway = ?
          and created_by = ? and coalesce(bill_no, 0) = ? and state in ('CREATED', 'PENDING')
          and created_at > ? order by id desc limit 1
        """,
        CardOrders::order,
        same.account().value(),
        same.amount().kopiykas(),
        same.gateway(),
        same.by(),
        same.bill().map(BillNumber::value).orElse(0L),
        now.minus(SAME_ATTEMPT));
  }

  /** The latest attempts of an account, the newest first. */
  List<CardOrder> latest(AccountId account, int most) {
    return customer.list(
        "select * from card_order where account_id = ? order by created_at desc, id desc limit ?",
        CardOrders::order,
        account.value(),
        most);
  }

  /** The codes to ask the gateway about. */
  List<String> due(Instant now, int most) {
    return customer.list(
        "select code from card_order where check_at <= ? order by check_at limit ?",
        row -> row.text("code"),
        now,
        most);
  }

  /** How the order stands from now on. */
  void stand(CardOrder order, State state, Optional<String> gatewayPayment, Instant now) {
    Optional<Instant> check = order.nextCheck(state, now);
    customer.change(
        """
        update card_order set state = ?, gateway_payment = nullif(?, ''), changed_at = ?,
          check_at = nullif(?, '')::timestamptz where id = ?
        """,
        state,
        gatewayPayment.orElse(""),
        now,
        check.map(Instant::toString).orElse(""),
        order.id());
  }

  void booked(CardOrder order, long payment) {
    customer.change("update card_order set payment_id = ? where id = ?", payment, order.id());
  }

  /** Counts a question to the gateway. */
  void asked(CardOrder order, Instant now) {
    customer.change(
        """
        update card_order set checks = checks + 1, state = ?, check_at = nullif(?, '')::timestamptz
        where id = ?
        """,
        order.unheardOf(now),
        order.nextCheck(order.unheardOf(now), now).map(Instant::toString).orElse(""),
        order.id());
  }

  /** Keeps what a gateway said, and what was done. */
  void heard(Optional<CardOrder> order, Heard heard, Instant now) {
    customer.change(
        """
        insert into card_report (order_id, code, gateway, gateway_payment, said, words,
          amount_kopiykas, currency, action, channel, received_at)
        values (nullif(?, 0), ?, ?, ?, ?, ?, nullif(?, -1), ?, ?, ?, ?)
        """,
        order.map(CardOrder::id).orElse(0L),
        heard.report().code(),
        heard.gateway(),
        heard.report().report().payment(),
        heard.report().report().said(),
        heard.report().words(),
        heard.report().report().amount().map(Money::kopiykas).orElse(-1L),
        heard.report().report().currency(),
        heard.action(),
        heard.channel(),
        now);
  }

  /** How a report came. */
  enum Channel {
    CALLBACK,
    STATUS
  }

  /** A report with what was done about it. */
  record Heard(String gateway, GatewayReport report, Action action, Channel channel) {}

  private static CardOrder order(Row row) throws SQLException {
    OptionalLong payment = row.optionalNumber("payment_id");
    return new CardOrder(
        row.number("id"),
        row.text("code"),
        new AccountId(row.number("account_id")),
        row.optionalBill("bill_no"),
        row.text("gateway"),
        new Standing(
            row.word(State.class, "state"),
            row.money("amount_kopiykas"),
            Optional.ofNullable(row.text("gateway_payment"))),
        payment.isPresent() ? Optional.of(payment.getAsLong()) : Optional.empty(),
        row.moment("created_at"),
        row.small("checks"));
  }
}
