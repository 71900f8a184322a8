package ua.oblik.payment;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import ua.oblik.database.CustomerDatabase;
import ua.oblik.database.Turnstile;
import ua.oblik.payment.BookedPayment.Outcome;
import ua.oblik.statement.BatchMark;
import ua.oblik.statement.BatchMark.Role;
import ua.oblik.statement.StatementLine.Credit;

/** What is kept of payments that another message may tell of as a whole or in parts. */
@Dependent
class BatchMarks {

  @Inject private CustomerDatabase customer;
  @Inject private Turnstile turnstile;

  /** A reference at a bank account. */
  private record Name(String source, String name) {}

  /** One file after another, so that of a whole and its parts the second sees the first. */
  void enter(List<Credit> credits) {
    Set<String> sources = new TreeSet<>();
    credits.stream()
        .filter(credit -> credit.batch().isPresent())
        .forEach(credit -> sources.add(credit.source()));
    sources.forEach(source -> turnstile.enter("payment batches of " + source));
  }

  /** The wholes of which some part is booked. */
  Set<Credit> knownInParts(List<Credit> credits) {
    List<Credit> wholes = credits.stream().filter(BatchMarks::isWhole).toList();
    List<Name> asked = wholes.stream().flatMap(whole -> names(whole).stream()).toList();
    if (asked.isEmpty()) {
      return Set.of();
    }
    Set<Name> known =
        new HashSet<>(
            customer.list(
                """
                select distinct n.source, n.name from unnest(?, ?) as k (source, name)
                join payment_batch_name n on n.source = k.source and n.name = k.name
                join payment_batch b on b.payment_id = n.payment_id and b.role = 'PART'
                """,
                row -> new Name(row.text("source"), row.text("name")),
                asked.stream().map(Name::source).toList(),
                asked.stream().map(Name::name).toList()));
    Set<Credit> inParts = new HashSet<>();
    for (Credit whole : wholes) {
      if (names(whole).stream().anyMatch(known::contains)) {
        inParts.add(whole);
      }
    }
    return inParts;
  }

  private static boolean isWhole(Credit credit) {
    return credit.batch().filter(mark -> mark.role() == Role.WHOLE).isPresent();
  }

  private static List<Name> names(Credit credit) {
    return credit.batch().stream()
        .flatMap(mark -> mark.names().stream())
        .map(name -> new Name(credit.source(), name))
        .toList();
  }

  /** Keeps by which references they are known; of one that was booked before too. */
  void keep(List<Credit> credits, List<BookedPayment> booked) {
    Map<Long, Credit> marked = new LinkedHashMap<>();
    for (int i = 0; i < credits.size(); i++) {
      BookedPayment payment = booked.get(i);
      if (credits.get(i).batch().isPresent() && payment.outcome() != Outcome.OTHER_CONTENT) {
        marked.putIfAbsent(payment.payment(), credits.get(i));
      }
    }
    if (!marked.isEmpty()) {
      insert(List.copyOf(marked.keySet()), List.copyOf(marked.values()));
    }
  }

  private void insert(List<Long> payments, List<Credit> credits) {
    List<BatchMark> marks = credits.stream().map(credit -> credit.batch().orElseThrow()).toList();
    customer.change(
        """
        insert into payment_batch (payment_id, role, transactions, source, value_on, message, entry_no)
        select * from unnest(?, ?, ?, ?, ?, ?, ?) as b (payment_id, role, transactions, source, value_on, message, entry_no)
        on conflict (payment_id) do nothing
        """,
        payments,
        marks.stream().map(mark -> mark.role().name()).toList(),
        marks.stream().map(BatchMark::transactions).toList(),
        credits.stream().map(Credit::source).toList(),
        credits.stream().map(Credit::valueOn).toList(),
        marks.stream().map(BatchMark::message).toList(),
        marks.stream().map(BatchMark::entry).toList());
    List<Long> named = new ArrayList<>();
    List<Name> names = new ArrayList<>();
    for (int i = 0; i < credits.size(); i++) {
      for (Name name : names(credits.get(i))) {
        named.add(payments.get(i));
        names.add(name);
      }
    }
    if (names.isEmpty()) {
      return;
    }
    customer.change(
        """
        insert into payment_batch_name (source, name, payment_id)
        select * from unnest(?, ?, ?) as n (source, name, payment_id) on conflict do nothing
        """,
        names.stream().map(Name::source).toList(),
        names.stream().map(Name::name).toList(),
        named);
  }
}
