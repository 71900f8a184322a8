package ua.oblik.billing;

import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import ua.oblik.Incident;
import ua.oblik.account.AccessLevel;
import ua.oblik.account.AccountAccess;
import ua.oblik.account.AccountId;
import ua.oblik.billing.BillOrder.Terms;
import ua.oblik.billing.OrderOutcome.Ordered;
import ua.oblik.calendar.BusinessClock;
import ua.oblik.domain.account.AccountNumber;
import ua.oblik.domain.billing.BillDraft;
import ua.oblik.domain.billing.BillOutcome;
import ua.oblik.domain.measure.Money;
import ua.oblik.metering.Acceptable;
import ua.oblik.metering.Accepted;
import ua.oblik.metering.ReadCheck;
import ua.oblik.metering.ReadIntake;
import ua.oblik.metering.ReadOutcome;
import ua.oblik.metering.ReadSubmission;

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
  @Inject private BusinessClock clock;

  /**
   * Enters the reads and orders the bill up to them. The same order again answers the order that
   * stands; another one takes the place of the open one. Unless it can be billed, nothing is
   * stored.
   *
   * @throws ua.oblik.NotFoundException if the account is not the caller's to order for
   */
  public OrderOutcome order(AccountNumber number, OrderRequest request) {
    AccountId account = access.require(number, AccessLevel.ACT);
    book.lock(account);
    if (request.reads().isPresent()) {
      return withReads(number, account, request);
    }
    Optional<LocalDate> lastRead = oneBill.lastRead(account);
    if (lastRead.isEmpty()) {
      return new OrderOutcome.NothingToBill(Codes.NO_READ);
    }
    Wish wish = new Wish(number, account, lastRead.get(), request.expectedTotal());
    return place(wish, oneBill.of(account, wish.until()), Optional::empty);
  }

  /**
   * The orders of an account, newest first.
   *
   * @throws ua.oblik.NotFoundException if the account is not the caller's to see
   */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
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
   * is; one that cannot be billed is parked, also if the calculation breaks twice, so that the
   * night goes on. The second try is for what passes: a deadlock, a connection that was lost.
   */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public OrderState issue(BillOrderId id, LocalDate day) {
    try {
      return issuing.issue(id, day);
    } catch (EJBException fault) {
      LOG.log(Level.WARNING, "order " + id + " was not issued; it is tried once more", fault);
      return issueAgain(id, day);
    }
  }

  private OrderState issueAgain(BillOrderId id, LocalDate day) {
    try {
      return issuing.issue(id, day);
    } catch (EJBException fault) {
      Incident incident = Incident.fresh();
      LOG.log(Level.SEVERE, "incident " + incident + ": order " + id + " cannot be issued", fault);
      return issuing.park(id, day, incident.number());
    }
  }

  /**
   * Issues the open orders for days before the end of a month that a run is about to bill: each
   * customer gets the bill that was ordered, and the run charges the rest of the month.
   */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public void issueBefore(LocalDate end) {
    LocalDate today = clock.today();
    book.dueBefore(end, today).forEach(order -> issue(order, today));
  }

  private OrderOutcome withReads(AccountNumber number, AccountId account, OrderRequest request) {
    ReadSubmission submission = request.reads().orElseThrow();
    ReadCheck check = intake.check(number, submission);
    if (check instanceof Acceptable fit && fit.doubts().isEmpty()) {
      Wish wish = new Wish(number, account, fit.effectiveOn(), request.expectedTotal());
      return place(
          wish,
          oneBill.of(account, fit),
          () -> Optional.of((Accepted) intake.submit(number, submission)));
    }
    ReadOutcome outcome = intake.submit(number, submission);
    return outcome instanceof Accepted reads
        ? new OrderOutcome.ReadDoubted(reads)
        : new OrderOutcome.ReadProblem(outcome);
  }

  /** Calculates first: reads and order are stored only for a bill that can be issued. */
  private OrderOutcome place(Wish wish, BillingCase of, Supplier<Optional<Accepted>> reads) {
    BillOutcome outcome = of.calculate();
    if (outcome instanceof BillOutcome.Parked parked) {
      return new OrderOutcome.CannotBill(Codes.cannotBill(parked.reason()));
    }
    if (outcome instanceof BillOutcome.NothingToBill nothing) {
      return book.issued(wish.account(), wish.until())
          .<OrderOutcome>map(order -> new Ordered(order.view(wish.number()), Optional.empty()))
          .orElseGet(() -> new OrderOutcome.NothingToBill(Codes.nothingToBill(nothing.reason())));
    }
    BillDraft draft = ((BillOutcome.Billed) outcome).bill();
    if (wish.expected().filter(total -> !total.equals(draft.total())).isPresent()) {
      return new OrderOutcome.TotalChanged(BillPreview.of(wish.number(), wish.until(), draft));
    }
    Optional<Accepted> receipt = reads.get();
    Terms terms = new Terms(wish.until(), receipt.map(Accepted::submission));
    BillOrder order =
        book.answering(wish.account(), terms)
            .orElseGet(() -> book.enter(wish.account(), terms, draft.total()));
    return new Ordered(order.view(wish.number()), receipt);
  }

  /** Whose bill up to which day, and what it is expected to come to. */
  private record Wish(
      AccountNumber number, AccountId account, LocalDate until, Optional<Money> expected) {}
}
