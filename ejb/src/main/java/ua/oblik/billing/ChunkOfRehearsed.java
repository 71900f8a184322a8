package ua.oblik.billing;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import ua.oblik.account.AccountId;
import ua.oblik.account.BillableAccount;
import ua.oblik.account.BillableAccounts;
import ua.oblik.billing.RehearsalRows.Rehearsed;
import ua.oblik.billing.RehearsalRows.Task;
import ua.oblik.billing.RehearsedBills.Covered;
import ua.oblik.billing.RehearsedBills.Fixed;
import ua.oblik.billing.RehearsedBills.Used;
import ua.oblik.calendar.BusinessClock;
import ua.oblik.domain.account.AgreementId;
import ua.oblik.domain.billing.AgreementInput;
import ua.oblik.domain.billing.BillingRules;
import ua.oblik.domain.billing.WholeMonth;
import ua.oblik.domain.calendar.DateRange;
import ua.oblik.domain.calendar.Timeline;
import ua.oblik.domain.measure.Money;
import ua.oblik.domain.tariff.CustomerClass;
import ua.oblik.domain.tariff.RateBook;
import ua.oblik.tariff.Candidate;
import ua.oblik.tariff.Candidates;

/** Rates what was billed to many accounts once more, under two books of rates. */
@Dependent
class ChunkOfRehearsed {

  @Inject private RehearsedBills bills;
  @Inject private BillableAccounts accounts;
  @Inject private Candidates candidates;
  @Inject private RulesInForce rules;
  @Inject private BusinessClock clock;

  /** One account's month. */
  private record Key(AccountId account, YearMonth month) {}

  /** The tariffs in force, and the same with the candidate in its place. */
  private record Books(BillingRules rules, RateBook then, Candidate candidate) {}

  /** What the bills of a chunk charge of its months. */
  private record Charged(List<Used> used, List<Fixed> fixed) {}

  /** Those of the chunk that the candidate concerns. */
  Collection<Rehearsed> rehearse(Task task, List<AccountId> chunk) {
    Map<Key, Map<AgreementId, List<DateRange>>> billed = billed(task, chunk);
    Charged charged = new Charged(bills.used(task, chunk), bills.untouched(task, chunk));
    Books books = books(task);
    Map<AccountId, BillableAccount> billable = accounts.of(chunk);
    Map<AccountId, Rehearsed> rehearsed = new LinkedHashMap<>();
    billed.forEach(
        (key, days) ->
            rate(
                    key.account(),
                    month(key, days, charged, billable.get(key.account()), books.rules()),
                    books)
                .ifPresent(one -> rehearsed.merge(key.account(), one, ChunkOfRehearsed::sum)));
    return rehearsed.values();
  }

  private Map<Key, Map<AgreementId, List<DateRange>>> billed(Task task, List<AccountId> chunk) {
    Map<Key, Map<AgreementId, List<DateRange>>> billed = new LinkedHashMap<>();
    DateRange months = new DateRange(task.from().atDay(1), task.until().atDay(1));
    for (Covered span : bills.covered(task, chunk)) {
      for (DateRange days : span.days().intersection(months).orElseThrow().byMonth()) {
        billed
            .computeIfAbsent(
                new Key(span.account(), YearMonth.from(days.from())), key -> new TreeMap<>())
            .computeIfAbsent(span.agreement(), agreement -> new ArrayList<>())
            .add(days);
      }
    }
    return billed;
  }

  private static WholeMonth month(
      Key key,
      Map<AgreementId, List<DateRange>> billed,
      Charged charged,
      BillableAccount account,
      BillingRules rules) {
    List<WholeMonth.Supplied> supplied = new ArrayList<>();
    billed.forEach(
        (agreement, days) ->
            supplied.add(
                new WholeMonth.Supplied(
                    agreement,
                    classes(account, agreement),
                    charged.used().stream()
                        .filter(part -> part.agreement().equals(agreement))
                        .filter(part -> part.month().equals(key.month()))
                        .map(part -> new WholeMonth.Part(part.days(), part.zone(), part.energy()))
                        .toList(),
                    days)));
    LocalDate first = key.month().atDay(1);
    return new WholeMonth(
        key.month(),
        supplied,
        account.reliefs().percentage().on(first),
        new WholeMonth.Beside(
            charged.fixed().stream()
                .filter(one -> one.account().equals(key.account()))
                .filter(one -> one.month().equals(key.month()))
                .map(one -> new WholeMonth.Untouched(one.lastDay(), one.amount()))
                .toList(),
            account.contracted().of(key.month()),
            rules.excessPercent().on(first).orElse(0),
            rules.vat()));
  }

  /** Empty for a month the candidate does not concern, or whose tariff is not confirmed. */
  private static Optional<Rehearsed> rate(AccountId account, WholeMonth month, Books books) {
    boolean concerned = isConcerned(month, books.candidate());
    Optional<Money> now = concerned ? month.costs(books.rules().rates()) : Optional.empty();
    Optional<Money> then = concerned ? month.costs(books.then()) : Optional.empty();
    return now.isPresent() && then.isPresent()
        ? Optional.of(new Rehearsed(account, month.energy(), now.get(), then.get()))
        : Optional.empty();
  }

  private static boolean isConcerned(WholeMonth month, Candidate candidate) {
    return candidate instanceof Candidate.Coefficients coefficients
        ? month.isOf(coefficients.zones())
        : month.supplied().stream()
            .anyMatch(one -> one.isOf(((Candidate.Rates) candidate).customerClass()));
  }

  private static Timeline<CustomerClass> classes(BillableAccount account, AgreementId agreement) {
    return account.agreements().stream()
        .filter(each -> each.id().equals(agreement))
        .findFirst()
        .map(each -> each.terms().map(AgreementInput.Terms::customerClass))
        .orElseGet(Timeline::empty);
  }

  private Books books(Task task) {
    Candidate candidate = candidates.get(task.candidate());
    BillingRules inForce = rules.on(clock.today());
    DateRange months = new DateRange(task.from().atDay(1), task.until().atDay(1));
    return new Books(inForce, candidate.insteadIn(inForce.rates(), months), candidate);
  }

  private static Rehearsed sum(Rehearsed one, Rehearsed other) {
    return new Rehearsed(
        one.account(),
        one.energy().plus(other.energy()),
        one.now().plus(other.now()),
        one.then().plus(other.then()));
  }
}
