package ua.oblik.domain.billing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ua.oblik.domain.billing.AgreementReads.MeterReads;
import ua.oblik.domain.billing.BillOutcome.ParkReason;
import ua.oblik.domain.billing.BillOutcome.Parked;
import ua.oblik.domain.calendar.DateRange;
import ua.oblik.domain.calendar.Timeline;
import ua.oblik.domain.measure.Apportionment;
import ua.oblik.domain.measure.Energy;
import ua.oblik.domain.metering.Boundary;
import ua.oblik.domain.metering.Consumption;
import ua.oblik.domain.metering.Estimation;
import ua.oblik.domain.metering.Estimation.Estimate;
import ua.oblik.domain.metering.MeterSpan.MeterPlate;
import ua.oblik.domain.metering.RegisterCode;
import ua.oblik.domain.metering.Zone;

/**
 * Finds the consumption of one agreement over the days to bill: between actual reads where there
 * are any, by average for the days after the last. Every actual read and every meter exchange is a
 * boundary of segments; the volume between two boundaries is spread over the months by days.
 */
final class Measurement {

  private static final long KILOWATT_HOUR = 1000;

  private final BillPlan.Span span;
  private final BillingRules rules;
  private final int firstNumber;
  private final boolean wholeKWh;
  private final List<BillSegment> segments = new ArrayList<>();
  private final List<MonthVolume> volumes = new ArrayList<>();
  private final List<ReactiveVolume> reactive = new ArrayList<>();

  private Measurement(BillPlan.Span span, BillingRules rules, int firstNumber, boolean wholeKWh) {
    this.span = span;
    this.rules = rules;
    this.firstNumber = firstNumber;
    this.wholeKWh = wholeKWh;
  }

  /** Segments in order of time, and their volumes by month. */
  record Volumes(
      BillPlan.Span span,
      boolean wholeKWh,
      List<BillSegment> segments,
      List<MonthVolume> byMonth,
      List<ReactiveVolume> reactive) {}

  /** Measures the days to bill; numbers segments from the given number on. */
  static Step<Volumes> of(BillPlan.Span span, BillingRules rules, int firstNumber) {
    AgreementInput agreement = span.reads().agreement();
    LocalDate start = span.days().from();
    Optional<AgreementInput.Terms> terms = agreement.terms().on(start);
    if (terms.isEmpty()) {
      return Step.parked(ParkReason.NO_TERMS, agreement, start, "");
    }
    boolean household = terms.get().customerClass().isHousehold();
    Optional<LocalDate> other = changeOfKind(agreement, span.days(), household);
    return other.isPresent()
        ? Step.parked(ParkReason.MIXED_CUSTOMER_CLASSES, agreement, other.get(), "")
        : new Measurement(span, rules, firstNumber, household).measure();
  }

  /** Rates with VAT and net rates cannot share a bill. */
  private static Optional<LocalDate> changeOfKind(
      AgreementInput agreement, DateRange days, boolean household) {
    for (Timeline.Era<AgreementInput.Terms> era : agreement.terms().eras()) {
      if (era.value().customerClass().isHousehold() != household && era.days().overlaps(days)) {
        return Optional.of(era.days().from());
      }
    }
    return Optional.empty();
  }

  private Step<Volumes> measure() {
    LocalDate measured = span.days().from();
    for (MeterReads meter : span.reads().meters()) {
      Optional<DateRange> days = meter.meter().inPlace().intersection(span.days());
      if (days.isPresent()) {
        if (!days.get().from().equals(measured)) {
          return stopped(ParkReason.NO_METER, measured, "");
        }
        Optional<Parked> parked = measure(meter, days.get());
        if (parked.isPresent()) {
          return new Step.Stopped<>(parked.get());
        }
        measured = days.get().until();
      }
    }
    return measured.equals(span.days().until())
        ? Step.done(
            new Volumes(
                span, wholeKWh, List.copyOf(segments), List.copyOf(volumes), List.copyOf(reactive)))
        : stopped(ParkReason.NO_METER, measured, "");
  }

  private Optional<Parked> measure(MeterReads meter, DateRange days) {
    List<Boundary> reads = readsFrom(meter, days.from());
    boolean opened = !reads.isEmpty() && reads.get(0).effectiveOn().equals(days.from());
    if (!opened && days.from().isAfter(span.days().from())) {
      return park(ParkReason.NO_EXCHANGE_READ, days.from(), serial(meter));
    }
    if (!opened && !(reads.isEmpty() && span.afterEstimate())) {
      return park(ParkReason.NO_OPENING_READ, days.from(), serial(meter));
    }
    LocalDate measured = days.from();
    for (int i = 1; i < reads.size() && measured.isBefore(days.until()); i++) {
      Optional<Parked> parked = actual(meter, reads.get(i - 1), reads.get(i), days.until());
      if (parked.isPresent()) {
        return parked;
      }
      measured = reads.get(i).effectiveOn();
    }
    if (!measured.isBefore(days.until())) {
      return Optional.empty();
    }
    if (days.until().equals(meter.meter().inPlace().until())) {
      return park(ParkReason.NO_EXCHANGE_READ, days.until(), serial(meter));
    }
    estimate(meter, new DateRange(measured, days.until()));
    return Optional.empty();
  }

