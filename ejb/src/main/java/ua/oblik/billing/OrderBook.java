package ua.oblik.billing;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import ua.oblik.account.AccountId;
import ua.oblik.account.BillableAccounts;
import ua.oblik.billing.BillOrder.Terms;
import ua.oblik.calendar.BusinessClock;
import ua.oblik.domain.measure.Money;
import ua.oblik.identity.CurrentUser;

/** The orders as they are kept. */
@Dependent
class OrderBook {

  private static final String ACCOUNT = "account";

  @PersistenceContext(unitName = "customer")
  private EntityManager customer;

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

  /** The order that answers these terms: the open one, or the one made with the same reads. */
  Optional<BillOrder> answering(AccountId account, Terms terms) {
    Optional<BillOrder> made =
        terms
            .submission()
            .flatMap(
                submission ->
                    customer
                        .createNamedQuery("BillOrder.ofSubmission", BillOrder.class)
                        .setParameter(ACCOUNT, account.value())
                        .setParameter("submission", submission.toString())
                        .getResultStream()
                        .findFirst());
    return made.or(() -> open(account).filter(order -> order.isFor(terms)));
  }

  /** Enters a new order in the place of the open one. */
  BillOrder enter(AccountId account, Terms terms, Money previewTotal) {
    open(account).ifPresent(BillOrder::cancel);
    customer.flush();
    BillOrder order = new BillOrder(account, terms, previewTotal, user.id(), clock.today());
    customer.persist(order);
    customer.flush();
    return order;
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
