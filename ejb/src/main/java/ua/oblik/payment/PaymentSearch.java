package ua.oblik.payment;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import ua.oblik.NotFoundException;
import ua.oblik.database.CustomerDatabase;
import ua.oblik.database.Row;
import ua.oblik.domain.account.AccountNumber;
import ua.oblik.domain.billing.BillNumber;
import ua.oblik.payment.PaymentFile.ListedPayment;
import ua.oblik.payment.PaymentFile.PaidBill;
import ua.oblik.payment.PaymentFile.Step;
import ua.oblik.payment.PaymentFile.StepKind;

/** Finds payments for staff, and tells all about one. */
@Stateless
public class PaymentSearch {

  /** As many as a person looks through before adding a word. */
  public static final int MOST = 50;

  private static final String SELECT =
      "select p.*, a.number from payment p left join account a on a.id = p.account_id ";

  @Inject private CustomerDatabase customer;
  @Inject private PaymentMoves moves;

  /**
   * The latest payments, or those of an account, a name at the bank, or an id, the newest first.
   *
   * @throws NotFoundException if the caller does not work on payments
   */
  public List<ListedPayment> find(String typed) {
    moves.requireStaff();
    String text = typed == null ? "" : typed.strip();
    if (text.isEmpty()) {
      return customer.list(
          SELECT + "order by p.posted_on desc, p.id desc limit ?", PaymentSearch::listed, MOST);
    }
    return customer.list(
        SELECT
            + """
            where p.account_id = (select id from account where number = ?) or p.external_id = ?
              or p.id = ? order by p.posted_on desc, p.id desc limit ?
            """,
        PaymentSearch::listed,
        AccountNumber.normalise(text),
        text,
        text.matches("[0-9]{1,18}") ? Long.parseLong(text) : 0L,
        MOST);
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
            .first(SELECT + "where p.id = ?", PaymentSearch::listed, id)
            .orElseThrow(() -> new NotFoundException("payment-not-found"));
    return new PaymentFile(payment, shares(id), steps(id));
  }

  private List<PaidBill> shares(long id) {
    return customer.list(
        """
        select bill_no, sum(amount_kopiykas) as amount from payment_allocation where payment_id = ?
        group by bill_no having sum(amount_kopiykas) <> 0 order by bill_no
        """,
        row -> new PaidBill(new BillNumber(row.number("bill_no")), row.money("amount")),
        id);
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
