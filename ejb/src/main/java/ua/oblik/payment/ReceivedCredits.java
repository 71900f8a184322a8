package ua.oblik.payment;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import ua.oblik.statement.StatementLine.Credit;

/** Books rows of a file: finds whose they are, whether they can be meant, and what they repeat. */
@Dependent
class ReceivedCredits {

  @Inject private PaymentBook book;
  @Inject private MeantAccounts meant;
  @Inject private Plausibility plausibility;
  @Inject private BatchMarks marks;
  @Inject private BatchesInParts batches;

  /** Books them and tells of each what became of it, in the same order. */
  List<BookedPayment> book(List<Credit> credits, Receiving occasion) {
    marks.enter(credits);
    List<IncomingPayment> payments = unassigned(credits, meant.payments(credits));
    List<BookedPayment> booked =
        book.receive(plausibility.judged(payments, occasion.on()), occasion);
    marks.keep(credits, booked);
    Set<Long> replaced = batches.replace(credits);
    return booked.stream()
        .map(one -> one.isNew() && replaced.contains(one.payment()) ? one.toldInParts() : one)
        .toList();
  }

  /** The money of several payers belongs to no account; nor does what is known in parts. */
  private List<IncomingPayment> unassigned(List<Credit> credits, List<IncomingPayment> payments) {
    Set<Credit> inParts = marks.knownInParts(credits);
    List<IncomingPayment> unassigned = new ArrayList<>();
    for (int i = 0; i < credits.size(); i++) {
      Credit credit = credits.get(i);
      boolean ofSeveral = credit.batch().filter(mark -> mark.isOfSeveral()).isPresent();
      IncomingPayment payment = payments.get(i);
      unassigned.add(ofSeveral || inParts.contains(credit) ? payment.unassigned() : payment);
    }
    return unassigned;
  }
}
