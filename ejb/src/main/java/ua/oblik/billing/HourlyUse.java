package ua.oblik.billing;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import ua.oblik.calendar.Parameters;
import ua.oblik.domain.account.AccountNumber;
import ua.oblik.domain.billing.HourlyCost;
import ua.oblik.domain.billing.HourlyCost.ZonedHour;
import ua.oblik.domain.calendar.DateRange;
import ua.oblik.domain.calendar.Timeline;
import ua.oblik.domain.calendar.Timeline.Era;
import ua.oblik.domain.measure.ExactAmount;
import ua.oblik.domain.measure.Vat;
import ua.oblik.domain.metering.RegisterCode;
import ua.oblik.domain.metering.Zone;
import ua.oblik.domain.supply.ServicePointCode;
import ua.oblik.domain.tariff.CustomerClass;
import ua.oblik.domain.tariff.RateBook;
import ua.oblik.metering.HourlyVolumes;
import ua.oblik.metering.MeteredHour;
import ua.oblik.tariff.Tariffs;

/**
 * Consumption by days and hours, with what it costs at the rates of the time, approximately. Bills
 * know nothing of it.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class HourlyUse {
  @Inject private HourlyVolumes volumes;
  @Inject private Tariffs tariffs;
  @Inject private Parameters parameters;

  /**
   * A month at a point: hours that are not known are missing.
   *
   * @throws ua.oblik.NotFoundException if the account is not the caller's to see
   */
  public HoursOfMonth of(AccountNumber number, ServicePointCode point, YearMonth month) {
    List<MeteredHour> hours = volumes.of(number, point, DateRange.of(month));
    if (hours.isEmpty()) {
      return new HoursOfMonth(month, List.of());
    }
    RateBook book = tariffs.book();
    List<ZonedHour> zoned = hours.stream().map(hour -> zoned(hour, book)).toList();
    Optional<List<ExactAmount>> costs =
        HourlyCost.of(month, zoned, new HourlyCost.Rates(classes(hours), vat(), book));
    List<HourOfUse> use = new ArrayList<>();
    for (int i = 0; i < zoned.size(); i++) {
      int place = i;
      use.add(
          new HourOfUse(
              zoned.get(i).measured(),
              zoned.get(i).zone().register(),
              costs.map(all -> all.get(place))));
    }
    return new HoursOfMonth(month, use);
  }

  /** Where the hours of zones are not published, all belong to one. */
  private static ZonedHour zoned(MeteredHour hour, RateBook book) {
    return new ZonedHour(
        hour.measured(),
        book.zoneOf(hour.zones(), hour.measured().hour())
            .orElseGet(() -> new Zone(1, RegisterCode.T1)));
  }

  private static Timeline<CustomerClass> classes(List<MeteredHour> hours) {
    Map<LocalDate, CustomerClass> byDay = new TreeMap<>();
    hours.forEach(
        hour ->
            hour.customerClass()
                .ifPresent(known -> byDay.putIfAbsent(hour.measured().hour().day(), known)));
    return new Timeline<>(
        byDay.entrySet().stream()
            .map(
                day ->
                    new Era<>(
                        new DateRange(day.getKey(), day.getKey().plusDays(1)), day.getValue()))
            .toList());
  }

  private Timeline<Vat> vat() {
    return parameters.over("vat.percent").map(percent -> new Vat(Integer.parseInt(percent)));
  }
}
