package ua.oblik.billing;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import ua.oblik.account.AccountId;
import ua.oblik.account.Agreement;
import ua.oblik.calendar.BusinessClock;
import ua.oblik.database.CustomerDatabase;
import ua.oblik.database.Row;
import ua.oblik.domain.account.AccountNumber;
import ua.oblik.domain.account.AgreementId;
import ua.oblik.domain.account.ChangeDay;
import ua.oblik.domain.billing.BillNumber;
import ua.oblik.identity.CurrentUser;

/** The events of agreements as they are kept. */
@Dependent
class EventBook {
  private static final String SELECT =
      """
      select e.*, a.number, n.number as next_number, o.state as order_state, o.bill_no
      from agreement_event e join account a on a.id = e.account_id
        left join account n on n.id = e.next_account_id
        left join bill_order o on o.id = e.order_id
      """;

  @Inject private CustomerDatabase customer;
  @Inject private BusinessClock clock;
  @Inject private CurrentUser user;

  /** What came of an event. */
  record Result(AccountId account, Optional<AccountId> next, Optional<BillOrderId> order) {}

  /** What was asked for under a key before. */
  Optional<String> known(String key) {
    return customer.first(
        "select what from agreement_event where event_key = ?", row -> row.text("what"), key);
  }

  AgreementEventView get(String key) {
    return customer.first(SELECT + "where e.event_key = ?", EventBook::view, key).orElseThrow();
  }

  /** Those of an account, also those that made it the next one; the latest first. */
  List<AgreementEventView> of(AccountId account) {
    return customer.list(
        SELECT + "where e.account_id = ? or e.next_account_id = ? order by e.id desc",
        EventBook::view,
        account.value(),
        account.value());
  }

  void enter(AgreementEvent event, Result result) {
    customer.change(
        """
        insert into agreement_event (id, event_key, agreement_id, account_id, kind, effective_on,
          next_account_id, order_id, what, reason, entered_on, entered_by)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        customer.ids("agreement_event_id_seq", 1)[0],
        event.key(),
        event.agreement().value(),
        result.account().value(),
        event.deed().kind(),
        event.on(),
        result.next().map(AccountId::value).orElse(null),
        result.order().map(BillOrderId::value).orElse(null),
        event.what(),
        event.reason(),
        clock.today(),
        user.actor());
  }

  /** How far bills that stand cover an agreement. */
  ChangeDay.Known coverage(Agreement agreement, Optional<LocalDate> actualUntil) {
    Optional<LocalDate> billed =
        customer
            .first(
                "select max(upper(period)) as until from live_segment where agreement_id = ?",
                row -> row.optionalDay("until"),
                agreement.id().value())
            .flatMap(until -> until);
    return new ChangeDay.Known(
        agreement.period(),
        agreement.terms().get(agreement.terms().size() - 1).validity().from(),
        billed.flatMap(until -> actualUntil.filter(day -> day.isAfter(agreement.period().from()))),
        billed);
  }

  private static AgreementEventView view(Row row) throws SQLException {
    return new AgreementEventView(
        row.number("id"),
        AccountNumber.of(row.text("number")),
        new AgreementId(row.number("agreement_id")),
        row.word(AgreementEventKind.class, "kind"),
        row.day("effective_on"),
        Optional.ofNullable(row.text("next_number")).map(AccountNumber::of),
        Optional.ofNullable(row.text("order_state")).map(OrderState::valueOf),
        row.optionalNumber("bill_no").stream().mapToObj(BillNumber::new).findFirst(),
        row.text("reason"),
        row.day("entered_on"));
  }
}
