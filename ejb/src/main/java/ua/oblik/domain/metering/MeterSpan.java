package ua.oblik.domain.metering;

import java.util.Comparator;
import java.util.List;
import ua.oblik.domain.calendar.DateRange;

/**
 * A meter and the days it is in place at a service point, with the reads taken from it. An exchange
 * is two spans, the second beginning on the day the first ends.
 *
 * @param plate what the meter is
 * @param inPlace the days it measures
 * @param reads the stored reads that nobody replaced, questionable ones included, in any order
 */
public record MeterSpan(MeterPlate plate, DateRange inPlace, List<MeterRead> reads) {

  /**
   * What is written on a meter, as far as computing needs it.
   *
   * @param serial its number
   * @param zones one to three registers
   * @param digits whole digits of a register, after which it rolls over
   * @param multiplier what a difference is multiplied by; 1 without transformers
   */
  public record MeterPlate(MeterSerial serial, int zones, int digits, int multiplier) {}

  /** Reads in order of their dates. */
  public MeterSpan {
    reads = reads.stream().sorted(Comparator.comparing(MeterRead::readOn)).toList();
  }
}
