package ua.oblik.payment;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import ua.oblik.NotFoundException;
import ua.oblik.database.CustomerDatabase;
import ua.oblik.database.Row;
import ua.oblik.domain.measure.Money;

/** Money whose account is not known: what waits, how much it is, and whom it may belong to. */
@Stateless
public class Suspense {

  /** As many as a person works through before looking again. */
  public static final int MOST = 50;

  @Inject private CustomerDatabase customer;
  @Inject private PaymentMoves moves;
  @Inject private LikelyAccounts likely;

  /**
   * What is in suspense altogether.
   *
   * @param payments how many
   * @param amount their sum
   */
  public record Total(long payments, Money amount) {}

  /**
   * The payments that wait, the oldest first, with likely accounts.
   *
   * @throws NotFoundException if the caller does not work on payments
   */
  public List<SuspendedPayment> open() {
    moves.requireStaff();
    List<SuspendedPayment> waiting =
        customer.list(
            "select * from payment where state = 'SUSPENSE' order by id limit ?",
            Suspense::payment,
            MOST);
    return likely.matched(waiting);
  }

  /**
   * How many wait, and how much money it is.
   *
   * @throws NotFoundException if the caller does not work on payments
   */
  public Total total() {
    moves.requireStaff();
    return customer
        .first(
            "select count(*) as payments, coalesce(sum(amount_kopiykas), 0) as amount from payment"
                + " where state = 'SUSPENSE'",
            row -> new Total(row.number("payments"), row.money("amount")))
        .orElseThrow();
  }

  private static SuspendedPayment payment(Row row) throws SQLException {
    return new SuspendedPayment(
        row.number("id"),
        row.money("amount_kopiykas"),
        row.day("value_on"),
        row.text("source"),
        row.text("external_id"),
        text(row, "account_text"),
        text(row, "payer"),
        text(row, "purpose"),
        List.of());
  }

  private static String text(Row row, String column) throws SQLException {
    String text = row.text(column);
    return text == null ? "" : text;
  }
}
