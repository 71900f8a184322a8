package ua.oblik.billing;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ua.oblik.calendar.BusinessClock;
import ua.oblik.database.CustomerDatabase;
import ua.oblik.domain.billing.SimilarHomes;
import ua.oblik.domain.billing.SimilarHomes.Group;
import ua.oblik.domain.measure.Energy;
import ua.oblik.domain.tariff.CustomerClass;
import ua.oblik.supply.ServicePointId;
import ua.oblik.supply.ServicePointPlace;
import ua.oblik.supply.ServicePoints;

/**
 * Gathers what similar homes use, month by month, so that no page reckons it. Homes come in chunks
 * by their account; only the sums of the groups are held.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SimilarHomesGathering {
  private static final int CHUNK = 2000;
  private static final int MONTHS = 13;
  private static final int SETTLED_ON = 15;

  private static final String HOMES =
      """
      with page as (
        select a.id from account a where a.id > ? order by a.id limit ?
      ), home as (
        select g.account_id, min(g.service_point_id) as point, min(t.customer_class) as class,
          min(t.zones) as zones
        from page join service_agreement g on g.account_id = page.id
          join agreement_term t on t.agreement_id = g.id
        where g.starts_on <= ? and coalesce(g.ends_on, 'infinity') >= ?
          and t.valid_from <= ? and coalesce(t.valid_until, 'infinity') > ?
        group by g.account_id having count(*) = 1
      )
      select page.id, coalesce(home.point, 0) as point, coalesce(home.class, '') as class,
        coalesce(home.zones, 1) as zones,
        coalesce((select sum(l.quantity_wh)
          from bill b join bill_line l on l.issued_on = b.issued_on and l.bill_no = b.bill_no
          where b.account_id = home.account_id and b.issued_on >= ? and l.month = ?
            and l.kind in ('ENERGY', 'CHARGED_BEFORE')
            and not exists (select 1 from bill_supersession s where s.superseded_bill_no = b.bill_no)
        ), 0) as used
      from page left join home on home.account_id = page.id order by page.id
      """;

  @Inject private CustomerDatabase customer;
  @Inject private ServicePoints points;
  @Inject private SimilarHomesBook book;
  @Inject private BusinessClock clock;

  private record Home(long account, long point, String kind, int zones, Energy used) {}

  /**
   * Gathers the months of the last thirteen that are missing; in the middle of a month also the one
   * before again, when late reads have come in.
   *
   * @return how many months were gathered
   */
  public int gather() {
    LocalDate today = clock.today();
    YearMonth last = YearMonth.from(today).minusMonths(1);
    Set<YearMonth> known = new HashSet<>(book.gathered());
    List<YearMonth> months = new ArrayList<>();
    for (int back = 0; back < MONTHS; back++) {
      YearMonth month = last.minusMonths(back);
      boolean again = back == 0 && today.getDayOfMonth() == SETTLED_ON;
      if (again || !known.contains(month)) {
        months.add(month);
      }
    }
    months.forEach(this::gather);
    return months.size();
  }

  private void gather(YearMonth month) {
    SimilarHomes sums = new SimilarHomes();
    long after = 0;
    long counted = 0;
    List<Home> chunk = chunk(month, after);
    while (!chunk.isEmpty()) {
      counted += add(sums, chunk);
      after = chunk.get(chunk.size() - 1).account();
      chunk = chunk(month, after);
    }
    if (counted > 0) {
      book.keep(month, sums.averages(), counted);
    }
  }

  private long add(SimilarHomes sums, List<Home> chunk) {
    List<Home> homes =
        chunk.stream().filter(home -> home.point() > 0 && home.used().wattHours() > 0).toList();
    Map<ServicePointId, ServicePointPlace> places =
        points.places(homes.stream().map(home -> new ServicePointId(home.point())).toList());
    long counted = 0;
    for (Home home : homes) {
      ServicePointPlace place = places.get(new ServicePointId(home.point()));
      CustomerClass kind = CustomerClass.valueOf(home.kind());
      if (place != null && kind.isHousehold()) {
        sums.add(
            new Group(place.settlement(), kind, home.zones()),
            new Group(place.district(), kind, home.zones()),
            home.used());
        counted++;
      }
    }
    return counted;
  }

  private List<Home> chunk(YearMonth month, long after) {
    LocalDate first = month.atDay(1);
    LocalDate end = month.plusMonths(1).atDay(1);
    return customer.list(
        HOMES,
        row ->
            new Home(
                row.number("id"),
                row.number("point"),
                row.text("class"),
                row.small("zones"),
                row.energy("used")),
        after,
        CHUNK,
        first,
        end,
        first,
        first,
        first,
        first);
  }
}
