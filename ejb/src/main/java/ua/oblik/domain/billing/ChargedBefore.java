package ua.oblik.domain.billing;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import ua.oblik.domain.account.AgreementId;
import ua.oblik.domain.calendar.DateRange;
import ua.oblik.domain.measure.Energy;
import ua.oblik.domain.measure.Money;
import ua.oblik.domain.metering.Zone;
import ua.oblik.domain.rating.RateSlice;

/**
 * What one live bill has charged for one zone of a slice, corrections of its own included.
 *
 * @param bill the live bill
 * @param days from its first to its last day of the slice
 * @param zone the zone
 * @param quantity net of what it took off
 * @param amount net of what it took off
 */
record ChargedBefore(BillNumber bill, DateRange days, Zone zone, Energy quantity, Money amount) {

  /** In order of bills, then zones; nothing for what nets to nothing. */
  static List<ChargedBefore> in(
      YearMonth month, RateSlice slice, AgreementId agreement, List<LiveBill> standing) {
    List<ChargedBefore> charged = new ArrayList<>();
    for (LiveBill bill : standing) {
      SortedMap<Zone, ChargedBefore> byZone = new TreeMap<>();
      for (LiveBill.Line line : bill.lines()) {
        if (line.month().equals(month)
            && line.agreement().equals(agreement)
            && line.zone().isPresent()
            && slice.days().contains(line.days().from())) {
          Zone zone = line.zone().get();
          byZone.merge(
              zone,
              new ChargedBefore(bill.number(), line.days(), zone, line.quantity(), line.amount()),
              ChargedBefore::and);
        }
      }
      byZone.values().stream()
          .filter(sum -> !sum.quantity.isZero() || !sum.amount.isZero())
          .forEach(charged::add);
    }
    return charged;
  }

  private ChargedBefore and(ChargedBefore other) {
    return new ChargedBefore(
        bill,
        days.hull(other.days),
        zone,
        quantity.plus(other.quantity),
        amount.plus(other.amount));
  }
}
