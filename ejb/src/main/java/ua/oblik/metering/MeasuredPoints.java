package ua.oblik.metering;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ua.oblik.domain.calendar.Timeline;
import ua.oblik.domain.metering.MeterRead;
import ua.oblik.domain.metering.MeterSpan;
import ua.oblik.domain.supply.SupplyState;
import ua.oblik.supply.ServicePointId;
import ua.oblik.supply.ServicePoints;

/**
 * Loads what billing needs to know of service points: everything since the last billed actual read,
 * and enough before it for estimates. A thousand points take as many statements as one.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class MeasuredPoints {
  /**
   * A year back from the first day to be estimated, and the read that opens that month: it may be
   * two months older.
   */
  private static final Period HISTORY = Period.ofMonths(15);

  @Inject private PointRecords records;
  @Inject private BillableReads reads;
  @Inject private ServicePoints points;

  /** One point. */
  public MeasuredPoint of(ServicePointId point) {
    return of(List.of(point)).get(point);
  }

  /** Each of the points. */
  public Map<ServicePointId, MeasuredPoint> of(Collection<ServicePointId> wanted) {
    return since(LocalDate.MAX, wanted);
  }

  /** Each of the points, with what billing it again from a day on rests on. */
  public Map<ServicePointId, MeasuredPoint> since(
      LocalDate day, Collection<ServicePointId> wanted) {
    Map<ServicePointId, List<InstalledMeter>> meters = records.meters(wanted);
    Map<ServicePointId, BilledMark> marks = records.marks(wanted);
    return measured(wanted, marks, reads.of(horizons(day, meters, marks), meters));
  }

  /** Each of the points, with no more reads than the bills of a run can rest on. */
  public Map<ServicePointId, MeasuredPoint> of(
      Collection<ServicePointId> wanted, EstimatedDays estimated) {
    Map<ServicePointId, List<InstalledMeter>> meters = records.meters(wanted);
    Map<ServicePointId, BilledMark> marks = records.marks(wanted);
    return measured(
        wanted, marks, reads.of(horizons(LocalDate.MAX, meters, marks), meters, marks, estimated));
  }

  private Map<ServicePointId, MeasuredPoint> measured(
      Collection<ServicePointId> wanted,
      Map<ServicePointId, BilledMark> marks,
      Map<ServicePointId, List<MeterSpan>> spans) {
    Map<ServicePointId, Timeline<SupplyState>> supplies = points.supplies(wanted);
    Map<ServicePointId, MeasuredPoint> measured = new HashMap<>();
    for (ServicePointId point : wanted) {
      measured.put(
          point,
          new MeasuredPoint(
              point, spans.get(point), supplies.get(point), Optional.ofNullable(marks.get(point))));
    }
    return measured;
  }

  /** The point of a read that has been judged but not stored, as if it had been. */
  public MeasuredPoint with(Acceptable accepted) {
    MeasuredPoint now = of(accepted.point());
    List<MeterSpan> spans =
        now.spans().stream()
            .map(
                span ->
                    span.plate().serial().equals(accepted.meter()) ? with(span, accepted) : span)
            .toList();
    return new MeasuredPoint(now.point(), spans, now.supply(), now.mark());
  }

  private static MeterSpan with(MeterSpan span, Acceptable accepted) {
    List<MeterRead> reads = new ArrayList<>(span.reads());
    reads.removeAll(accepted.replaces().stream().toList());
    reads.remove(accepted.read());
    reads.add(accepted.read());
    return new MeterSpan(span.plate(), span.inPlace(), reads);
  }

  /** From when on reads of a point matter; all of them where it was never billed. */
  static LocalDate horizon(List<InstalledMeter> meters, Optional<BilledMark> mark) {
    return mark.map(known -> known.actualUntil().minus(HISTORY))
        .orElseGet(() -> meters.get(0).inPlace().from());
  }

  static Map<ServicePointId, LocalDate> horizons(
      LocalDate day,
      Map<ServicePointId, List<InstalledMeter>> meters,
      Map<ServicePointId, BilledMark> marks) {
    Map<ServicePointId, LocalDate> horizons = new HashMap<>();
    meters.forEach(
        (point, installed) -> {
          if (!installed.isEmpty()) {
            LocalDate horizon = horizon(installed, Optional.ofNullable(marks.get(point)));
            LocalDate before = day.equals(LocalDate.MAX) ? horizon : day.minus(HISTORY);
            horizons.put(point, before.isBefore(horizon) ? before : horizon);
          }
        });
    return horizons;
  }

  /**
   * Reads with the meter they were taken from; a meter that came back has its reads in both spans.
   */
  static List<MeterSpan> spans(List<InstalledMeter> meters, List<StoredRead> standing) {
    return meters.stream()
        .map(
            meter ->
                new MeterSpan(
                    meter.plate(),
                    meter.inPlace(),
                    standing.stream()
                        .filter(stored -> stored.meterId() == meter.meterId())
                        .filter(stored -> reaches(meter, stored.readOn()))
                        .map(StoredRead::asRuled)
                        .toList()))
        .toList();
  }

  /** A removal read is dated the day after the last in place. */
  static boolean reaches(InstalledMeter meter, LocalDate readOn) {
    return meter.inPlace().contains(readOn) || meter.inPlace().until().equals(readOn);
  }
}
