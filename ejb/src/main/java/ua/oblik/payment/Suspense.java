package ua.oblik.payment;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import ua.oblik.NotFoundException;
import ua.oblik.database.CustomerDatabase;
import ua.oblik.database.ListSelect;
import ua.oblik.database.Row;
import ua.oblik.domain.account.AccountNumber;
import ua.oblik.domain.listing.ListQuery;
import ua.oblik.domain.measure.Money;

/** Money that waits for staff: what waits, why, how much it is, and whom it may belong to. */
@Stateless
public class Suspense {

  /** As many as one answer of the API tells. */
  private static final int MOST = 50;

  private static final ListSelect<SuspendedPayment> LIST =
      new ListSelect<>(
              "p.*",
              "(select m.*, a.number as meant_number from payment m left join account a on a.id = m.meant_for"
                  + " where m.state = 'SUSPENSE') p",
              "p.id",
              Suspense::payment)
          .sort("payment", "p.id")
          .sort("amount", "p.amount_kopiykas")
          .sort("valueOn", "p.value_on")
          .contains("p.payer", "p.purpose", "p.account_text", "p.external_id");

  @Inject private CustomerDatabase customer;
  @Inject private PaymentMoves moves;
  @Inject private LikelyAccounts likely;
  @Inject private WaitingBatches batches;

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
    return find(ListQuery.first(MOST));
  }

  /**
   * Those of them that a question of staff finds.
   *
   * @throws NotFoundException if the caller does not work on payments
   */
  public List<SuspendedPayment> find(ListQuery query) {
    moves.requireStaff();
    return batches.marked(likely.matched(LIST.rows(customer, query)));
  }

  /**
   * How many they are.
   *
   * @throws NotFoundException if the caller does not work on payments
   */
  public long count(ListQuery query) {
    moves.requireStaff();
    return LIST.count(customer, query);
  }

  /**
   * Whether a payment waits.
   *
   * @throws NotFoundException if the caller does not work on payments
   */
  public boolean holds(long payment) {
    moves.requireStaff();
    return customer
        .first(
            "select id from payment where id = ? and state = 'SUSPENSE'",
            row -> row.number("id"),
            payment)
        .isPresent();
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
        Optional.ofNullable(row.text("meant_number")).map(AccountNumber::of),
        Optional.empty(),
        List.of());
  }

  private static String text(Row row, String column) throws SQLException {
    String text = row.text(column);
    return text == null ? "" : text;
  }
}
