package ua.oblik.domain.shadow;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import ua.oblik.domain.calendar.DateRange;
import ua.oblik.domain.measure.Energy;
import ua.oblik.domain.measure.Money;
import ua.oblik.domain.shadow.ShadowCase.Item;

/**
 * What the shadow would charge: whole months, and what of them was charged before.
 *
 * @param lines the months of the bill, each rated as a whole
 * @param before what live bills have charged for these months, to be taken off
 */
public record ShadowBill(List<Line> lines, Money before) {

  /**
   * A rounded amount.
   *
   * @param agreement whose
   * @param item what for
   * @param days the days it was rated for
   * @param dial for energy
   * @param step of the rate, from 1, for energy
   * @param volume for energy
   * @param hryvniaPerKWh for energy, the zone's factor included
   * @param amount rounded once, half up
   */
  public record Line(
      long agreement,
      Item item,
      DateRange days,
      Optional<ShadowDial> dial,
      int step,
      Energy volume,
      BigDecimal hryvniaPerKWh,
      Money amount) {

    /** The settlement month. */
    public YearMonth month() {
      return YearMonth.from(days.from());
    }
  }

  /** Fixed. */
  public ShadowBill {
    lines = List.copyOf(lines);
  }

  /** What the bill has to charge. */
  public Money total() {
    return Money.sum(lines.stream().map(Line::amount).toList()).minus(before);
  }

  /** The lines for an item. */
  public List<Line> lines(Item item) {
    return lines.stream().filter(line -> line.item() == item).toList();
  }
}
