package ua.oblik.payment;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;
import ua.oblik.account.AccountId;
import ua.oblik.domain.billing.BillNumber;

/** Books what a gateway took, and takes back what it gave back. */
@Dependent
class CardMoney {
  private static final Logger LOG = System.getLogger(CardMoney.class.getName());

  @Inject private PaymentBook book;
  @Inject private PaymentMoves moves;
  @Inject private PaymentPostings postings;
  @Inject private PaymentDirectory directory;

  /** Books it on the account of the order; its id. */
  long book(CardOrder order, GatewayReport report) {
    return receive(
        order.gateway(),
        report,
        Optional.of(order.account()),
        new IncomingPayment.Words(
            directory.number(order.account()).value(), "", purpose(report), order.bill()));
  }

  /** Books it where staff find its account, which may be the one that is named; its id. */
  long suspend(String gateway, GatewayReport report, Optional<CardOrder> order) {
    String account = order.map(o -> directory.number(o.account()).value()).orElse("");
    Optional<BillNumber> bill = order.flatMap(CardOrder::bill);
    return receive(
        gateway,
        report,
        Optional.empty(),
        new IncomingPayment.Words(account, "", purpose(report), bill));
  }

  private long receive(
      String gateway,
      GatewayReport report,
      Optional<AccountId> account,
      IncomingPayment.Words words) {
    Receiving occasion = new Receiving(directory.occasion().on(), "gateway:" + gateway);
    IncomingPayment payment =
        new IncomingPayment(
            new IncomingPayment.Key(gateway, report.report().payment()),
            IncomingPayment.Whose.of(account),
            report.report().hryvnias().orElseThrow(),
            occasion.on(),
            words);
    return book.receive(List.of(payment), occasion).get(0).payment();
  }

  /**
   * Takes back what was booked under the gateway's name of the payment; nothing, if nothing was.
   *
   * @return false if money of it was refunded already, so that a person has to look
   */
  boolean takeBack(String gateway, GatewayReport report) {
    Optional<Long> booked = directory.payment(gateway, report.report().payment());
    if (booked.isEmpty()) {
      return true;
    }
    StoredPayment payment = moves.lockAsItStands(booked.get());
    if (payment.state() == PaymentState.REVERSED) {
      return true;
    }
    if (directory.refundedOrAsked(payment.id())) {
      LOG.log(
          Level.ERROR,
          "{0} took payment {1} back, of which money was refunded: look there",
          gateway,
          payment.id());
      return false;
    }
    postings.reverse(payment, gateway + ": " + report.words());
    return true;
  }

  private static String purpose(GatewayReport report) {
    return PaymentView.purposeOf(report.code());
  }
}
