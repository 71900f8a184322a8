package ua.oblik.domain.shadow;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import ua.oblik.domain.calendar.DateRange;
import ua.oblik.domain.measure.Energy;
import ua.oblik.domain.shadow.ShadowSupply.Dials;
import ua.oblik.domain.shadow.ShadowSupply.Read;
import ua.oblik.domain.shadow.ShadowSupply.Standing;

/** How much was drawn on the days of a bill: reads and estimates, cut into months. */
final class ShadowMeasure {

  /**
   * What one register counted in a part of one month.
   *
   * @param days the part
   * @param dial the register
   * @param wattHours the volume
   */
  record Volume(DateRange days, ShadowDial dial, long wattHours) {}

  private final ShadowSupply supply;
  private final ShadowWindow window;
  private final long unit;

  ShadowMeasure(ShadowSupply supply, ShadowWindow window, long unit) {
    this.supply = supply;
    this.window = window;
    this.unit = unit;
  }

  /** Every volume of the billed days; together they cover each day exactly once. */
  List<Volume> volumes() {
    List<Volume> volumes = new ArrayList<>();
    List<DateRange> covered = new ArrayList<>();
    supply.estimates().forEach(estimate -> covered.add(estimate.days()));
    for (Dials meter : supply.meters()) {
      bracketsOf(meter, volumes, covered);
    }
    for (ShadowSupply.Estimate estimate : supply.estimates()) {
      estimate
          .volumes()
          .forEach(
              (register, volume) ->
                  spread(
                      estimate.days(),
                      new ShadowDial(
                          register < ShadowReactive.DRAWN ? estimate.zones() : 0, register),
                      volume.wattHours(),
                      volumes));
    }
    mustTile(covered);
    volumes.removeIf(volume -> !supply.billed().overlaps(volume.days()));
    if (!volumes.stream().allMatch(volume -> supply.billed().contains(volume.days()))) {
      throw new ShadowDoubt("the bill begins or ends where nothing was read: " + supply.billed());
    }
    return volumes;
  }

  /**
   * Between two reads that follow each other lies a volume, spread by average daily consumption.
   */
  private void bracketsOf(Dials meter, List<Volume> volumes, List<DateRange> covered) {
    Map.Entry<LocalDate, Read> opening = null;
    for (Map.Entry<LocalDate, Read> closing : boundaries(meter).entrySet()) {
      if (opening != null) {
        DateRange days = new DateRange(opening.getKey(), closing.getKey());
        if (days.overlaps(supply.billed())) {
          covered.add(days.intersection(supply.billed()).orElseThrow());
          for (int register = 1; register <= meter.zones(); register++) {
            ShadowDial dial = new ShadowDial(meter.zones(), register);
            spread(days, dial, drawn(meter, register, opening, closing), volumes);
          }
          for (int register : meter.reactive()) {
            ShadowDial dial = new ShadowDial(0, register);
            spread(days, dial, drawn(meter, register, opening, closing), volumes);
          }
        }
      }
      opening = closing;
    }
  }

  private NavigableMap<LocalDate, Read> boundaries(Dials meter) {
    NavigableMap<LocalDate, Read> byDate = new TreeMap<>();
    List<Read> reads = new ArrayList<>(meter.reads());
    reads.sort(Comparator.comparing(Read::on));
    for (Read read : reads) {
      LocalDate day =
          read.standing() == Standing.BY_WINDOW ? window.countsOn(read, meter) : read.on();
      Read there = byDate.get(day);
      if (there == null || there.standing().compareTo(read.standing()) <= 0) {
        byDate.put(day, read);
      }
    }
    return byDate;
  }

  private static long drawn(
      Dials meter,
      int register,
      Map.Entry<LocalDate, Read> opening,
      Map.Entry<LocalDate, Read> closing) {
    Energy first = opening.getValue().values().get(register);
    Energy last = closing.getValue().values().get(register);
    if (first == null || last == null) {
      throw new ShadowDoubt("register " + register + " was not read on " + closing.getKey());
    }
    long difference = last.wattHours() - first.wattHours();
    if (difference < 0) {
      if (!closing.getValue().rolledOver()) {
        throw new ShadowDoubt("register went backwards on " + closing.getKey());
      }
      difference += meter.rollsOverAt().wattHours();
    }
    return difference * meter.multiplier();
  }

  private void spread(DateRange days, ShadowDial dial, long wattHours, List<Volume> volumes) {
    List<DateRange> parts = new ArrayList<>();
    LocalDate from = days.from();
    while (from.isBefore(days.until())) {
      LocalDate next = YearMonth.from(from).plusMonths(1).atDay(1);
      LocalDate until = next.isBefore(days.until()) ? next : days.until();
      parts.add(new DateRange(from, until));
      from = until;
    }
    List<Long> weights = parts.stream().map(part -> (long) part.days()).toList();
    List<Long> shares = ShadowSharing.shares(wattHours, unit, weights);
    for (int i = 0; i < parts.size(); i++) {
      volumes.add(new Volume(parts.get(i), dial, shares.get(i)));
    }
  }

  private void mustTile(List<DateRange> covered) {
    covered.sort(Comparator.comparing(DateRange::from));
    LocalDate reached = supply.billed().from();
    for (DateRange days : covered) {
      if (!days.from().equals(reached)) {
        throw new ShadowDoubt("billed days from " + reached + ", measured from " + days.from());
      }
      reached = days.until();
    }
    if (!reached.equals(supply.billed().until())) {
      throw new ShadowDoubt(
          "measured until " + reached + ", billed until " + supply.billed().until());
    }
  }
}
