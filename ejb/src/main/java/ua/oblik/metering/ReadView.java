package ua.oblik.metering;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import ua.oblik.domain.measure.Energy;
import ua.oblik.domain.metering.MeterSerial;
import ua.oblik.domain.metering.ReadQuality;
import ua.oblik.domain.metering.ReadSource;
import ua.oblik.domain.metering.RegisterCode;
import ua.oblik.domain.supply.ServicePointCode;

/**
 * Reads of one meter on one date, as the history shows them.
 *
 * @param submission key of the submission
 * @param receiptNo the customer's receipt; null if another account or nobody holds it
 * @param point where
 * @param meter which meter
 * @param readOn the date of the reads
 * @param effectiveOn the day they count for
 * @param values per register, before the multiplier
 * @param consumption since the read before, multiplied; empty for the first and for reads that do
 *     not count
 * @param source who gave them
 * @param quality how far they can be relied on
 * @param rolledOver whether a register had gone through zero
 * @param submittedBy the login or system that entered them
 * @param submittedOn the business date of entering
 * @param replaces the submission they correct; null for first ones
 * @param replacedBy the submission that corrects them; null if they stand
 * @param review how the review stands; null if they never were questionable
 * @param correctable whether the customer can still put other values in their place
 * @param photo whether a photograph of the meter is kept with them
 */
public record ReadView(
    UUID submission,
    Long receiptNo,
    ServicePointCode point,
    MeterSerial meter,
    LocalDate readOn,
    LocalDate effectiveOn,
    Map<RegisterCode, Energy> values,
    Map<RegisterCode, Energy> consumption,
    ReadSource source,
    ReadQuality quality,
    boolean rolledOver,
    String submittedBy,
    LocalDate submittedOn,
    UUID replaces,
    UUID replacedBy,
    ReviewState review,
    boolean correctable,
    boolean photo) {

  /** Whether they are billed: neither replaced nor doubted nor rejected. */
  public boolean counts() {
    return replacedBy == null
        && (review == null ? quality != ReadQuality.QUESTIONABLE : review == ReviewState.RELEASED);
  }

  /** What became of them. */
  public ReadStanding standing() {
    if (replacedBy != null) {
      return ReadStanding.REPLACED;
    }
    if (review == ReviewState.REJECTED) {
      return ReadStanding.REJECTED;
    }
    return review == ReviewState.RELEASED
        ? ReadStanding.VALID
        : ReadStanding.valueOf(quality.name());
  }

  /** The way by which they came in. */
  public ReadChannel channel() {
    return ReadChannel.of(source, submittedBy);
  }

  /**
   * The consumption of all zones; reactive energy is no part of it. Empty where none is known,
   * which is not the same as none.
   */
  public Optional<Energy> total() {
    return consumption.isEmpty()
        ? Optional.empty()
        : Optional.of(RegisterCode.sumOfActive(consumption));
  }
}
