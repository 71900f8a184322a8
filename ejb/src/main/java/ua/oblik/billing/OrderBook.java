package ua.oblik.billing;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ua.oblik.account.AccountId;
import ua.oblik.account.BillableAccounts;
import ua.oblik.billing.BillOrder.Terms;
import ua.oblik.calendar.BusinessClock;
import ua.oblik.database.CustomerDatabase;
import ua.oblik.domain.account.AgreementId;
import ua.oblik.domain.measure.Money;
import ua.oblik.identity.CurrentUser;

/** The orders as they are kept. */
@Dependent
class OrderBook {

  private static final String ACCOUNT = "account";

  @PersistenceContext(unitName = "customer")
  private EntityManager customer;

  @Inject private CustomerDatabase rows;
  @Inject private BillableAccounts accounts;
  @Inject private BusinessClock clock;
  @Inject private CurrentUser user;

  /** Makes orders and bills of one account wait for each other. */
  void lock(AccountId account) {
    accounts.lock(List.of(account));
  }

  /** The issued order that billed exactly up to a day. */
  Optional<BillOrder> issued(AccountId account, LocalDate until) {
    return of(account).stream()
        .filter(order -> order.state() == OrderState.ISSUED && order.billUntil().equals(until))
        .findFirst();
  }

  /** The order that answers these terms: made with the same reads, or open up to the same day. */
  Optional<BillOrder> answering(AccountId account, Terms terms) {
    return terms
        .submission()
        .map(submission -> madeWith(account, submission))
        .orElseGet(() -> open(account).filter(order -> order.billUntil().equals(terms.until())));
  }

  /** Enters a new order in the place of the open one. */
  BillOrder enter(AccountId account, Terms terms, Money previewTotal) {
    open(account).ifPresent(BillOrder::cancel);
    customer.flush();
    long id = rows.ids("bill_order_id_seq", 1)[0];
    // EclipseLink binds a missing UUID as text, which PostgreSQL refuses; hence no persist here.
    rows.change(
        """
        insert into bill_order (id, account_id, submission_id, ordered_on, bill_until, ordered_by,
          preview_total_kopiykas, state)
        values (?, ?, ?, ?, ?, ?, ?, 'ORDERED')
        """,
        id,
        account.value(),
        terms.submission().orElse(null),
        clock.today(),
        terms.until(),
        user.id().value(),
        previewTotal.kopiykas());
    return customer.find(BillOrder.class, id);
  }

  /**
   * What a bill is to end.
   *
   * @param agreement whose days
   * @param until the first day after them
   * @param issueOn the day whose night brings it
   */
  record Ending(AgreementId agreement, LocalDate until, LocalDate issueOn) {}

  /** Enters the order of a bill that ends an agreement or its terms; the open one serves. */
  BillOrderId enterFinal(AccountId account, Ending ending, Money previewTotal) {
    Optional<Long> open =
        rows.first(
            """
            select id from bill_order
            where agreement_id = ? and bill_until = ? and state = 'ORDERED'
            """,
            row -> row.number("id"),
            ending.agreement().value(),
            ending.until());
    if (open.isPresent()) {
      return new BillOrderId(open.get());
    }
    long id = rows.ids("bill_order_id_seq", 1)[0];
    rows.change(
        """
        insert into bill_order (id, account_id, agreement_id, ordered_on, bill_until, ordered_by,
          preview_total_kopiykas, state)
        values (?, ?, ?, ?, ?, ?, ?, 'ORDERED')
        """,
        id,
        account.value(),
        ending.agreement().value(),
        ending.issueOn(),
        ending.until(),
        user.id().value(),
        previewTotal.kopiykas());
    return new BillOrderId(id);
  }

  private Optional<BillOrder> madeWith(AccountId account, UUID submission) {
    return rows.first(
            """
            select id from bill_order
            where account_id = ? and submission_id = ? and state <> 'CANCELLED' order by id desc
            """,
            row -> row.number("id"),
            account.value(),
            submission)
        .map(id -> customer.find(BillOrder.class, id));
  }

  List<BillOrder> of(AccountId account) {
    return customer
        .createNamedQuery("BillOrder.ofAccount", BillOrder.class)
        .setParameter(ACCOUNT, account.value())
        .getResultList();
  }

  List<BillOrderId> due(LocalDate day) {
    return customer
        .createNamedQuery("BillOrder.due", Long.class)
        .setParameter("day", day)
        .getResultStream()
        .map(BillOrderId::new)
        .toList();
  }

  List<BillOrderId> dueBefore(LocalDate end, LocalDate day) {
    return customer
        .createNamedQuery("BillOrder.dueBefore", Long.class)
        .setParameter("end", end)
        .setParameter("day", day)
        .getResultStream()
        .map(BillOrderId::new)
        .toList();
  }

  /** The order, locked until the end of the transaction. */
  BillOrder locked(BillOrderId id) {
    return customer.find(BillOrder.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
  }

  private Optional<BillOrder> open(AccountId account) {
    return customer
        .createNamedQuery("BillOrder.openOfAccount", BillOrder.class)
        .setParameter(ACCOUNT, account.value())
        .getResultStream()
        .findFirst();
  }
}
