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
import ua.oblik.billing.RehearsalRows.Rehearsed;
import ua.oblik.billing.RehearsalRows.Task;
import ua.oblik.billing.RehearsalRows.Used;
import ua.oblik.calendar.BusinessClock;
import ua.oblik.domain.account.AgreementId;
import ua.oblik.domain.billing.AgreementInput;
import ua.oblik.domain.calendar.DateRange;
import ua.oblik.domain.calendar.Timeline;
import ua.oblik.domain.measure.Energy;
import ua.oblik.domain.measure.Money;
import ua.oblik.domain.metering.Zone;
import ua.oblik.domain.rating.MonthEnergy;
import ua.oblik.domain.tariff.CustomerClass;
import ua.oblik.domain.tariff.RateBook;
import ua.oblik.domain.tariff.RateVersion;
import ua.oblik.tariff.Candidate;
import ua.oblik.tariff.Candidates;
import ua.oblik.tariff.Tariffs;

/** Rates the billed energy of many accounts under two books of rates. */
@Dependent
class ChunkOfRehearsed {

  @Inject private RehearsalRows rows;
  @Inject private BillableAccounts accounts;
  @Inject private Tariffs tariffs;
  @Inject private Candidates candidates;
  @Inject private BusinessClock clock;

  /** One agreement's month. */
  private record Key(AccountId account, AgreementId agreement, YearMonth month) {}

  /** The tariffs in force and the same with the candidate in its class. */
  private record Books(RateBook now, RateBook then, CustomerClass customerClass) {}

  void rehearse(Task task, List<AccountId> chunk) {
    Map<Key, TreeMap<Zone, Energy>> volumes = new LinkedHashMap<>();
    for (Used used : rows.used(task, chunk)) {
      volumes
          .computeIfAbsent(
              new Key(used.account(), used.agreement(), used.month()), key -> new TreeMap<>())
          .merge(used.zone(), used.energy(), Energy::plus);
    }
    Books books = books(task);
    Map<AccountId, BillableAccount> billable = accounts.of(chunk);
    Map<AccountId, Rehearsed> rehearsed = new LinkedHashMap<>();
    volumes.forEach(
        (key, zones) ->
            rate(new MonthEnergy(key.month(), classes(billable, key), zones), books)
                .map(
                    rated ->
                        new Rehearsed(key.account(), rated.energy(), rated.now(), rated.then()))
                .ifPresent(one -> rehearsed.merge(key.account(), one, ChunkOfRehearsed::sum)));
    rows.keep(task.id(), rehearsed.values(), chunk.get(chunk.size() - 1), clock.now());
  }

  /** The energy of a month and its two amounts. */
  private record Rated(Energy energy, Money now, Money then) {}

  /** Empty for a month of another class, or whose tariff is not confirmed. */
  private static Optional<Rated> rate(MonthEnergy month, Books books) {
    boolean concerned =
        month
            .classes()
            .on(month.month().atEndOfMonth())
            .filter(books.customerClass()::equals)
            .isPresent();
    Optional<Money> now = concerned ? month.costs(books.now()) : Optional.empty();
    Optional<Money> then = concerned ? month.costs(books.then()) : Optional.empty();
    return now.isPresent() && then.isPresent()
        ? Optional.of(new Rated(Energy.sum(month.volumes().values()), now.get(), then.get()))
        : Optional.empty();
  }

  private static Timeline<CustomerClass> classes(
      Map<AccountId, BillableAccount> billable, Key key) {
    return billable.get(key.account()).agreements().stream()
        .filter(agreement -> agreement.id().equals(key.agreement()))
        .findFirst()
        .map(agreement -> agreement.terms().map(AgreementInput.Terms::customerClass))
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
