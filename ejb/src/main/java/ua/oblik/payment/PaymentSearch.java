package ua.oblik.payment;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import ua.oblik.NotFoundException;
import ua.oblik.database.CustomerDatabase;
import ua.oblik.database.ListSelect;
import ua.oblik.database.ListSelect.Found;
import ua.oblik.database.Row;
import ua.oblik.domain.account.AccountNumber;
import ua.oblik.domain.listing.ListQuery;
import ua.oblik.payment.PaymentFile.ListedPayment;
import ua.oblik.payment.PaymentFile.PaidBill;
import ua.oblik.payment.PaymentFile.Step;
import ua.oblik.payment.PaymentFile.StepKind;

/** Finds payments for staff, and tells all about one. */
@Stateless
public class PaymentSearch {

  private static final String COLUMNS = "p.*, a.number";
  private static final String TABLES = "payment p left join account a on a.id = p.account_id";
  private static final ListSelect<ListedPayment> LIST =
      new ListSelect<>(COLUMNS, TABLES, "p.posted_on desc, p.id desc", PaymentSearch::listed)
          .sortFilled("payment", "p.id")
          .sort("account", "a.number")
          .sortFilled("amount", "p.amount_kopiykas")
          .sortFilled("valueOn", "p.value_on")
          .sortFilled("postedOn", "p.posted_on")
          .equal("state", "p.state")
          .choice("rest", "open", "p.open_kopiykas > 0")
          .choice("rest", "none", "p.state = 'POSTED' and p.open_kopiykas = 0");

  @Inject private CustomerDatabase customer;
  @Inject private PaymentMoves moves;

  /**
   * The payments that a question of staff finds, the newest first. What is typed is the number of
   * an account, the name of a payment at its source, or its id.
   *
   * @throws NotFoundException if the caller does not work on payments
   */
  public List<ListedPayment> find(ListQuery query) {
    moves.requireStaff();
    return LIST.rows(customer, query, named(query.text()));
  }

  /**
   * How many they are.
   *
   * @throws NotFoundException if the caller does not work on payments
   */
  public long count(ListQuery query) {
    moves.requireStaff();
    return LIST.count(customer, query, named(query.text()));
  }

  /** Whole numbers and names only, each by its index: there are millions of payments. */
  private List<Found> named(String text) {
    if (text.isEmpty()) {
      return List.of();
    }
    String number = AccountNumber.normalise(text);
    List<Long> accounts =
        customer.list(
            """
            select id from account where number = ?
            union select account_id from account_alias where alias = ?
            """,
            row -> row.number("id"),
            number,
            number);
    List<Long> payments =
        customer.list(
            "select id from payment where external_id = ? or id = ?",
            row -> row.number("id"),
            text,
            text.matches("[0-9]{1,18}") ? Long.parseLong(text) : 0L);
    return List.of(new Found("p.account_id", accounts), new Found("p.id", payments));
  }

  /**
   * One payment.
   *
   * @throws NotFoundException if there is none, or the caller does not work on payments
   */
  public PaymentFile get(long id) {
    moves.requireStaff();
    ListedPayment payment =
        customer
            .first(
                "select %s from %s where p.id = ?".formatted(COLUMNS, TABLES),
                PaymentSearch::listed,
                id)
            .orElseThrow(() -> new NotFoundException("payment-not-found"));
    return new PaymentFile(payment, meant(id), shares(id), steps(id));
  }

  private Optional<AccountNumber> meant(long id) {
    return customer.first(
        "select a.number from payment p join account a on a.id = p.meant_for where p.id = ?",
        row -> AccountNumber.of(row.text("number")),
        id);
  }

  private List<PaidBill> shares(long id) {
    return customer.list(
        """
        select a.bill_no, d.id as adjustment, sum(a.amount_kopiykas) as amount from payment_allocation a
        left join adjustment d on d.number = a.bill_no and d.amount_kopiykas > 0
        where a.payment_id = ? group by a.bill_no, d.id having sum(a.amount_kopiykas) <> 0 order by a.bill_no
        """,
        PaymentSearch::share,
        id);
  }

  private static PaidBill share(Row row) throws SQLException {
    OptionalLong adjustment = row.optionalNumber("adjustment");
    return adjustment.isPresent()
        ? new PaidBill(Optional.empty(), Optional.of(adjustment.getAsLong()), row.money("amount"))
        : new PaidBill(row.optionalBill("bill_no"), Optional.empty(), row.money("amount"));
  }

  private List<Step> steps(long id) {
    return customer.list(
        """
        select m.*, f.number as from_number, t.number as to_number from payment_move m
        left join account f on f.id = m.from_account left join account t on t.id = m.to_account
        where m.payment_id = ? order by m.id
        """,
        row ->
            new Step(
                row.word(StepKind.class, "kind"),
                number(row, "from_number"),
                number(row, "to_number"),
                row.money("amount_kopiykas"),
                row.text("reason"),
                row.day("moved_on"),
                row.text("moved_by")),
        id);
  }

  private static ListedPayment listed(Row row) throws SQLException {
    return new ListedPayment(
        row.number("id"),
        number(row, "number"),
        row.word(PaymentState.class, "state"),
        row.money("amount_kopiykas"),
        row.money("open_kopiykas"),
        row.day("value_on"),
        row.day("posted_on"),
        row.text("source"),
        row.text("external_id"),
        row.text("payer"),
        row.text("purpose"));
  }

  private static AccountNumber number(Row row, String column) throws SQLException {
    return Optional.ofNullable(row.text(column)).map(AccountNumber::of).orElse(null);
  }
}
