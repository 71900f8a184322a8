package ua.oblik.domain.shadow;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ua.oblik.domain.calendar.DateRange;
import ua.oblik.domain.measure.Energy;
import ua.oblik.domain.measure.Money;

/**
 * All that the shadow is told about a bill: what was supplied and read, and what was charged
 * before.
 *
 * @param supplies one per agreement on the bill, in the bill's order
 * @param tariff all rates
 * @param charged the lines of the other live bills
 * @param window the reading window
 * @param support what the state bears
 * @param figures of the payment for reactive energy, by date; what holds on the first day billed
 *     counts
 * @param contract volumes of months, and what more costs
 * @param vat percent to be added to net rates, by date; empty where rates include it
 */
public record ShadowCase(
    List<ShadowSupply> supplies,
    ShadowTariff tariff,
    List<Charged> charged,
    ShadowWindow window,
    Support support,
    List<Dated<Figures>> figures,
    Contract contract,
    List<Dated<Integer>> vat) {

  /** What a line is for. */
  public enum Item {
    ENERGY,
    STANDING,
    MINIMUM,
    EXCESS,
    REACTIVE,
    REACTIVE_FED,
    REACTIVE_SURCHARGE,
    RELIEF,
    SUBSIDY,
    VAT
  }

  /**
   * A line of another bill that stands.
   *
   * @param agreement whose
   * @param item what for; energy taken off again counts as energy
   * @param days the days it was rated for, all in one month
   * @param dial for energy
   * @param volume of energy or relief, negative where taken off
   * @param amount as charged
   */
  public record Charged(
      long agreement,
      Item item,
      DateRange days,
      Optional<ShadowDial> dial,
      Energy volume,
      Money amount) {

    YearMonth month() {
      return YearMonth.from(days.from());
    }

    boolean isOf(long whose, YearMonth when) {
      return agreement == whose && month().equals(when);
    }
  }

  /**
   * What the state bears, by date; what holds on the first of a month holds for the month.
   *
   * @param relief a percentage within a norm
   * @param subsidy an amount a month
   */
  public record Support(List<Dated<Relief>> relief, List<Dated<Money>> subsidy) {}

  /**
   * A percentage of the price of the first kilowatt-hours of a month.
   *
   * @param percent 1 to 100
   * @param norm the volume of a month
   */
  public record Relief(int percent, Energy norm) {}

  /**
   * What was agreed on.
   *
   * @param volumes of months
   * @param percent of its cost that energy above them costs more, by date
   */
  public record Contract(Map<YearMonth, Energy> volumes, List<Dated<Integer>> percent) {}

  /**
   * The letters of the methodology of payment for reactive energy.
   *
   * @param price T
   * @param fedTimes K
   * @param incentive C
   * @param free the tangent of phi without a surcharge
   */
  public record Figures(BigDecimal price, int fedTimes, BigDecimal incentive, BigDecimal free) {}

  /**
   * What held when.
   *
   * @param days the days
   * @param value what
   * @param <T> of what kind
   */
  public record Dated<T>(DateRange days, T value) {

    static <T> Optional<T> on(LocalDate day, List<Dated<T>> eras) {
      return eras.stream().filter(era -> era.days().contains(day)).map(Dated::value).findFirst();
    }
  }

  /** Fixed. */
  public ShadowCase {
    supplies = List.copyOf(supplies);
    charged = List.copyOf(charged);
    figures = List.copyOf(figures);
    vat = List.copyOf(vat);
  }
}
