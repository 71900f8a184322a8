package ua.oblik.domain.billing;

import java.time.YearMonth;
import ua.oblik.domain.measure.Energy;

/**
 * How a month goes beside its contracted volume.
 *
 * @param month the settlement month
 * @param contracted the volume agreed on, all points together
 * @param expected what the month comes to: billed and read so far, by average for the rest
 * @param percent expected of contracted, whole ones, at most 9,999: more tells nobody more
 * @param standing what that means
 */
public record VolumeOutlook(
    YearMonth month, Energy contracted, Energy expected, int percent, Standing standing) {

  private static final long HUNDRED = 100;
  private static final long MOST_PERCENT = 9_999;

  /** Whether somebody should do something. */
  public enum Standing {
    WITHIN,
    /** The percentage to warn from is reached. */
    NEAR,
    /** More is expected than was agreed on. */
    ABOVE
  }

  /**
   * Compares.
   *
   * @param warnPercent from which percentage on the month is near its volume
   */
  public static VolumeOutlook of(
      YearMonth month, Energy contracted, Energy expected, int warnPercent) {
    int percent =
        Math.toIntExact(
            Math.min(
                MOST_PERCENT,
                Math.multiplyExact(expected.wattHours(), HUNDRED) / contracted.wattHours()));
    Standing standing =
        expected.compareTo(contracted) > 0
            ? Standing.ABOVE
            : percent >= warnPercent ? Standing.NEAR : Standing.WITHIN;
    return new VolumeOutlook(month, contracted, expected, percent, standing);
  }

  /** Whether the customer should be warned. */
  public boolean isWarning() {
    return standing != Standing.WITHIN;
  }
}
