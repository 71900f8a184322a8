package ua.oblik.payment;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import ua.oblik.statement.StatementLine.Credit;

/** Books rows of a file: finds whose they are, whether they can be meant, and what they repeat. */
@Dependent
class ReceivedCredits {

  @Inject private PaymentBook book;
  @Inject private MeantAccounts meant;
  @Inject private Plausibility plausibility;
  @Inject private LateAccounts accounts;
  @Inject private BatchesInParts batches;

  /** Books them and tells of each what became of it, in the same order. */
  List<BookedPayment> book(List<Credit> credits, Receiving occasion) {
    batches.enter(credits);
    List<IncomingPayment> payments = plausibility.judged(meant.payments(credits), occasion.on());
    List<BookedPayment> booked = accounts.found(payments, book.receive(payments, occasion));
    Set<Long> replaced = batches.replace(credits, booked);
    return booked.stream()
        .map(one -> one.isNew() && replaced.contains(one.payment()) ? one.toldInParts() : one)
        .toList();
  }
}
