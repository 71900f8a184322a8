package ua.oblik.billing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ua.oblik.domain.billing.BillSegment;
import ua.oblik.domain.calendar.DateRange;
import ua.oblik.domain.measure.Energy;
import ua.oblik.domain.metering.Estimation.Estimate;
import ua.oblik.domain.metering.EstimationRule;
import ua.oblik.domain.metering.MeterSerial;
import ua.oblik.domain.metering.RegisterCode;
import ua.oblik.domain.supply.ServicePointCode;

/**
 * The consumption between two boundaries of a bill, with what it rests on.
 *
 * @param number from 1 within the bill
 * @param point the service point
 * @param meter the meter in place
 * @param multiplier what its reads were multiplied by; bills of old do not say
 * @param from the first day
 * @param until the day after the last
 * @param rule how it was estimated; empty if it rests on actual reads
 * @param restsOn the days whose consumption was averaged
 * @param opening the actual read it begins with
 * @param closing the actual read it ends with
 * @param volumes per register, multiplied; those of reactive energy in kvarh
 * @param total of the registers of active energy
 */
public record SegmentView(
    int number,
    ServicePointCode point,
    MeterSerial meter,
    Optional<Integer> multiplier,
    LocalDate from,
    LocalDate until,
    Optional<EstimationRule> rule,
    Optional<DateRange> restsOn,
    Optional<ReadOnBill> opening,
    Optional<ReadOnBill> closing,
    Map<RegisterCode, Energy> volumes,
    Energy total) {

  /** Whether both ends are actual reads. */
  public boolean actual() {
    return rule.isEmpty();
  }

  /** What the registers of reactive energy counted, kvarh. */
  public List<Map.Entry<RegisterCode, Energy>> reactive() {
    return volumes.entrySet().stream().filter(volume -> volume.getKey().isReactive()).toList();
  }

  static SegmentView of(BillSegment segment) {
    return new SegmentView(
        segment.number(),
        segment.point(),
        segment.meter(),
        Optional.of(segment.multiplier()),
        segment.days().from(),
        segment.days().until(),
        segment.estimate().map(Estimate::rule),
        segment.estimate().map(Estimate::restsOn),
        segment.opening().map(ReadOnBill::of),
        segment.closing().map(ReadOnBill::of),
        segment.volumes(),
        segment.total());
  }
}