  /** The reads from a day on; on that day the one that the standing bill closed with. */
  private List<Boundary> readsFrom(MeterReads meter, LocalDate day) {
    Optional<Boundary> opening =
        span.opening()
            .filter(read -> read.effectiveOn().equals(day))
            .filter(read -> read.meter().equals(meter.meter().plate().serial()));
    List<Boundary> reads = new ArrayList<>();
    opening.ifPresent(reads::add);
    for (Boundary read : meter.boundaries()) {
      boolean replaced = opening.isPresent() && read.effectiveOn().equals(day);
      if (!read.effectiveOn().isBefore(day) && !replaced) {
        reads.add(read);
      }
    }
    return reads;
  }

  private Optional<Parked> actual(MeterReads meter, Boundary from, Boundary until, LocalDate end) {
    Optional<Map<RegisterCode, Energy>> consumed =
        Consumption.between(meter.meter().plate(), from.read(), until.read());
    if (consumed.isEmpty()) {
      return park(ParkReason.REGISTER_WENT_BACKWARDS, until.effectiveOn(), serial(meter));
    }
    if (wholeKWh && !consumed.get().values().stream().allMatch(Energy::isWholeKWh)) {
      return park(ParkReason.FRACTION_OF_KWH, until.effectiveOn(), serial(meter));
    }
    DateRange all = new DateRange(from.effectiveOn(), until.effectiveOn());
    List<DateRange> parts = cut(all, end);
    long[] days = parts.stream().mapToLong(DateRange::days).toArray();
    Map<RegisterCode, Energy> billed = new EnumMap<>(RegisterCode.class);
    for (Map.Entry<RegisterCode, Energy> volume : consumed.get().entrySet()) {
      long[] spread = Apportionment.spread(volume.getValue().wattHours() / unit(), days);
      Energy sum = Energy.ZERO;
      for (int i = 0; i < spread.length && !parts.get(i).until().isAfter(end); i++) {
        Energy part = new Energy(spread[i] * unit());
        add(parts.get(i), meter, volume.getKey(), part);
        sum = sum.plus(part);
      }
      billed.put(volume.getKey(), sum);
    }
    DateRange billedDays = all.intersection(span.days()).orElseThrow();
    addSegment(
        meter.meter().plate(),
        billedDays,
        new Rest(Optional.of(from), Optional.of(until), Optional.empty()),
        billed);
    return Optional.empty();
  }

  /** By months, and where the bill ends. */
  private static List<DateRange> cut(DateRange all, LocalDate end) {
    List<DateRange> parts = new ArrayList<>();
    for (DateRange month : all.byMonth()) {
      DateRange.between(month.from(), earlier(month.until(), end)).ifPresent(parts::add);
      DateRange.between(later(month.from(), end), month.until()).ifPresent(parts::add);
    }
    return parts;
  }

  private void estimate(MeterReads meter, DateRange days) {
    AgreementInput agreement = span.reads().agreement();
    Estimation.Basis basis =
        new Estimation.Basis(
            meter.meter().plate().zones(),
            meter.meter().plate().reactive(),
            history(),
            agreement.supply(),
            agreement.terms().map(AgreementInput.Terms::normPerMonth),
            wholeKWh);
    for (Estimate estimate : Estimation.estimate(days, basis, rules.estimation())) {
      estimate
          .volumes()
          .forEach((register, volume) -> add(estimate.days(), meter, register, volume));
      Optional<Boundary> opening =
          readsFrom(meter, estimate.days().from()).stream()
              .filter(read -> read.effectiveOn().equals(estimate.days().from()))
              .findFirst();
      addSegment(
          meter.meter().plate(),
          estimate.days(),
          new Rest(opening, Optional.empty(), Optional.of(estimate)),
          estimate.volumes());
    }
  }

  private List<Consumption> history() {
    List<Consumption> history = new ArrayList<>();
    for (MeterReads meter : span.reads().meters()) {
      history.addAll(Consumption.between(meter.meter().plate(), meter.boundaries()));
    }
    return history;
  }

  private void add(DateRange days, MeterReads meter, RegisterCode register, Energy volume) {
    int segment = firstNumber + segments.size();
    if (register.isReactive()) {
      reactive.add(new ReactiveVolume(segment, days, register, volume));
    } else {
      volumes.add(new MonthVolume(segment, days, zone(meter, register), volume));
    }
  }

  private void addSegment(
      MeterPlate meter, DateRange days, Rest rest, Map<RegisterCode, Energy> billed) {
    AgreementInput agreement = span.reads().agreement();
    segments.add(
        new BillSegment(
            firstNumber + segments.size(),
            agreement.id(),
            agreement.point(),
            meter.serial(),
            meter.multiplier(),
            days,
            rest.opening(),
            rest.closing(),
            rest.estimate(),
            Collections.unmodifiableMap(billed)));
  }

  private static Zone zone(MeterReads meter, RegisterCode register) {
    return new Zone(meter.meter().plate().zones(), register);
  }

  private long unit() {
    return wholeKWh ? KILOWATT_HOUR : 1;
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? other : one;
  }

  private static String serial(MeterReads meter) {
    return meter.meter().plate().serial().value();
  }

  private Optional<Parked> park(ParkReason reason, LocalDate on, String detail) {
    return Optional.of(new Parked(reason, Optional.of(span.reads().agreement().id()), on, detail));
  }

  private Step<Volumes> stopped(ParkReason reason, LocalDate on, String detail) {
    return Step.parked(reason, span.reads().agreement(), on, detail);
  }

  private record Rest(
      Optional<Boundary> opening, Optional<Boundary> closing, Optional<Estimate> estimate) {}
}
