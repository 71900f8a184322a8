package ua.oblik.payment;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.Optional;
import ua.oblik.NotFoundException;
import ua.oblik.calendar.BusinessClock;
import ua.oblik.domain.payment.CardProgress;
import ua.oblik.domain.payment.CardProgress.Action;
import ua.oblik.domain.payment.CardProgress.Said;
import ua.oblik.domain.payment.CardProgress.State;
import ua.oblik.domain.payment.CardProgress.Step;
import ua.oblik.payment.CardOrders.Channel;
import ua.oblik.payment.CardOrders.Heard;

/**
 * Takes in what gateways say about payments by card, once, in whatever order it comes. A report and
 * what it does to the ledger are one transaction.
 */
@Stateless
public class CardReports {
  private static final Logger LOG = System.getLogger(CardReports.class.getName());

  @Inject private Gateways gateways;
  @Inject private CardOrders orders;
  @Inject private CardMoney money;
  @Inject private BusinessClock clock;

  /** What becomes of a message. */
  public enum Reception {
    TAKEN,
    /** The gateway did not write it: nothing is done and nothing is told. */
    FORGED
  }

  /**
   * Takes a message that was posted to us.
   *
   * @param gateway the name in the address it was posted to
   * @param form its fields
   * @throws NotFoundException if no such gateway is in use
   */
  public Reception receive(String gateway, Map<String, String> form) {
    PaymentGateway sender =
        gateways.named(gateway).orElseThrow(() -> new NotFoundException("page-not-found"));
    Optional<GatewayReport> report = sender.read(form);
    report.ifPresent(read -> apply(gateway, read, Channel.CALLBACK));
    return report.isPresent() ? Reception.TAKEN : Reception.FORGED;
  }

  /**
   * Takes what the gateway answered about an order; without an answer the order waits on.
   *
   * @param code of the order
   * @param gateway that was asked
   */
  public void answered(String code, String gateway, Optional<GatewayReport> answer) {
    answer
        .filter(report -> report.report().said() != Said.NOTHING)
        .ifPresent(report -> apply(gateway, report, Channel.STATUS));
    orders.lock(code).ifPresent(order -> orders.asked(order, clock.now()));
  }

  private void apply(String gateway, GatewayReport report, Channel channel) {
    Optional<CardOrder> order =
        orders.lock(report.code()).filter(found -> found.gateway().equals(gateway));
    Action action = order.isPresent() ? ofOurs(order.get(), report) : ofStranger(gateway, report);
    orders.heard(order, new Heard(gateway, report, action, channel), clock.now());
  }

  private Action ofOurs(CardOrder order, GatewayReport report) {
    Step step = CardProgress.next(order.standing(), report.report());
    State next = step.next();
    switch (step.action()) {
      case BOOK -> orders.booked(order, money.book(order, report));
      case SUSPEND ->
          orders.booked(order, money.suspend(order.gateway(), report, Optional.of(order)));
      case TAKE_BACK -> next = money.takeBack(order.gateway(), report) ? next : State.IN_REVIEW;
      case NONE -> {
        if (next == State.IN_REVIEW && order.standing().state() != State.IN_REVIEW) {
          LOG.log(
              Level.ERROR,
              "{0} took money under order {1} that is no amount in hryvnias: look there",
              order.gateway(),
              order.code());
        }
      }
    }
    orders.stand(order, next, spokenOf(order, report), clock.now());
    return step.action();
  }

  /** The payment that the state speaks of from now on. */
  private static Optional<String> spokenOf(CardOrder order, GatewayReport report) {
    Optional<String> known = order.standing().payment();
    return switch (report.report().said()) {
      case SUCCEEDED -> Optional.of(report.report().payment());
      case REVERSED -> known.or(() -> Optional.of(report.report().payment()));
      case IN_PROGRESS, FAILED, NOTHING -> known;
    };
  }

  private Action ofStranger(String gateway, GatewayReport report) {
    Action action = CardProgress.ofStranger(report.report());
    if (action == Action.SUSPEND) {
      money.suspend(gateway, report, Optional.empty());
    } else if (action == Action.TAKE_BACK) {
      money.takeBack(gateway, report);
    }
    LOG.log(
        Level.WARNING, "{0} reports {1} for an order that is not ours", gateway, report.words());
    return action;
  }
}
