package ua.oblik.payment;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import ua.oblik.account.AccountId;
import ua.oblik.calendar.BusinessClock;
import ua.oblik.database.CustomerDatabase;
import ua.oblik.domain.measure.Money;
import ua.oblik.ledger.InternalPosting;
import ua.oblik.ledger.Ledger;
import ua.oblik.ledger.Posting;
import ua.oblik.payment.BookedPayment.Outcome;

/**
 * Books incoming payments, one or a chunk of a file: each once, to the ledger or into suspense, and
 * shares them out over the bills. One transaction, a constant number of statements.
 */
@Dependent
class PaymentBook {

  private static final String INSERT =
      """
      insert into payment (id, source, external_id, account_id, amount_kopiykas, value_on, posted_on,
        payer, purpose, bill_no, state, open_kopiykas, account_text, meant_for, received_by, recorded_at)
      select id, source, external_id, nullif(account_id, 0), amount, value_on, ?,
        nullif(payer, ''), nullif(purpose, ''), nullif(bill_no, 0),
        case when account_id = 0 then 'SUSPENSE' else 'POSTED' end,
        case when account_id = 0 then 0 else amount end, nullif(account_text, ''), nullif(meant_for, 0), ?, ?::timestamptz
      from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) as p
        (id, source, external_id, account_id, amount, value_on, payer, purpose, bill_no, account_text, meant_for)
      order by source, external_id
      on conflict (source, external_id) do nothing
      returning id
      """;

  private static final String KNOWN =
      """
      select p.id, p.source, p.external_id, p.amount_kopiykas, p.value_on
      from unnest(?, ?) as k (source, external_id)
      join payment p on p.source = k.source and p.external_id = k.external_id
      """;

  @Inject private CustomerDatabase customer;
  @Inject private Ledger ledger;
  @Inject private Allocations allocations;
  @Inject private PaymentNotices notices;
  @Inject private BusinessClock clock;

  /** A payment as it is known under a name. */
  private record Known(long id, Money amount, LocalDate valueOn) {
    boolean same(IncomingPayment payment) {
      return amount.equals(payment.amount()) && valueOn.equals(payment.valueOn());
    }
  }

  /** Books them and tells of each what became of it, in the same order. */
  List<BookedPayment> receive(List<IncomingPayment> payments, Receiving occasion) {
    if (payments.isEmpty()) {
      return List.of();
    }
    Map<IncomingPayment.Key, IncomingPayment> first = new TreeMap<>();
    payments.forEach(payment -> first.putIfAbsent(payment.key(), payment));
    List<IncomingPayment> unique = List.copyOf(first.values());
    Set<Long> inserted = insert(unique, occasion);
    Map<IncomingPayment.Key, Known> known = known(unique);
    Set<Long> answered = new HashSet<>();
    List<BookedPayment> booked = new ArrayList<>();
    List<IncomingPayment> posted = new ArrayList<>();
    for (IncomingPayment payment : payments) {
      Known as = known.get(payment.key());
      boolean isNew = inserted.contains(as.id()) && answered.add(as.id());
      booked.add(new BookedPayment(outcome(payment, as, isNew), as.id()));
      if (isNew) {
        posted.add(payment);
      }
    }
    post(posted, known, occasion.on());
    return booked;
  }

  private static Outcome outcome(IncomingPayment payment, Known as, boolean isNew) {
    if (!isNew) {
      return as.same(payment) ? Outcome.DUPLICATE : Outcome.OTHER_CONTENT;
    }
    if (payment.doubtedFor().isPresent()) {
      return Outcome.DOUBTED;
    }
    return payment.account().isPresent() ? Outcome.POSTED : Outcome.SUSPENSE;
  }

  private void post(
      List<IncomingPayment> payments, Map<IncomingPayment.Key, Known> known, LocalDate on) {
    List<Posting> postings = new ArrayList<>();
    List<InternalPosting> suspended = new ArrayList<>();
    Set<AccountId> accounts = new TreeSet<>();
    for (IncomingPayment payment : payments) {
      long id = known.get(payment.key()).id();
      if (payment.account().isPresent()) {
        AccountId account = payment.account().get();
        accounts.add(account);
        postings.add(new Posting.Received(account, id, payment.amount(), payment.valueOn()));
      } else {
        suspended.add(InternalPosting.suspended(id, payment.amount(), payment.valueOn()));
      }
    }
    ledger.post(postings, on);
    ledger.postInternal(suspended, on);
    allocations.settle(accounts, on);
    notices.received(postings);
  }

  private Set<Long> insert(List<IncomingPayment> payments, Receiving occasion) {
    long[] ids = customer.ids("payment_id_seq", payments.size());
    List<Long> keys = new ArrayList<>();
    for (long id : ids) {
      keys.add(id);
    }
    return new HashSet<>(
        customer.list(
            INSERT,
            row -> row.number("id"),
            occasion.on(),
            occasion.by(),
            clock.now().toString(),
            keys,
            payments.stream().map(payment -> payment.key().source()).toList(),
            payments.stream().map(payment -> payment.key().externalId()).toList(),
            payments.stream().map(p -> p.account().map(AccountId::value).orElse(0L)).toList(),
            payments.stream().map(payment -> payment.amount().kopiykas()).toList(),
            payments.stream().map(IncomingPayment::valueOn).toList(),
            payments.stream().map(payment -> payment.words().payer()).toList(),
            payments.stream().map(payment -> payment.words().purpose()).toList(),
            payments.stream().map(p -> p.words().bill().map(b -> b.value()).orElse(0L)).toList(),
            payments.stream().map(payment -> payment.words().accountText()).toList(),
            payments.stream().map(p -> p.doubtedFor().map(AccountId::value).orElse(0L)).toList()));
  }

  /** A statement of its own, so that it sees what another transaction committed meanwhile. */
  private Map<IncomingPayment.Key, Known> known(List<IncomingPayment> payments) {
    Map<IncomingPayment.Key, Known> known = new HashMap<>();
    customer.list(
        KNOWN,
        row ->
            known.put(
                new IncomingPayment.Key(row.text("source"), row.text("external_id")),
                new Known(row.number("id"), row.money("amount_kopiykas"), row.day("value_on"))),
        payments.stream().map(payment -> payment.key().source()).toList(),
        payments.stream().map(payment -> payment.key().externalId()).toList());
    return known;
  }
}
