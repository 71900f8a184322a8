package ua.oblik.adjustment;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import ua.oblik.account.AccountId;
import ua.oblik.database.CustomerDatabase;
import ua.oblik.database.ListSelect;
import ua.oblik.database.Row;
import ua.oblik.domain.account.AccountNumber;
import ua.oblik.domain.listing.ListQuery;
import ua.oblik.domain.measure.Money;
import ua.oblik.ledger.AdjustmentReason;
import ua.oblik.ledger.CounterAccount;

/** Adjustments as they are kept. */
@Dependent
class AdjustmentRows {
  private static final String COLUMNS =
      """
      d.*, a.number as account_number,
        (select r.id from adjustment r where r.reverses_id = d.id and r.state <> 'REJECTED') as taken_back_by
      """;
  private static final String TABLES = "adjustment d join account a on a.id = d.account_id";
  private static final String SELECT = "select " + COLUMNS + " from " + TABLES;

  private static final ListSelect<AdjustmentView> LIST =
      new ListSelect<>(COLUMNS, TABLES, "d.state = 'DRAFT' desc, d.id desc", AdjustmentRows::view)
          .sort("account", "a.number")
          .sort("amount", "d.amount_kopiykas")
          .sort("reason", "d.reason")
          .sort("valueOn", "d.value_on")
          .sort("proposedOn", "d.proposed_on")
          .choice("state", "waiting", "d.state = 'DRAFT'")
          .choice("state", "approved", "d.state = 'APPROVED'")
          .choice("state", "rejected", "d.state = 'REJECTED'")
          .choice("side", "DEBIT", "d.amount_kopiykas > 0")
          .choice("side", "CREDIT", "d.amount_kopiykas < 0")
          .equal("reason", "d.reason")
          .equal("account", "a.number")
          .begins("a.number")
          .contains("d.note");

  @Inject private CustomerDatabase customer;

  /** A proposal with what was found out about it. */
  record Wanted(
      AccountId account,
      Money amount,
      AdjustmentReason reason,
      CounterAccount counterAccount,
      LocalDate valueOn,
      String note,
      Optional<Long> reverses) {}

  /** Who wants it, when, and under which key, so that it is entered once. */
  record Occasion(String actor, LocalDate on, String key) {}

  List<AdjustmentView> find(ListQuery query) {
    return LIST.rows(customer, query);
  }

  long count(ListQuery query) {
    return LIST.count(customer, query);
  }

  long waitingForOthersThan(String actor) {
    return customer
        .first(
            "select count(*) as rows from adjustment where state = 'DRAFT' and proposed_by <> ?",
            row -> row.number("rows"),
            actor)
        .orElseThrow();
  }

  List<AdjustmentView> of(AccountId account) {
    return customer.list(
        SELECT + " where d.account_id = ? order by d.id desc",
        AdjustmentRows::view,
        account.value());
  }

  Optional<AdjustmentView> find(long id) {
    return customer.first(SELECT + " where d.id = ?", AdjustmentRows::view, id);
  }

  /** The same, kept from others until the transaction ends. */
  Optional<AdjustmentView> lock(long id) {
    return customer.first(SELECT + " where d.id = ? for update of d", AdjustmentRows::view, id);
  }

  Optional<AdjustmentView> underKey(Occasion occasion) {
    return customer.first(
        SELECT + " where d.proposed_by = ? and d.request_key = ?",
        AdjustmentRows::view,
        occasion.actor(),
        occasion.key());
  }

  AccountId accountOf(long id) {
    return customer
        .first(
            "select account_id from adjustment where id = ?",
            row -> new AccountId(row.number("account_id")),
            id)
        .orElseThrow();
  }

  /** The number under which it pays or is paid. */
  long numberOf(long id) {
    return customer
        .first("select number from adjustment where id = ?", row -> row.number("number"), id)
        .orElseThrow();
  }

  /** Enters a proposal; empty if its key, or the reversal of what it reverses, is there already. */
  Optional<Long> enter(Wanted wanted, Occasion occasion) {
    long id = customer.ids("adjustment_id_seq", 1)[0];
    int entered =
        customer.change(
            """
            insert into adjustment (id, account_id, amount_kopiykas, reason, counter_account, value_on, note, reverses_id,
              request_key, state, proposed_by, proposed_on)
            values (?, ?, ?, ?, ?, ?, ?, nullif(?, 0), ?, 'DRAFT', ?, ?)
            on conflict do nothing
            """,
            id,
            wanted.account().value(),
            wanted.amount().kopiykas(),
            wanted.reason().name(),
            wanted.counterAccount().name(),
            wanted.valueOn(),
            wanted.note(),
            wanted.reverses().orElse(0L),
            occasion.key(),
            occasion.actor(),
            occasion.on());
    return entered == 0 ? Optional.empty() : Optional.of(id);
  }

  /** What comes of approving it, beside the decision. */
  record Effective(Optional<Long> number, Optional<LocalDate> dueOn, Money open) {
    /** Of a reversal: it neither pays nor is paid. */
    static Effective none() {
      return new Effective(Optional.empty(), Optional.empty(), Money.ZERO);
    }
  }

  void decide(long id, AdjustmentState state, AdjustmentView.Deed decision, Effective effective) {
    customer.change(
        """
        update adjustment set state = ?, decided_by = ?, decided_on = ?, answer = ?, number = nullif(?, 0),
          due_on = nullif(?, '')::date, open_kopiykas = ?
        where id = ?
        """,
        state,
        decision.by(),
        decision.on(),
        decision.words(),
        effective.number().orElse(0L),
        effective.dueOn().map(LocalDate::toString).orElse(""),
        effective.open().kopiykas(),
        id);
  }

  /** A number for what pays bills as payments do. */
  long creditNumber() {
    return customer.ids("payment_id_seq", 1)[0];
  }

  /** A number for what is paid as bills are. */
  long claimNumber() {
    return customer.ids("bill_number_seq", 1)[0];
  }

  /** What it had open pays nothing any more. */
  void close(long id) {
    customer.change("update adjustment set open_kopiykas = 0 where id = ?", id);
  }

  private static AdjustmentView view(Row row) throws SQLException {
    AdjustmentState state = row.word(AdjustmentState.class, "state");
    return new AdjustmentView(
        row.number("id"),
        AccountNumber.of(row.text("account_number")),
        row.money("amount_kopiykas"),
        row.word(AdjustmentReason.class, "reason"),
        row.word(CounterAccount.class, "counter_account"),
        row.day("value_on"),
        row.text("note"),
        state,
        new AdjustmentView.Deed(row.text("proposed_by"), row.day("proposed_on"), row.text("note")),
        state == AdjustmentState.DRAFT
            ? Optional.empty()
            : Optional.of(
                new AdjustmentView.Deed(
                    row.text("decided_by"),
                    row.day("decided_on"),
                    Optional.ofNullable(row.text("answer")).orElse(""))),
        new AdjustmentView.Links(id(row, "reverses_id"), id(row, "taken_back_by")),
        row.money("open_kopiykas"));
  }

  private static Optional<Long> id(Row row, String column) throws SQLException {
    return row.optionalNumber(column).isPresent()
        ? Optional.of(row.number(column))
        : Optional.empty();
  }
}
