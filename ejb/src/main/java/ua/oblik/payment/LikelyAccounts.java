package ua.oblik.payment;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import ua.oblik.calendar.BusinessClock;
import ua.oblik.database.CustomerDatabase;
import ua.oblik.domain.account.AccountNumber;
import ua.oblik.domain.measure.Money;
import ua.oblik.domain.payment.LookAlikes;
import ua.oblik.domain.payment.PurposeText;
import ua.oblik.payment.LikelyAccount.Likeness;

/** Finds whom money in suspense may belong to: one statement for each kind of likeness. */
@Dependent
class LikelyAccounts {

  private static final int MOST = 5;
  private static final int MONTHS = 3;
  private static final Pattern WORDS = Pattern.compile("[^\\p{L}'’-]+");

  @Inject private CustomerDatabase customer;
  @Inject private BusinessClock clock;

  /** What speaks for an account, by the account's number, of one payment. */
  private static final class Evidence {
    private final Map<String, Set<Likeness>> byNumber = new TreeMap<>();

    void add(String number, Likeness reason) {
      byNumber.computeIfAbsent(number, n -> EnumSet.noneOf(Likeness.class)).add(reason);
    }

    /** The likeliest first: that with the most reasons, then that with the strongest. */
    List<String> best() {
      Comparator<Map.Entry<String, Set<Likeness>>> byStrength =
          Comparator.comparing(entry -> entry.getValue().iterator().next());
      Comparator<Map.Entry<String, Set<Likeness>>> byCount =
          Comparator.comparing(entry -> -entry.getValue().size());
      return byNumber.entrySet().stream()
          .sorted(byCount.thenComparing(byStrength))
          .limit(MOST)
          .map(Map.Entry::getKey)
          .toList();
    }
  }

  /**
   * The same payments with the accounts they may have been meant for. One that named its account is
   * in doubt for its amount only: nothing else is likely.
   */
  List<SuspendedPayment> matched(List<SuspendedPayment> payments) {
    Map<Long, Evidence> evidence = new HashMap<>();
    for (SuspendedPayment payment : payments) {
      Evidence found = new Evidence();
      payment.meant().ifPresent(number -> found.add(number.value(), Likeness.MEANT));
      evidence.put(payment.id(), found);
    }
    List<SuspendedPayment> unknown =
        payments.stream().filter(payment -> payment.meant().isEmpty()).toList();
    byNumber(unknown, evidence);
    byName(unknown, evidence);
    byAmount(unknown, evidence);
    Set<String> numbers = new TreeSet<>();
    evidence.values().forEach(found -> numbers.addAll(found.best()));
    Map<String, LikelyAccount> views = views(numbers);
    return payments.stream()
        .map(payment -> payment.with(likely(evidence.get(payment.id()), views)))
        .toList();
  }

  private static List<LikelyAccount> likely(Evidence found, Map<String, LikelyAccount> views) {
    return found.best().stream()
        .map(
            number -> {
              LikelyAccount view = views.get(number);
              return new LikelyAccount(
                  view.number(), view.customerName(), view.balance(), found.byNumber.get(number));
            })
        .toList();
  }

  /** Everything in the payment that looks like a number of an account. */
  private static List<String> written(SuspendedPayment payment) {
    return Stream.concat(
            Stream.of(payment.accountText()), PurposeText.numbers(payment.purpose()).stream())
        .filter(text -> !text.isBlank())
        .map(AccountNumber::normalise)
        .distinct()
        .toList();
  }

  private void byNumber(List<SuspendedPayment> payments, Map<Long, Evidence> evidence) {
    Map<String, List<Long>> aliases = new HashMap<>();
    Map<String, List<Long>> lookAlikes = new HashMap<>();
    for (SuspendedPayment payment : payments) {
      for (String number : written(payment)) {
        aliases.computeIfAbsent(number, n -> new ArrayList<>()).add(payment.id());
        LookAlikes.of(number)
            .forEach(
                candidate ->
                    lookAlikes
                        .computeIfAbsent(candidate.value(), n -> new ArrayList<>())
                        .add(payment.id()));
      }
    }
    collect(
        "select s.alias as written, a.number from account_alias s join account a on a.id = s.account_id"
            + " where s.alias = any(?)",
        aliases,
        Likeness.OTHER_NUMBER,
        evidence);
    collect(
        "select number as written, number from account where number = any(?)",
        lookAlikes,
        Likeness.LOOK_ALIKE_NUMBER,
        evidence);
  }

