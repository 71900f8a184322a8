package ua.oblik.billing;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import ua.oblik.domain.measure.Energy;
import ua.oblik.domain.measure.Money;

/**
 * A rehearsal as staff see it. {@code finishedAt} and {@code failure} are null where they do not
 * apply.
 *
 * @param id of the rehearsal
 * @param title what staff called it
 * @param from the first settlement month
 * @param last the last settlement month
 * @param state as of a run; it is never released or undone
 * @param scope accounts to be looked at
 * @param result so far
 * @param finishedAt when it ended
 * @param failure why it failed
 */
public record RehearsalView(
    UUID id,
    String title,
    YearMonth from,
    YearMonth last,
    RunState state,
    long scope,
    Result result,
    Instant finishedAt,
    String failure) {

  /** Whether it is still going to change. */
  public boolean moving() {
    return state == RunState.REQUESTED || state == RunState.RUNNING;
  }

  /**
   * What came out: all that bills charge of the months, reliefs, subsidies and VAT included.
   *
   * @param accounts that the draft concerns
   * @param energy they used
   * @param now under the tariffs that were in force
   * @param then under the candidate
   * @param winners accounts that would have paid less
   * @param losers accounts that would have paid more
   * @param bands accounts by how much more they would have paid, least first
   */
  public record Result(
      long accounts,
      Energy energy,
      Money now,
      Money then,
      long winners,
      long losers,
      List<Band> bands) {

    /** Fixed. */
    public Result {
      bands = List.copyOf(bands);
    }

    /** How much more all together would have paid. */
    public Money difference() {
      return then.minus(now);
    }
  }

  /**
   * Accounts whose difference lies in a band of hryvnias over the whole period.
   *
   * @param number of the band, from 0: below -500, -100, -10, 0, exactly 0, up to 10, 100, 500,
   *     above
   * @param accounts how many
   * @param percent of the fullest band, for a chart
   */
  public record Band(int number, long accounts, int percent) {}
}
