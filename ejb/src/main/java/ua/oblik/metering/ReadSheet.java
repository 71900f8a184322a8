package ua.oblik.metering;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ua.oblik.domain.calendar.DateRange;
import ua.oblik.domain.measure.Energy;
import ua.oblik.domain.metering.MeterSpan.MeterPlate;
import ua.oblik.domain.metering.RegisterCode;
import ua.oblik.supply.ServicePointView;

/**
 * What a customer needs to see while entering reads of one meter.
 *
 * @param point where
 * @param meter the meter in place
 * @param wholeKWh whether only whole kilowatt-hours are taken
 * @param lastValues the last read that counts, per register; empty if there is none
 * @param lastReadOn its date
 * @param usualPerDay usual consumption of all zones in a day; empty if too little was measured
 * @param earliest the first date that is taken
 * @param today the business date, the last date that is taken
 * @param effectiveOn the day that a read of today counts for
 * @param window the reading window that is open or comes next
 * @param sent whether a read is there that counts for the same day as one of today would
 */
public record ReadSheet(
    ServicePointView point,
    MeterPlate meter,
    boolean wholeKWh,
    Map<RegisterCode, Energy> lastValues,
    Optional<LocalDate> lastReadOn,
    Optional<Energy> usualPerDay,
    LocalDate earliest,
    LocalDate today,
    LocalDate effectiveOn,
    DateRange window,
    boolean sent) {

  /** The registers to be read. */
  public List<RegisterCode> registers() {
    return meter.registers();
  }
}
