package ua.oblik.metering;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import ua.oblik.account.AccessLevel;
import ua.oblik.account.AccountAccess;
import ua.oblik.domain.account.AccountNumber;
import ua.oblik.domain.calendar.DateRange;
import ua.oblik.domain.supply.ServicePointCode;

/**
 * Tells what meters measured hour by hour at an account's points while it was supplied there. It is
 * for looking at: bills rest on register reads and never on this.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class HourlyVolumes {
  @Inject private AccountAccess access;
  @Inject private SuppliedPoints points;
  @Inject private HourRows rows;

  /**
   * The points with hourly data, in order of their EIC; none where no meter measures by the hour.
   *
   * @throws ua.oblik.NotFoundException if the account is not the caller's to see
   */
  public List<HourlyPoint> points(AccountNumber number) {
    Map<ServicePointCode, HourlyPoint> found = new TreeMap<>();
    for (SuppliedPoint supplied : supplied(number)) {
      rows.days(supplied.point().id(), supplied.agreement().period())
          .map(days -> new HourlyPoint(supplied.point().code(), days))
          .ifPresent(point -> found.merge(point.code(), point, HourlyVolumes::together));
    }
    return List.copyOf(found.values());
  }

  /**
   * The hours of a point in their order, those that are known only.
   *
   * @throws ua.oblik.NotFoundException if the account is not the caller's to see
   */
  public List<MeteredHour> of(AccountNumber number, ServicePointCode point, DateRange days) {
    List<MeteredHour> hours = new ArrayList<>();
    for (SuppliedPoint supplied : supplied(number)) {
      if (supplied.point().code().equals(point)) {
        supplied
            .agreement()
            .period()
            .intersection(days)
            .ifPresent(part -> hours.addAll(rows.standing(supplied, part)));
      }
    }
    hours.sort(Comparator.comparing(hour -> hour.measured().hour()));
    return hours;
  }

  private List<SuppliedPoint> supplied(AccountNumber number) {
    return points.of(access.require(number, AccessLevel.VIEW));
  }

  private static HourlyPoint together(HourlyPoint one, HourlyPoint other) {
    return new HourlyPoint(one.code(), one.days().hull(other.days()));
  }
}
