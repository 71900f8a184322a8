package ua.oblik.payment;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ua.oblik.database.CustomerDatabase;
import ua.oblik.database.Row;
import ua.oblik.payment.BatchInParts.Parts;
import ua.oblik.statement.StatementLine.Credit;

/**
 * Replaces a batch that was booked whole by its parts, whichever came first: those of the same bank
 * account and value date under one reference, if they are as many as the bank says and add up to
 * the kopiyka. A part counts whatever became of it later, for the bank has told of it.
 */
@Dependent
class BatchesInParts {

  private static final String TOLD =
      """
      select w.payment_id, n.name, w.transactions, p.amount_kopiykas as whole, p.state,
        count(*) as parts, sum(q.amount_kopiykas) as told
      from payment_batch w join payment p on p.id = w.payment_id and p.state in ('SUSPENSE', 'POSTED')
      join payment_batch_name n on n.payment_id = w.payment_id
      join payment_batch_name m on m.source = n.source and m.name = n.name
      join payment_batch b on b.payment_id = m.payment_id and b.role = 'PART' and b.whole_id is null
        and b.value_on = w.value_on
      join payment q on q.id = b.payment_id
      where w.role = 'WHOLE' and w.payment_id = any(?)
      group by w.payment_id, n.name, w.transactions, p.amount_kopiykas, p.state
      order by w.payment_id, array_position(array['AcctSvcrRef', 'PmtInfId', 'MsgId', 'NtryRef'], split_part(n.name, ' ', 1)), n.name
      """;

  private static final String TOUCHED =
      """
      select distinct n.payment_id from unnest(?, ?) as k (source, name)
      join payment_batch_name n on n.source = k.source and n.name = k.name
      join payment_batch w on w.payment_id = n.payment_id and w.role = 'WHOLE'
      """;

  @Inject private CustomerDatabase customer;
  @Inject private BatchMarks marks;
  @Inject private PaymentMoves moves;
  @Inject private PaymentPostings postings;
  @Inject private PaymentDirectory directory;

  /** The parts of a whole under one of its references. */
  private record Told(long whole, String name, PaymentState state, Parts parts, boolean complete) {

    static Told of(Row row) throws SQLException {
      Parts parts = new Parts(row.number("parts"), row.money("told"));
      int expected = row.small("transactions");
      boolean complete =
          parts.amount().equals(row.money("whole")) && (expected == 0 || expected == parts.count());
      return new Told(
          row.number("payment_id"),
          row.text("name"),
          row.word(PaymentState.class, "state"),
          parts,
          complete);
    }
  }

  /** Lets one file after another pass, before its rows are booked. */
  void enter(List<Credit> credits) {
    marks.enter(credits);
  }

  /** Replaces what these rows complete; the wholes that are off the ledger now. */
  Set<Long> replace(List<Credit> credits, List<BookedPayment> booked) {
    marks.keep(credits, booked);
    Set<Long> replaced = new HashSet<>();
    Set<Long> seen = new HashSet<>();
    for (Told told : told(touched(credits))) {
      if (told.complete() && seen.add(told.whole()) && replace(told)) {
        replaced.add(told.whole());
      }
    }
    return replaced;
  }

  private List<Long> touched(List<Credit> credits) {
    List<String> sources = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (Credit credit : credits) {
      credit
          .batch()
          .ifPresent(
              mark ->
                  mark.names()
                      .forEach(
                          name -> {
                            sources.add(credit.source());
                            names.add(name);
                          }));
    }
    return names.isEmpty()
        ? List.of()
        : customer.list(TOUCHED, row -> row.number("payment_id"), sources, names);
  }

  private List<Told> told(Collection<Long> wholes) {
    return wholes.isEmpty() ? List.of() : customer.list(TOLD, Told::of, wholes);
  }

  /** What staff have moved or are about to give back is theirs to decide. */
  private boolean replace(Told told) {
    if (movedByStaff(told.whole()) || directory.refundedOrAsked(told.whole())) {
      customer.change(
          "update payment_batch set told_twice = true where payment_id = ?", told.whole());
      return false;
    }
    StoredPayment whole = moves.lock(told.whole(), told.state());
    customer.change(
        """
        update payment_batch b set whole_id = w.payment_id from payment_batch w, payment_batch_name n
        where w.payment_id = ? and n.source = w.source and n.name = ? and b.payment_id = n.payment_id
          and b.role = 'PART' and b.whole_id is null and b.value_on = w.value_on
        """,
        whole.id(),
        told.name());
    postings.replaceByParts(whole, told.name());
    return true;
  }

  private boolean movedByStaff(long whole) {
    return customer
        .first(
            "select 1 as found from payment_move where payment_id = ? limit 1",
            row -> row.small("found"),
            whole)
        .isPresent();
  }

  /** The parts that are known of wholes: by the reference that has most of the money. */
  Map<Long, Parts> known(Collection<Long> wholes) {
    Map<Long, Parts> known = new HashMap<>();
    for (Told told : told(wholes)) {
      known.merge(told.whole(), told.parts(), BatchesInParts::more);
    }
    return known;
  }

  private static Parts more(Parts one, Parts other) {
    return other.amount().kopiykas() > one.amount().kopiykas() ? other : one;
  }
}
