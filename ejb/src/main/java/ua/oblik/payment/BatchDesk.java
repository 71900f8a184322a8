package ua.oblik.payment;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import ua.oblik.RefusedException;
import ua.oblik.database.CustomerDatabase;
import ua.oblik.domain.measure.Money;
import ua.oblik.payment.BatchInParts.Likely;

/** What staff decide of batches that a bank told of whole and in parts. */
@Stateless
public class BatchDesk {

  @Inject private CustomerDatabase customer;
  @Inject private PaymentMoves moves;
  @Inject private PaymentPostings postings;
  @Inject private PaymentDirectory directory;
  @Inject private WaitingBatches waiting;

  /**
   * A batch on an account whose parts are booked too.
   *
   * @param payment the whole
   * @param amount its amount
   */
  public record ToldTwice(long payment, Money amount) {}

  /**
   * Batches that staff had moved before all of their parts were known: the money is booked twice
   * until they take the whole back.
   *
   * @throws ua.oblik.NotFoundException if the caller does not work on payments
   */
  public List<ToldTwice> toldTwice() {
    moves.requireStaff();
    return customer.list(
        """
        select p.id, p.amount_kopiykas from payment_batch b join payment p on p.id = b.payment_id
        where b.told_twice and p.state = 'POSTED' order by p.id limit 50
        """,
        row -> new ToldTwice(row.number("id"), row.money("amount_kopiykas")));
  }

  /**
   * Takes a batch back out of suspense because these parts stand for it.
   *
   * @throws RefusedException if it waits no longer, is about to be given back, or the parts do not
   *     add up to it
   */
  public void replace(long id, String message, int entry) {
    moves.requireStaff();
    StoredPayment whole = moves.lock(id, PaymentState.SUSPENSE);
    if (directory.refundedOrAsked(id)) {
      throw new RefusedException("payment-refunded");
    }
    Likely chosen =
        waiting.likely(List.of(id)).getOrDefault(id, List.of()).stream()
            .filter(parts -> parts.entry() == entry && parts.message().equals(message))
            .findFirst()
            .orElseThrow(() -> new RefusedException("batch-parts-differ"));
    customer.change(
        """
        update payment_batch b set whole_id = w.payment_id from payment_batch w
        where w.payment_id = ? and b.role = 'PART' and b.whole_id is null and b.source = w.source
          and b.value_on between w.value_on - 5 and w.value_on + 5 and b.message = ? and (b.entry_no = ? or ? = 0)
        """,
        id,
        message,
        entry,
        entry);
    postings.replaceByParts(whole, chosen.name());
  }
}
