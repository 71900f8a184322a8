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
import ua.oblik.billing.BillOrder.Placed;
import ua.oblik.billing.BillOrder.Terms;
import ua.oblik.calendar.BusinessClock;
import ua.oblik.domain.account.AgreementId;
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

  /**
   * The order that answers these terms: made with the same reads and neither changed nor parked
   * since, or open up to the same day.
   */
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
    BillOrder order =
        new BillOrder(account, terms, previewTotal, new Placed(user.id(), clock.today()));
    customer.persist(order);
    customer.flush();
    return order;
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
    Optional<BillOrder> open =
        customer
            .createNamedQuery("BillOrder.openOfAgreement", BillOrder.class)
            .setParameter("agreement", ending.agreement().value())
            .setParameter("until", ending.until())
            .getResultStream()
            .findFirst();
    if (open.isPresent()) {
      return open.get().id();
    }
    BillOrder order = BillOrder.ending(account, ending, previewTotal, user.id());
    customer.persist(order);
    customer.flush();
    return order.id();
  }

  private Optional<BillOrder> madeWith(AccountId account, UUID submission) {
    return customer
        .createNamedQuery("BillOrder.madeWith", BillOrder.class)
        .setParameter(ACCOUNT, account.value())
        .setParameter("submission", submission)
        .getResultStream()
        .findFirst();
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

  Optional<BillOrder> find(BillOrderId id) {
    return Optional.ofNullable(customer.find(BillOrder.class, id.value()));
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
