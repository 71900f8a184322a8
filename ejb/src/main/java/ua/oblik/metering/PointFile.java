package ua.oblik.metering;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import ua.oblik.domain.calendar.ReadingWindow;
import ua.oblik.domain.calendar.Timeline;
import ua.oblik.domain.measure.Energy;
import ua.oblik.domain.metering.Consumption;
import ua.oblik.domain.metering.Estimation;
import ua.oblik.domain.metering.ReactiveRegisters;
import ua.oblik.domain.metering.ReadSource;
import ua.oblik.domain.supply.SupplyState;
import ua.oblik.supply.ServicePointView;

/**
 * All that is on file about one service point: what a new read is compared with.
 *
 * @param point where
 * @param meters in order of installation
 * @param mark how far it has been billed; empty if never
 * @param standing the reads that stand, oldest first
 */
record PointFile(
    ServicePointView point,
    List<InstalledMeter> meters,
    Optional<BilledMark> mark,
    List<StoredRead> standing) {

  /** The meter in place on a day; on the day of an exchange the new one. */
  Optional<InstalledMeter> meterOn(LocalDate day) {
    return meters.stream()
        .filter(meter -> meter.inPlace().contains(day))
        .max(Comparator.comparing(meter -> meter.inPlace().from()));
  }

  /** The latest read of a meter that counts, not after a day. */
  Optional<StoredRead> last(InstalledMeter meter, LocalDate day, Predicate<StoredRead> except) {
    return counting(meter, except)
        .filter(stored -> !stored.readOn().isAfter(day))
        .max(StoredRead.IN_TIME);
  }

  /** The earliest read of a meter that counts, after a day. */
  Optional<StoredRead> next(InstalledMeter meter, LocalDate day, Predicate<StoredRead> except) {
    return counting(meter, except)
        .filter(stored -> stored.readOn().isAfter(day))
        .min(StoredRead.IN_TIME);
  }

  /** What the same source gave for the same day before: a new read of that day corrects it. */
  Optional<StoredRead> corrected(InstalledMeter meter, LocalDate effectiveOn, ReadSource source) {
    return standing.stream()
        .filter(stored -> stored.meterId() == meter.meterId())
        .filter(stored -> stored.read().source() == source)
        .filter(stored -> stored.effectiveOn().equals(effectiveOn))
        .max(Comparator.comparing(StoredRead::recordedAt));
  }

  /** Up to which day actual reads have been billed. */
  Optional<LocalDate> settledUntil() {
    return mark.map(BilledMark::actualUntil);
  }

  /** Usual consumption of all zones in a day; empty if too little has been measured. */
  Optional<Energy> usualPerDay(LocalDate day, ReadingWindow window, Estimation.Policy policy) {
    int zones = meterOn(day).map(meter -> meter.plate().zones()).orElse(1);
    List<Consumption> actual = Consumption.history(MeasuredPoints.spans(meters, standing), window);
    Timeline<SupplyState> supplied = Timeline.empty();
    return Estimation.usualPerDay(
        day,
        new Estimation.Basis(
            zones, ReactiveRegisters.NONE, actual, supplied, Timeline.empty(), false),
        policy);
  }

  /** The file as it will be when a read is stored: an open review of what it replaces is closed. */
  PointFile with(StoredRead read) {
    List<StoredRead> all = new ArrayList<>(standing);
    all.removeIf(
        stored ->
            stored.review() == ReviewState.OPEN && stored.submission().equals(read.replaces()));
    all.add(read);
    return new PointFile(point, meters, mark, StoredRead.standing(all));
  }

  private Stream<StoredRead> counting(InstalledMeter meter, Predicate<StoredRead> except) {
    return standing.stream()
        .filter(stored -> stored.meterId() == meter.meterId())
        .filter(StoredRead::counts)
        .filter(except.negate());
  }
}
