package ua.oblik.domain.metering;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import ua.oblik.domain.measure.Energy;

/**
 * Judges reads before anything is stored. The answer is a value; nothing is thrown at a customer.
 */
public final class ReadValidation {

  private ReadValidation() {}

  /**
   * Reads as they were entered.
   *
   * @param readOn the date of the read
   * @param values text per register as typed; a missing register is incomplete
   * @param confirmed what the customer has confirmed in answer to an earlier {@link
   *     NeedsConfirmation}
   */
  public record Entered(
      LocalDate readOn, Map<RegisterCode, String> values, Set<Confirmation> confirmed) {}

  /**
   * What is known of the meter.
   *
   * @param plate the meter in place
   * @param lastRead the latest actual read of this meter on or before the entered date
   * @param nextRead the earliest actual read of this meter after the entered date
   * @param lastBilledOn the effective date of the last actual read that a final bill rests on
   * @param usualPerDay usual consumption of all zones in a day, multiplied; empty if not known
   * @param contractedWatts the contracted power
   * @param household whether only whole kilowatt-hours are taken
   */
  public record Known(
      MeterSpan.MeterPlate plate,
      Optional<MeterRead> lastRead,
      Optional<MeterRead> nextRead,
      Optional<LocalDate> lastBilledOn,
      Optional<Energy> usualPerDay,
      long contractedWatts,
      boolean household) {}

  /**
   * Thresholds, kept by staff.
   *
   * @param questionableDifference a difference of one register above this goes to the worklist
   * @param usualTimes more than so many times the usual daily consumption asks for confirmation
   */
  public record Limits(Energy questionableDifference, int usualTimes) {

    /** 5000 kWh and three times. */
    public static final Limits STANDARD = new Limits(Energy.ofKWh(5000), 3);
  }

  /** What a customer can confirm. */
  public enum Confirmation {
    /** The consumption is right although far above what is expected. */
    UNUSUAL_CONSUMPTION,
    /** The register went through zero. */
    ROLL_OVER,
    /** A photograph of the meter came along: lower digits are looked at by staff, not refused. */
    PHOTO_SENT;

    /** What somebody confirms who has looked at the meter again. */
    public static final Set<Confirmation> BY_CHECKING = Set.of(UNUSUAL_CONSUMPTION, ROLL_OVER);
  }

  /** What a customer can do about a read lower than the last. */
  public enum WayOut {
    CHECK_NUMBERS,
    CONFIRM_ROLL_OVER,
    REPORT_EXCHANGE,
    SEND_PHOTO
  }

  /** Why a read is refused. */
  public enum Reason {
    INCOMPLETE_ZONES,
    UNKNOWN_REGISTER,
    NOT_A_NUMBER,
    NEGATIVE,
    FRACTION_OF_KWH,
    TOO_MANY_DIGITS,
    FUTURE_DATE,
    BEFORE_LAST_BILLED,
    LOWER_THAN_LAST,
    HIGHER_THAN_NEXT
  }

  /** Why a read is stored but not billed until staff release it. */
  public enum Doubt {
    ABOVE_CONTRACTED_POWER,
    ABOVE_DIFFERENCE_LIMIT,
    /** Shown by a photograph; the read before may be the wrong one. */
    LOWER_THAN_LAST
  }

  /** The answer. */
  public sealed interface Outcome {}

  /**
   * Stored and billed.
   *
   * @param read with its values as numbers
   * @param volumes since the last read, per register; zero without a last read
   */
  public record Accepted(MeterRead read, Map<RegisterCode, Energy> volumes) implements Outcome {}

  /**
   * Stored, put on the staff worklist, not billed until released.
   *
   * @param read quality {@link ReadQuality#QUESTIONABLE}
   * @param volumes since the last read
   * @param doubts why
   * @param limit what could have been drawn, the threshold, or the value it is lower than
   */
  public record Questionable(
      MeterRead read, Map<RegisterCode, Energy> volumes, List<Doubt> doubts, Energy limit)
      implements Outcome {}

  /**
   * Not stored; the customer is asked.
   *
   * @param needed what to confirm
   * @param volumes since the last read if it were taken
   * @param expected what would have been expected of the same days
   */
  public record NeedsConfirmation(
      Confirmation needed, Map<RegisterCode, Energy> volumes, Expectation expected)
      implements Outcome {}

  /**
   * Not stored.
   *
   * @param reason why
   * @param register which register, if one
   * @param entered what was entered, if a number
   * @param last the last value, where the reason compares with it
   * @param lastOn the date of that value, or the limit of the date
   * @param waysOut what can be done, in order of likelihood
   */
  public record Refused(
      Reason reason,
      Optional<RegisterCode> register,
      Optional<Energy> entered,
      Optional<Energy> last,
      Optional<LocalDate> lastOn,
      List<WayOut> waysOut)
      implements Outcome {}

  /**
   * Judges entered reads.
   *
   * @param source who entered them
   * @param today the business date
   */
  public static Outcome judge(
      Entered entered, ReadSource source, Known known, Limits limits, LocalDate today) {
    return new ReadJudge(entered, known, limits).judge(source, today);
  }
}
