package ua.oblik.billing;

import jakarta.annotation.Resource;
import jakarta.ejb.EJBException;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import ua.oblik.account.AccessLevel;
import ua.oblik.account.AccountAccess;
import ua.oblik.account.AccountId;
import ua.oblik.billing.BillOrder.Terms;
import ua.oblik.billing.OrderOutcome.Ordered;
import ua.oblik.domain.account.AccountNumber;
import ua.oblik.domain.billing.BillDraft;
import ua.oblik.domain.billing.BillOutcome;
import ua.oblik.domain.measure.Money;
import ua.oblik.metering.Accepted;
import ua.oblik.metering.ReadIntake;
import ua.oblik.metering.ReadOutcome;

/**
 * Takes customers' orders of bills and issues them at night. Reads and order are one transaction
 * over both schemas: both are there afterwards, or neither.
 */
@Stateless
public class BillOrders {

  private static final Logger LOG = Logger.getLogger(BillOrders.class.getName());

  @Inject private AccountAccess access;
  @Inject private ReadIntake intake;
  @Inject private OneBill oneBill;
  @Inject private OrderBook book;
  @Inject private OrderIssue issuing;
  @Resource private SessionContext session;

  /**
   * Enters the reads and orders the bill up to them. The same order again answers the order that
   * stands; another one takes the place of the open one.
   *
   * @throws ua.oblik.NotFoundException if the account is not the caller's to order for
   */
  public OrderOutcome order(AccountNumber number, OrderRequest request) {
    AccountId account = access.require(number, AccessLevel.ACT);
    OrderOutcome outcome =
        request.reads().isPresent()
            ? withReads(number, account, request)
            : oneBill
                .lastRead(account)
                .map(until -> place(number, account, new Terms(until, Optional.empty()), request))
                .orElseGet(() -> new OrderOutcome.NothingToBill(Codes.NO_READ));
    if (!(outcome instanceof Ordered) && !(outcome instanceof OrderOutcome.ReadDoubted)) {
      session.setRollbackOnly();
    }
    return outcome;
  }

  /**
   * The orders of an account, newest first.
   *
   * @throws ua.oblik.NotFoundException if the account is not the caller's to see
   */
  public List<OrderView> of(AccountNumber number) {
    AccountId account = access.require(number, AccessLevel.VIEW);
    return book.of(account).stream().map(order -> order.view(number)).toList();
  }

  /** The orders that wait to be issued on a day, oldest first. */
  public List<BillOrderId> open(LocalDate day) {
    return book.due(day);
  }

  /**
   * Issues the bill of an order, in a transaction of its own. An order that is settled stays as it
   * is; one that cannot be billed is parked, also if the calculation breaks, so that the night goes
   * on.
   */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public OrderState issue(BillOrderId id, LocalDate day) {
    try {
      return issuing.issue(id, day);
    } catch (EJBException fault) {
      LOG.log(Level.SEVERE, "order " + id + " cannot be issued", fault);
      return issuing.park(id, day, fault.getClass().getSimpleName());
    }
  }

  private OrderOutcome withReads(AccountNumber number, AccountId account, OrderRequest request) {
    ReadOutcome outcome = intake.submit(number, request.reads().orElseThrow());
    if (!(outcome instanceof Accepted reads)) {
      return new OrderOutcome.ReadProblem(outcome);
    }
    Terms terms = new Terms(reads.what().effectiveOn(), Optional.of(reads.submission()));
    Optional<BillOrder> before = book.answering(account, terms);
    if (before.isPresent()) {
      return new Ordered(before.get().view(number), Optional.of(reads));
    }
    if (!reads.what().doubts().isEmpty()) {
      return new OrderOutcome.ReadDoubted(reads);
    }
    OrderOutcome placed = place(number, account, terms, request);
    return placed instanceof Ordered ordered
        ? new Ordered(ordered.order(), Optional.of(reads))
        : placed;
  }

  private OrderOutcome place(
      AccountNumber number, AccountId account, Terms terms, OrderRequest request) {
    Optional<BillOrder> before = book.answering(account, terms);
    if (before.isPresent()) {
      return new Ordered(before.get().view(number), Optional.empty());
    }
    BillOutcome outcome = oneBill.of(account, terms.until()).calculate();
    if (outcome instanceof BillOutcome.Parked parked) {
      return new OrderOutcome.CannotBill(Codes.cannotBill(parked.reason()));
    }
    if (outcome instanceof BillOutcome.NothingToBill nothing) {
      return new OrderOutcome.NothingToBill(Codes.nothingToBill(nothing.reason()));
    }
    BillDraft draft = ((BillOutcome.Billed) outcome).bill();
    Optional<Money> expected = request.expectedTotal();
    if (expected.isPresent() && !expected.get().equals(draft.total())) {
      return new OrderOutcome.TotalChanged(BillPreview.of(number, terms.until(), draft));
    }
    BillOrder order = book.enter(account, terms, draft.total());
    return new Ordered(order.view(number), Optional.empty());
  }
}
