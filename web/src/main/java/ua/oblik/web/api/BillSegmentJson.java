package ua.oblik.web.api;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import ua.oblik.billing.ReadOnBill;
import ua.oblik.billing.SegmentView;
import ua.oblik.domain.calendar.DateRange;
import ua.oblik.domain.metering.EstimationRule;
import ua.oblik.domain.metering.ReadQuality;
import ua.oblik.domain.metering.ReadSource;

/**
 * The consumption between two boundaries of a bill. What does not apply is left out.
 *
 * @param number from 1
 * @param servicePoint EIC
 * @param meter serial of the meter
 * @param multiplier of the difference of the reads; left out where an old bill does not say
 * @param from the first day
 * @param until the day after the last
 * @param actual whether both ends are actual reads
 * @param rule how it was estimated
 * @param averagedFrom the first day of the consumption that was averaged
 * @param averagedUntil the day after the last
 * @param opening the read it begins with
 * @param closing the read it ends with
 * @param consumption kWh per register, multiplied
 * @param total kWh
 */
@Schema(name = "BillSegment")
public record BillSegmentJson(
    int number,
    @Schema(format = "eic") String servicePoint,
    String meter,
    Integer multiplier,
    LocalDate from,
    LocalDate until,
    boolean actual,
    EstimationRule rule,
    LocalDate averagedFrom,
    LocalDate averagedUntil,
    Read opening,
    Read closing,
    Map<String, BigDecimal> consumption,
    BigDecimal total) {

  static BillSegmentJson of(SegmentView segment) {
    return new BillSegmentJson(
        segment.number(),
        segment.point().value(),
        segment.meter().value(),
        segment.multiplier().orElse(null),
        segment.from(),
        segment.until(),
        segment.actual(),
        segment.rule().orElse(null),
        segment.restsOn().map(DateRange::from).orElse(null),
        segment.restsOn().map(DateRange::until).orElse(null),
        segment.opening().map(Read::of).orElse(null),
        segment.closing().map(Read::of).orElse(null),
        Registers.kWh(segment.volumes()),
        segment.total().kWh());
  }

  /**
   * An actual read.
   *
   * @param date it was taken on
   * @param effectiveOn the date it counts for
   * @param source who gave it
   * @param quality how far it can be relied on
   * @param rolledOver whether registers went through zero before it
   * @param registers kWh, before the multiplier
   */
  @Schema(name = "ReadOnBill")
  public record Read(
      LocalDate date,
      LocalDate effectiveOn,
      ReadSource source,
      ReadQuality quality,
      boolean rolledOver,
      Map<String, BigDecimal> registers) {

    static Read of(ReadOnBill read) {
      return new Read(
          read.readOn(),
          read.effectiveOn(),
          read.source(),
          read.quality(),
          read.rolledOver(),
          Registers.kWh(read.values()));
    }
  }
}
