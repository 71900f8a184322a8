package ua.oblik.web.api;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import ua.oblik.domain.metering.ReadQuality;
import ua.oblik.domain.metering.ReadValidation.Doubt;
import ua.oblik.metering.Acceptable;
import ua.oblik.metering.Accepted;

/**
 * The receipt of reads that were stored.
 *
 * @param receiptNo number of the receipt
 * @param date of the reads
 * @param effectiveOn the day they count for
 * @param meter serial of the meter
 * @param registers as stored, kWh
 * @param consumption since the last actual read, multiplied, kWh
 * @param quality VALID, EDITED for a correction, QUESTIONABLE if staff look at it first
 * @param doubts why staff look at it first
 * @param repeated whether the same reads had been stored before
 */
public record ReadReceiptJson(
    long receiptNo,
    LocalDate date,
    LocalDate effectiveOn,
    String meter,
    Map<String, BigDecimal> registers,
    Map<String, BigDecimal> consumption,
    ReadQuality quality,
    List<Doubt> doubts,
    boolean repeated) {

  static ReadReceiptJson of(Accepted accepted) {
    Acceptable what = accepted.what();
    return new ReadReceiptJson(
        accepted.receiptNo(),
        what.read().readOn(),
        what.effectiveOn(),
        what.meter().value(),
        Registers.kWh(what.read().values()),
        Registers.kWh(what.consumption()),
        what.read().quality(),
        what.doubts(),
        accepted.repeated());
  }
}
