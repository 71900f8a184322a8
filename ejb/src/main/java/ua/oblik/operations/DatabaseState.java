package ua.oblik.operations;

/**
 * What a database answers when it is asked whether the business may go on.
 *
 * @param name the schema
 * @param answers whether it answers at all
 * @param openBranches branches of two-phase commits that wait for a decision at this moment
 * @param overdueBranches branches of two-phase commits that wait for a decision since before this
 *     start, or for longer than five minutes
 */
public record DatabaseState(String name, boolean answers, long openBranches, long overdueBranches) {

  /** Whether traffic may come. */
  public boolean isReady() {
    return answers && overdueBranches == 0;
  }
}
