package ua.oblik.billing;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import ua.oblik.account.AccountId;
import ua.oblik.account.BillableAccount;
import ua.oblik.account.BillableAccounts;
import ua.oblik.billing.RehearsalRows.Covered;
import ua.oblik.billing.RehearsalRows.Rehearsed;
import ua.oblik.billing.RehearsalRows.Task;
import ua.oblik.billing.RehearsalRows.Used;
import ua.oblik.calendar.BusinessClock;
import ua.oblik.domain.account.AgreementId;
import ua.oblik.domain.billing.AgreementInput;
import ua.oblik.domain.billing.WholeMonth;
import ua.oblik.domain.calendar.DateRange;
import ua.oblik.domain.calendar.Timeline;
import ua.oblik.domain.measure.Money;
import ua.oblik.domain.tariff.CustomerClass;
import ua.oblik.domain.tariff.RateBook;
import ua.oblik.domain.tariff.RateVersion;
import ua.oblik.tariff.Candidate;
import ua.oblik.tariff.Candidates;
import ua.oblik.tariff.Tariffs;

/** Rates what was billed to many accounts once more, under two books of rates. */
@Dependent
class ChunkOfRehearsed {

  @Inject private RehearsalRows rows;
  @Inject private BillableAccounts accounts;
  @Inject private Tariffs tariffs;
  @Inject private Candidates candidates;
  @Inject private BusinessClock clock;

  /** One account's month. */
  private record Key(AccountId account, YearMonth month) {}

  /** The tariffs in force and the same with the candidate in its class. */
  private record Books(RateBook now, RateBook then, CustomerClass customerClass) {}

  void rehearse(Task task, List<AccountId> chunk) {
    Map<Key, Map<AgreementId, List<DateRange>>> billed = billed(task, chunk);
    List<Used> used = rows.used(task, chunk);
    Books books = books(task);
    Map<AccountId, BillableAccount> billable = accounts.of(chunk);
    Map<AccountId, Rehearsed> rehearsed = new LinkedHashMap<>();
    billed.forEach(
        (key, days) ->
            rate(key.account(), month(key, days, used, billable.get(key.account())), books)
                .ifPresent(one -> rehearsed.merge(key.account(), one, ChunkOfRehearsed::sum)));
    rows.keep(task.id(), rehearsed.values(), chunk.get(chunk.size() - 1), clock.now());
  }

  private Map<Key, Map<AgreementId, List<DateRange>>> billed(Task task, List<AccountId> chunk) {
    Map<Key, Map<AgreementId, List<DateRange>>> billed = new LinkedHashMap<>();
    DateRange months = new DateRange(task.from().atDay(1), task.until().atDay(1));
    for (Covered span : rows.covered(task, chunk)) {
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
      Key key, Map<AgreementId, List<DateRange>> billed, List<Used> used, BillableAccount account) {
    List<WholeMonth.Supplied> supplied = new ArrayList<>();
    billed.forEach(
        (agreement, days) ->
            supplied.add(
                new WholeMonth.Supplied(
                    agreement,
                    classes(account, agreement),
                    used.stream()
                        .filter(part -> part.agreement().equals(agreement))
                        .filter(part -> part.month().equals(key.month()))
                        .map(part -> new WholeMonth.Part(part.days(), part.zone(), part.energy()))
                        .toList(),
                    days)));
    return new WholeMonth(
        key.month(), supplied, account.reliefs().percentage().on(key.month().atDay(1)));
  }

  /** Empty for a month without an agreement of the class, or whose tariff is not confirmed. */
  private static Optional<Rehearsed> rate(AccountId account, WholeMonth month, Books books) {
    boolean concerned =
        month.supplied().stream()
            .anyMatch(
                one ->
                    one.classes()
                        .on(one.billed().get(0).from())
                        .filter(books.customerClass()::equals)
                        .isPresent());
    Optional<Money> now = concerned ? month.costs(books.now()) : Optional.empty();
    Optional<Money> then = concerned ? month.costs(books.then()) : Optional.empty();
    return now.isPresent() && then.isPresent()
        ? Optional.of(new Rehearsed(account, month.energy(), now.get(), then.get()))
        : Optional.empty();
  }

  private static Timeline<CustomerClass> classes(BillableAccount account, AgreementId agreement) {
    return account.agreements().stream()
        .filter(each -> each.id().equals(agreement))
        .findFirst()
        .map(each -> each.terms().map(AgreementInput.Terms::customerClass))
        .orElseGet(Timeline::empty);
  }

  private Books books(Task task) {
    RateBook now = tariffs.book();
    Candidate candidate = candidates.get(task.candidate());
    List<RateVersion> versions = new ArrayList<>();
    versions.add(valid(candidate.version(), task));
    versions.addAll(now.schedules().getOrDefault(candidate.customerClass(), List.of()));
    Map<CustomerClass, List<RateVersion>> schedules = new LinkedHashMap<>(now.schedules());
    schedules.put(candidate.customerClass(), versions);
    return new Books(now, new RateBook(schedules, now.zonePeriods()), candidate.customerClass());
  }

  private static RateVersion valid(RateVersion version, Task task) {
    return new RateVersion(
        version.id(),
        new DateRange(task.from().atDay(1), task.until().atDay(1)),
        version.season(),
        version.policy(),
        version.basis(),
        version.blocks(),
        version.fixedCharges(),
        version.minimumCharge(),
        version.source());
  }

  private static Rehearsed sum(Rehearsed one, Rehearsed other) {
    return new Rehearsed(
        one.account(),
        one.energy().plus(other.energy()),
        one.now().plus(other.now()),
        one.then().plus(other.then()));
  }
}
