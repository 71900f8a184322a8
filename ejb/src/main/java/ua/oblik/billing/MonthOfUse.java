package ua.oblik.billing;

import java.time.YearMonth;
import java.util.Map;
import ua.oblik.domain.measure.Energy;
import ua.oblik.domain.measure.Money;
import ua.oblik.domain.metering.RegisterCode;

/**
 * What was billed for a month by bills that stand.
 *
 * @param month which
 * @param volumes per zone
 * @param cost of all lines of the month, reliefs and VAT included
 * @param days billed of the month
 * @param provisional whether some of it is by average consumption
 */
public record MonthOfUse(
    YearMonth month, Map<RegisterCode, Energy> volumes, Money cost, int days, boolean provisional) {

  /** The volume of all zones. */
  public Energy total() {
    return RegisterCode.sumOfActive(volumes);
  }

  /** The volume of a zone; nothing if the month has none of it. */
  public Energy volume(RegisterCode register) {
    return volumes.getOrDefault(register, Energy.ZERO);
  }

  /** The volume of an average day. */
  public Energy perDay() {
    return days == 0 ? Energy.ZERO : new Energy(Math.floorDiv(total().wattHours(), days));
  }
}
