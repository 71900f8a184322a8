package ua.oblik.domain.metering;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import ua.oblik.domain.calendar.DateRange;
import ua.oblik.domain.calendar.ReadingWindow;
import ua.oblik.domain.measure.Energy;

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
   * @param zones one to three, each with a register of active energy
   * @param digits whole digits of a register, after which it rolls over
   * @param multiplier what a difference is multiplied by; 1 without transformers
   * @param reactive its registers of reactive energy
   */
  public record MeterPlate(
      MeterSerial serial, int zones, int digits, int multiplier, ReactiveRegisters reactive) {

    private static final int MOST_DIGITS = 9;

    /** A plate as meters have. */
    public MeterPlate {
      if (zones < 1 || zones > 3 || digits < 1 || digits > MOST_DIGITS || multiplier < 1) {
        throw new IllegalArgumentException("not a meter: " + serial);
      }
    }

    /** A meter of active energy. */
    public MeterPlate(MeterSerial serial, int zones, int digits, int multiplier) {
      this(serial, zones, digits, multiplier, ReactiveRegisters.NONE);
    }

    /** All that are read together: those of the zones, then those of reactive energy. */
    public List<RegisterCode> registers() {
      return reactive == ReactiveRegisters.NONE
          ? RegisterCode.of(zones)
          : Stream.concat(RegisterCode.of(zones).stream(), reactive.codes().stream()).toList();
    }

    /** What a register counts before it shows zero again, before the multiplier. */
    public Energy capacity() {
      long kWh = 1;
      for (int i = 0; i < digits; i++) {
        kWh *= 10;
      }
      return Energy.ofKWh(kWh);
    }
  }

  /** Reads in order of their dates. */
  public MeterSpan {
    List<MeterRead> sorted = new ArrayList<>(reads);
    sorted.sort(Comparator.comparing(MeterRead::readOn));
    reads = Collections.unmodifiableList(sorted);
  }

  /**
   * The actual reads by the date each is effective on, one a date, the earliest first. Of several
   * the latest counts, but nothing displaces a read that keeps its own date: of an installation, a
   * removal or a handover.
   */
  public List<Boundary> boundaries(ReadingWindow window) {
    List<Boundary> boundaries = new ArrayList<>(reads.size());
    List<LocalDate> kept = keptDates();
    boolean ordered = true;
    for (MeterRead read : reads) {
      if (read.isActual()) {
        LocalDate on = effectiveOn(read, window, kept);
        LocalDate last =
            boundaries.isEmpty() ? null : boundaries.get(boundaries.size() - 1).effectiveOn();
        ordered &= last == null || last.isBefore(on);
        boundaries.add(new Boundary(on, plate.serial(), read));
      }
    }
    return ordered ? List.copyOf(boundaries) : oneADate(boundaries);
  }

  private static List<Boundary> oneADate(List<Boundary> boundaries) {
    NavigableMap<LocalDate, Boundary> byDate = new TreeMap<>();
    for (Boundary boundary : boundaries) {
      byDate.merge(
          boundary.effectiveOn(),
          boundary,
          (earlier, later) -> earlier.read().source().keepsItsDate() ? earlier : later);
    }
    return List.copyOf(byDate.values());
  }

  /**
   * The date a read of this meter is effective on; its own where the 1st lies outside the span, or
   * beyond a read that keeps its date.
   */
  public LocalDate effectiveOn(MeterRead read, ReadingWindow window) {
    return effectiveOn(read, window, keptDates());
  }

  private LocalDate effectiveOn(MeterRead read, ReadingWindow window, List<LocalDate> kept) {
    if (read.source().keepsItsDate()) {
      return read.readOn();
    }
    LocalDate on = window.effectiveOn(read.readOn());
    boolean outside = on.isBefore(inPlace.from()) || on.isAfter(inPlace.until());
    return outside || isParted(kept, read.readOn(), on) ? read.readOn() : on;
  }

  private List<LocalDate> keptDates() {
    List<LocalDate> kept = new ArrayList<>();
    for (MeterRead read : reads) {
      if (read.source().keepsItsDate()) {
        kept.add(read.readOn());
      }
    }
    return kept;
  }

  private static boolean isParted(List<LocalDate> kept, LocalDate readOn, LocalDate first) {
    for (LocalDate day : kept) {
      if (parts(day, readOn, first)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a day lies between the date of a read and the 1st it would count for. */
  private static boolean parts(LocalDate day, LocalDate readOn, LocalDate first) {
    return first.isBefore(readOn)
        ? first.isBefore(day) && !day.isAfter(readOn)
        : !day.isBefore(readOn) && day.isBefore(first);
  }
}
