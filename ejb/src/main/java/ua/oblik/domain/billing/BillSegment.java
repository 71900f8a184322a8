package ua.oblik.domain.billing;

import java.util.Map;
import java.util.Optional;
import ua.oblik.domain.account.AgreementId;
import ua.oblik.domain.calendar.DateRange;
import ua.oblik.domain.measure.Energy;
import ua.oblik.domain.metering.Boundary;
import ua.oblik.domain.metering.Estimation.Estimate;
import ua.oblik.domain.metering.MeterSerial;
import ua.oblik.domain.metering.RegisterCode;
import ua.oblik.domain.supply.ServicePointCode;

/**
 * The consumption of one agreement over a span between two boundaries: actual reads, a meter
 * exchange, or the days estimated.
 *
 * @param number from 1 within the bill
 * @param agreement which agreement
 * @param point its service point
 * @param meter the meter in place
 * @param multiplier what its reads are multiplied by
 * @param days the span
 * @param opening the actual read it begins with, if it rests on actual reads
 * @param closing the actual read it ends with, if it rests on actual reads
 * @param estimate what it rests on otherwise
 * @param volumes per register, multiplied; those of reactive energy in kvarh
 */
public record BillSegment(
    int number,
    AgreementId agreement,
    ServicePointCode point,
    MeterSerial meter,
    int multiplier,
    DateRange days,
    Optional<Boundary> opening,
    Optional<Boundary> closing,
    Optional<Estimate> estimate,
    Map<RegisterCode, Energy> volumes) {

  /** Whether both ends are actual reads. */
  public boolean isActual() {
    return estimate.isEmpty();
  }

  /** The sum of the zones; reactive energy is not part of it. */
  public Energy total() {
    return RegisterCode.sumOfActive(volumes);
  }
}
