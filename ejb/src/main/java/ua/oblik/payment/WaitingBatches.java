package ua.oblik.payment;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ua.oblik.database.CustomerDatabase;
import ua.oblik.payment.BatchInParts.Likely;
import ua.oblik.payment.BatchInParts.Parts;

/**
 * What is known of the parts of batches that wait as one sum. Parts without a common reference are
 * only likely: of the same bank account within a few days, an entry or a whole message that adds up
 * to the kopiyka.
 */
@Dependent
class WaitingBatches {

  private static final String LIKELY =
      """
      select w.payment_id, b.message, coalesce(b.entry_no, 0) as entry_no, count(*) as parts
      from payment_batch w join payment p on p.id = w.payment_id
      join payment_batch b on b.role = 'PART' and b.whole_id is null and b.source = w.source
        and b.value_on between w.value_on - 5 and w.value_on + 5
      join payment q on q.id = b.payment_id
      where w.role = 'WHOLE' and w.payment_id = any(?)
      group by grouping sets ((w.payment_id, p.amount_kopiykas, w.transactions, b.message, b.entry_no),
        (w.payment_id, p.amount_kopiykas, w.transactions, b.message))
      having sum(q.amount_kopiykas) = p.amount_kopiykas and (w.transactions = 0 or w.transactions = count(*))
        and (grouping(b.entry_no) = 0 or count(distinct b.entry_no) > 1)
      order by w.payment_id, b.message, entry_no limit 100
      """;

  @Inject private CustomerDatabase customer;
  @Inject private BatchesInParts batches;

  /** The same payments; those that are whole batches with what is known of their parts. */
  List<SuspendedPayment> marked(List<SuspendedPayment> payments) {
    Map<Long, Integer> wholes = wholes(payments.stream().map(SuspendedPayment::id).toList());
    if (wholes.isEmpty()) {
      return payments;
    }
    Map<Long, Parts> known = batches.known(wholes.keySet());
    Map<Long, List<Likely>> likely = likely(List.copyOf(wholes.keySet()));
    return payments.stream()
        .map(
            payment ->
                wholes.containsKey(payment.id())
                    ? payment.ofBatch(
                        new BatchInParts(
                            wholes.get(payment.id()),
                            known.getOrDefault(payment.id(), Parts.NONE),
                            likely.getOrDefault(payment.id(), List.of())))
                    : payment)
        .toList();
  }

  private Map<Long, Integer> wholes(List<Long> payments) {
    Map<Long, Integer> wholes = new HashMap<>();
    customer.list(
        "select payment_id, transactions from payment_batch where role = 'WHOLE' and payment_id = any(?)",
        row -> wholes.put(row.number("payment_id"), row.small("transactions")),
        payments);
    return wholes;
  }

  /** Parts that add up to a whole, by the whole. */
  Map<Long, List<Likely>> likely(List<Long> wholes) {
    Map<Long, List<Likely>> likely = new HashMap<>();
    customer.list(
        LIKELY,
        row ->
            likely
                .computeIfAbsent(row.number("payment_id"), whole -> new ArrayList<>())
                .add(new Likely(row.text("message"), row.small("entry_no"), row.number("parts"))),
        wholes);
    return likely;
  }
}
