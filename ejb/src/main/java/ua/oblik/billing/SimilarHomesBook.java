package ua.oblik.billing;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import ua.oblik.account.AccessLevel;
import ua.oblik.account.AccountAccess;
import ua.oblik.account.AccountId;
import ua.oblik.calendar.BusinessClock;
import ua.oblik.database.CustomerDatabase;
import ua.oblik.domain.account.AccountNumber;
import ua.oblik.domain.billing.SimilarHomes.Average;
import ua.oblik.domain.billing.SimilarHomes.Group;
import ua.oblik.domain.measure.Energy;
import ua.oblik.domain.tariff.CustomerClass;
import ua.oblik.supply.ServicePointId;
import ua.oblik.supply.ServicePointPlace;
import ua.oblik.supply.ServicePoints;

/** Keeps and tells what similar homes use; it holds no home of its own. */
@Stateless
public class SimilarHomesBook {
  @Inject private CustomerDatabase customer;
  @Inject private AccountAccess access;
  @Inject private ServicePoints points;
  @Inject private BusinessClock clock;

  private record Kind(long point, CustomerClass customerClass, int zones) {}

  /**
   * What homes like that of an account used, by month: of its settlement, else of its district;
   * nothing for a month with fewer than ten, and nothing for an account with several points or of a
   * legal entity.
   *
   * @throws ua.oblik.NotFoundException if the account is not the caller's to see
   */
  public Map<YearMonth, SimilarUse> of(AccountNumber number) {
    AccountId account = access.require(number, AccessLevel.VIEW);
    Map<YearMonth, SimilarUse> uses = new TreeMap<>();
    Optional<Kind> home = kind(account);
    Optional<ServicePointPlace> place =
        home.map(kind -> new ServicePointId(kind.point()))
            .flatMap(point -> Optional.ofNullable(points.places(List.of(point)).get(point)));
    if (place.isPresent()) {
      fill(uses, home.get(), place.get().district());
      fill(uses, home.get(), place.get().settlement()); // the nearer ones take the place
    }
    return uses;
  }

  private void fill(Map<YearMonth, SimilarUse> uses, Kind home, String place) {
    customer.list(
        """
        select month, average_kwh, homes from similar_use
        where place = ? and customer_class = ? and zones = ?
        """,
        row ->
            Optional.ofNullable(
                uses.put(
                    YearMonth.from(row.day("month")),
                    new SimilarUse(
                        Energy.ofKWh(row.number("average_kwh")), row.small("homes"), place))),
        place,
        home.customerClass().name(),
        home.zones());
  }

  private Optional<Kind> kind(AccountId account) {
    List<Kind> kinds =
        customer.list(
            """
            select g.service_point_id, t.customer_class, t.zones
            from service_agreement g join agreement_term t on t.agreement_id = g.id
            where g.account_id = ? and coalesce(g.ends_on, 'infinity') > ?
              and t.valid_from <= ? and coalesce(t.valid_until, 'infinity') > ?
            """,
            row ->
                new Kind(
                    row.number("service_point_id"),
                    row.word(CustomerClass.class, "customer_class"),
                    row.small("zones")),
            account.value(),
            clock.today(),
            clock.today(),
            clock.today());
    return kinds.size() == 1
        ? Optional.of(kinds.get(0)).filter(kind -> kind.customerClass().isHousehold())
        : Optional.empty();
  }

  /** The months that are gathered. */
  public List<YearMonth> gathered() {
    return customer.list(
        "select month from similar_gathering", row -> YearMonth.from(row.day("month")));
  }

  /** Puts the averages of a month in the place of those that were kept. */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void keep(YearMonth month, Map<Group, Average> averages, long homes) {
    customer.change(
        """
        insert into similar_gathering (month, gathered_at, homes) values (?, ?, ?)
        on conflict (month) do update set gathered_at = excluded.gathered_at, homes = excluded.homes
        """,
        month.atDay(1),
        clock.now(),
        homes);
    customer.change("delete from similar_use where month = ?", month.atDay(1));
    averages.forEach(
        (group, average) ->
            customer.change(
                "insert into similar_use values (?, ?, ?, ?, ?, ?)",
                month.atDay(1),
                group.place(),
                group.customerClass(),
                group.zones(),
                average.homes(),
                average.average().kWh()));
  }
}
