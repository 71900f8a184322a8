package ua.oblik.web.api;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import ua.oblik.domain.metering.ReadQuality;
import ua.oblik.domain.metering.ReadSource;
import ua.oblik.metering.ReadView;
import ua.oblik.metering.ReviewState;

/**
 * Reads of one meter on one date.
 *
 * @param id of the submission
 * @param receiptNo the customer's receipt, or {@code null}
 * @param servicePoint EIC
 * @param meter serial of the meter
 * @param date of the reads
 * @param effectiveOn the day they count for
 * @param registers kWh as on the meter
 * @param consumption kWh since the read before, multiplied
 * @param source who gave them
 * @param quality how far they can be relied on
 * @param rolledOver whether a register had gone through zero
 * @param submittedOn business date of entering
 * @param counts whether they are billed
 * @param replaces the id they correct, or {@code null}
 * @param replacedBy the id that corrects them, or {@code null}
 * @param review how staff decide on a questionable one, or {@code null}
 */
public record ReadJson(
    UUID id,
    Long receiptNo,
    @Schema(format = "eic") String servicePoint,
    String meter,
    LocalDate date,
    LocalDate effectiveOn,
    Map<String, BigDecimal> registers,
    Map<String, BigDecimal> consumption,
    ReadSource source,
    ReadQuality quality,
    boolean rolledOver,
    LocalDate submittedOn,
    boolean counts,
    UUID replaces,
    UUID replacedBy,
    ReviewState review) {

  static ReadJson of(ReadView read) {
    return new ReadJson(
        read.submission(),
        read.receiptNo(),
        read.point().value(),
        read.meter().value(),
        read.readOn(),
        read.effectiveOn(),
        Registers.kWh(read.values()),
        Registers.kWh(read.consumption()),
        read.source(),
        read.quality(),
        read.rolledOver(),
        read.submittedOn(),
        read.counts(),
        read.replaces(),
        read.replacedBy(),
        read.review());
  }
}
