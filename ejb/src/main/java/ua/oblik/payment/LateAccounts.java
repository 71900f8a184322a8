package ua.oblik.payment;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import ua.oblik.account.AccountId;
import ua.oblik.database.CustomerDatabase;
import ua.oblik.payment.BookedPayment.Outcome;

/**
 * Posts money that a statement told of without a word of its payer, once a notification of the same
 * name has the words: until then it waits in suspense.
 */
@Dependent
class LateAccounts {

  @Inject private CustomerDatabase customer;
  @Inject private PaymentMoves moves;
  @Inject private PaymentPostings postings;
  @Inject private PaymentDirectory directory;

  /** Looks for them among what is known already; the same outcomes, those of found ones changed. */
  List<BookedPayment> found(List<IncomingPayment> payments, List<BookedPayment> booked) {
    Set<Long> waiting = waiting(booked);
    List<BookedPayment> settled = new ArrayList<>();
    for (int i = 0; i < booked.size(); i++) {
      BookedPayment known = booked.get(i);
      IncomingPayment told = payments.get(i);
      boolean found =
          told.account().isPresent()
              && waiting.remove(known.payment())
              && !directory.refundedOrAsked(known.payment());
      if (found) {
        assign(known.payment(), told);
      }
      settled.add(found ? known.accountFound() : known);
    }
    return settled;
  }

  private Set<Long> waiting(List<BookedPayment> booked) {
    List<Long> known =
        booked.stream()
            .filter(payment -> payment.outcome() == Outcome.DUPLICATE)
            .map(BookedPayment::payment)
            .toList();
    return known.isEmpty()
        ? new HashSet<>()
        : new HashSet<>(
            customer.list(
                """
                select p.id from payment p join payment_batch b on b.payment_id = p.id
                where p.id = any(?) and p.state = 'SUSPENSE' and p.meant_for is null
                  and b.role = 'WHOLE' and b.transactions <= 1
                """,
                row -> row.number("id"),
                known));
  }

  private void assign(long id, IncomingPayment told) {
    AccountId account = told.account().orElseThrow();
    StoredPayment payment = moves.lock(id, PaymentState.SUSPENSE, account);
    customer.change(
        """
        update payment set payer = coalesce(payer, nullif(?, '')), purpose = coalesce(nullif(?, ''), purpose),
          account_text = coalesce(nullif(?, ''), account_text), bill_no = coalesce(nullif(?, 0), bill_no) where id = ?
        """,
        told.words().payer(),
        told.words().purpose(),
        told.words().accountText(),
        told.words().bill().map(bill -> bill.value()).orElse(0L),
        id);
    postings.assign(payment, account, "AcctSvcrRef " + told.key().externalId());
  }
}
