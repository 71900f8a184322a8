package ua.oblik.domain.shadow;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import ua.oblik.domain.calendar.DateRange;
import ua.oblik.domain.measure.Energy;
import ua.oblik.domain.shadow.ShadowCase.Dated;

/**
 * What was supplied under one agreement, as far as a bill goes.
 *
 * @param agreement its id
 * @param billed the days the bill covers
 * @param before the days that other live bills cover
 * @param classes whose rates apply when
 * @param meters the meters of the point
 * @param equivalents D, kW per kvar by date; reactive energy is charged where there is one
 * @param estimates the stored estimates that the bill rests on
 */
public record ShadowSupply(
    long agreement,
    DateRange billed,
    List<DateRange> before,
    List<ClassOfDays> classes,
    List<Dials> meters,
    List<Dated<BigDecimal>> equivalents,
    List<Estimate> estimates) {

  /**
   * A customer class for a time.
   *
   * @param days the days
   * @param customerClass its code
   */
  public record ClassOfDays(DateRange days, String customerClass) {}

  /**
   * A meter in its place.
   *
   * @param inPlace the days it measured
   * @param zones how many registers of active energy
   * @param reactive the numbers of those of reactive energy
   * @param rollsOverAt what a register counts to, plus one
   * @param multiplier of its transformers
   * @param reads those that may be billed
   */
  public record Dials(
      DateRange inPlace,
      int zones,
      List<Integer> reactive,
      Energy rollsOverAt,
      int multiplier,
      List<Read> reads) {}

  /**
   * A read somebody took from the meter.
   *
   * @param on its own date
   * @param standing whether it keeps its date and nothing displaces it
   * @param rolledOver whether a lower value is a confirmed roll-over
   * @param values by register, from 1
   */
  public record Read(
      LocalDate on, Standing standing, boolean rolledOver, Map<Integer, Energy> values) {}

  /** Why a read counts on the date it does. */
  public enum Standing {
    /** By the reading window. */
    BY_WINDOW,
    /** At its own date: a meter or a customer came or went on that day. */
    OF_ITS_OWN_DATE,
    /** At its own date: a bill that stands has ended with it. */
    CLOSED_A_BILL
  }

  /**
   * A volume without a read.
   *
   * @param days the days
   * @param zones of the meter
   * @param volumes by register, from 1
   */
  public record Estimate(DateRange days, int zones, Map<Integer, Energy> volumes) {}

  /** Fixed. */
  public ShadowSupply {
    before = List.copyOf(before);
    classes = List.copyOf(classes);
    meters = List.copyOf(meters);
    equivalents = List.copyOf(equivalents);
    estimates = List.copyOf(estimates);
  }

  String classOn(LocalDate day) {
    return classes.stream()
        .filter(era -> era.days().contains(day))
        .findFirst()
        .orElseThrow(() -> new ShadowDoubt("no class on " + day))
        .customerClass();
  }

  /**
   * The day itself, or the nearest with a class. Thresholds stay whole in the month of a move: what
   * changes while nobody is supplied cuts nothing.
   */
  LocalDate nearest(LocalDate day) {
    if (classes.stream().anyMatch(era -> era.days().contains(day))) {
      return day;
    }
    return classes.stream()
        .map(era -> era.days().from())
        .filter(first -> first.isAfter(day))
        .findFirst()
        .or(() -> classes.stream().map(era -> era.days().lastDay()).reduce((one, later) -> later))
        .orElseThrow(() -> new ShadowDoubt("no class on " + day));
  }
}