  private void byName(List<SuspendedPayment> payments, Map<Long, Evidence> evidence) {
    Map<String, List<Long>> names = new HashMap<>();
    for (SuspendedPayment payment : payments) {
      List<String> words =
          WORDS
              .splitAsStream(payment.payer().toLowerCase(Locale.ROOT))
              .filter(word -> word.length() > 1)
              .limit(6)
              .toList();
      for (String family : words) {
        for (String given : words) {
          if (!family.equals(given)) {
            names.computeIfAbsent(family + " " + given, n -> new ArrayList<>()).add(payment.id());
          }
        }
      }
    }
    collect(
        """
        select lower(p.family_name || ' ' || p.given_name) as written, a.number
        from person p join account a on a.customer_id = p.id
        where lower(p.family_name || ' ' || p.given_name) = any(?)
        """,
        names,
        Likeness.NAME,
        evidence);
  }

  private void byAmount(List<SuspendedPayment> payments, Map<Long, Evidence> evidence) {
    Map<Long, List<Long>> amounts = new HashMap<>();
    payments.forEach(
        payment ->
            amounts
                .computeIfAbsent(payment.amount().kopiykas(), a -> new ArrayList<>())
                .add(payment.id()));
    if (amounts.isEmpty()) {
      return;
    }
    customer.list(
        """
        select e.amount_kopiykas, a.number from ledger_entry e join account a on a.id = e.account_id
        join account_balance b on b.account_id = a.id and b.balance_kopiykas > 0
        where e.kind = 'CHARGE' and e.posted_on >= ? and e.amount_kopiykas = any(?)
          and not exists (select from payment_allocation p where p.bill_no = e.bill_no
            group by p.bill_no having sum(p.amount_kopiykas) > 0)
          and not exists (select from ledger_entry r where r.account_id = e.account_id
            and r.kind = 'REVERSAL' and r.reverses_id = e.id)
        order by e.posted_on desc
        """,
        row -> {
          String number = row.text("number");
          amounts
              .get(row.number("amount_kopiykas"))
              .forEach(id -> evidence.get(id).add(number, Likeness.BILL_AMOUNT));
          return number;
        },
        clock.today().minusMonths(MONTHS),
        amounts.keySet());
  }

  private void collect(
      String sql, Map<String, List<Long>> wanted, Likeness reason, Map<Long, Evidence> evidence) {
    if (wanted.isEmpty()) {
      return;
    }
    customer.list(
        sql,
        row -> {
          String number = row.text("number");
          wanted.get(row.text("written")).forEach(id -> evidence.get(id).add(number, reason));
          return number;
        },
        List.copyOf(wanted.keySet()));
  }

  private Map<String, LikelyAccount> views(Collection<String> numbers) {
    Map<String, LikelyAccount> views = new HashMap<>();
    if (numbers.isEmpty()) {
      return views;
    }
    customer.list(
        """
        select a.number, coalesce(b.balance_kopiykas, 0) as balance,
          coalesce(l.full_name, concat_ws(' ', p.family_name, p.given_name, p.patronymic)) as name
        from account a left join account_balance b on b.account_id = a.id
        left join person p on p.id = a.customer_id left join legal_entity l on l.id = a.customer_id
        where a.number = any(?)
        """,
        row -> {
          Money balance = row.money("balance");
          AccountNumber number = AccountNumber.of(row.text("number"));
          return views.put(
              number.value(), new LikelyAccount(number, row.text("name"), balance, Set.of()));
        },
        numbers);
    return views;
  }
}
