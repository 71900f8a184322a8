package ua.oblik.billing;

import java.time.Instant;

/**
 * How far a run has been rated a second time.
 *
 * @param stage what was rated: the calculation before a release, or the bills that were posted
 * @param billed accounts with a bill
 * @param rated those rated again
 * @param differing accounts for which the two do not agree to the kopiyka
 * @param ratedAt when the last was rated
 */
public record ShadowReport(
    RunStage stage, long billed, long rated, long differing, Instant ratedAt) {

  /** Whether every account that was rated again agrees. */
  public boolean agrees() {
    return differing == 0;
  }

  /** Whether none was left out. */
  public boolean isComplete() {
    return rated == billed;
  }
}
