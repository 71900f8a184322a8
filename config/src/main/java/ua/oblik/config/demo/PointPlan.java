package ua.oblik.config.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import ua.oblik.domain.calendar.DateRange;
import ua.oblik.domain.calendar.Timeline;
import ua.oblik.domain.calendar.Timeline.Era;
import ua.oblik.domain.measure.Coefficient;
import ua.oblik.domain.metering.ReactiveRegisters;
import ua.oblik.domain.metering.RegisterCode;
import ua.oblik.domain.supply.SupplyState;

/** What a service point is to be like; {@link #build} draws the rest. */
final class PointPlan {

  final long id;
  final Place place;
  final History history;
  int zones = 1;
  int kWhPerMonth = 160;
  boolean heated;
  int digits = 6;
  int multiplier = 1;
  int contractedWatts = 5_000;
  LocalDate readFrom;
  Reading reading = Reading.WITHOUT_FAIL;
  final Set<LocalDate> missed = new TreeSet<>();
  final List<Reading.Visit> extra = new ArrayList<>();
  final List<Era<SupplyState>> supply = new ArrayList<>();
  LocalDate exchangedOn = LocalDate.MAX;
  boolean newMeterUnknown;
  LocalDate rollsOverOn = LocalDate.MAX;
  boolean verificationOverdue;
  LocalDate questionableOn = LocalDate.MAX;
  final Map<RegisterCode, Integer> reactivePerMille = new EnumMap<>(RegisterCode.class);
  String equivalent = "";
  LocalDate hourlyFrom = LocalDate.MAX;

  PointPlan(long id, Place place, History history) {
    this.id = id;
    this.place = place;
    this.history = history;
    this.readFrom = history.firstDay();
  }

  /** No read closes the months before these firsts of a month. */
  PointPlan missing(LocalDate from, LocalDate until) {
    for (LocalDate first = from; !first.isAfter(until); first = first.plusMonths(1)) {
      missed.add(first);
    }
    return this;
  }

  /** Connected until a day, in another state from then on. */
  PointPlan becomes(SupplyState state, LocalDate on) {
    supply.add(new Era<>(new DateRange(history.firstDay(), on), SupplyState.CONNECTED));
    supply.add(new Era<>(DateRange.startingOn(on), state));
    return this;
  }

  /** The registers of reactive energy of its meters. */
  ReactiveRegisters reactive() {
    return ReactiveRegisters.among(reactivePerMille.keySet());
  }

  /** The point with its meters and reads. */
  PointStory build(Draw draw) {
    if (supply.isEmpty()) {
      supply.add(new Era<>(DateRange.startingOn(history.firstDay()), SupplyState.CONNECTED));
    }
    List<DateRange> idle =
        supply.stream().filter(era -> !era.value().draws()).map(Era::days).toList();
    Usage usage = Usage.draw(zones, kWhPerMonth, heated, idle, draw).withReactive(reactivePerMille);
    List<MeterStory> meters = new Meters(this, usage).build(draw);
    List<ReadStory> reads = new ReadPlan(this, meters, usage).draw(draw);
    return new PointStory(
        id,
        Identifiers.eic(id),
        place,
        contractedWatts,
        new Timeline<>(supply),
        equivalent.isEmpty()
            ? Timeline.empty()
            : Timeline.from(history.firstDay(), Coefficient.of(equivalent)),
        meters,
        reads,
        new HourPlan(this, usage).of(reads));
  }
}
