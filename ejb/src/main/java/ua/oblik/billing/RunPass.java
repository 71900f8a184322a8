package ua.oblik.billing;

import java.time.YearMonth;
import java.util.Objects;
import java.util.UUID;
import ua.oblik.account.AccountId;

/**
 * One pass of a run over its accounts.
 *
 * @param run which run; its row exists
 * @param month the settlement month
 * @param keys what the keys of its bills begin with, such as {@code run:2025-10}
 * @param mode whether anything is posted
 * @param reviewed whether the accounts were calculated and released before: then only what was
 *     released is posted
 */
public record RunPass(UUID run, YearMonth month, String keys, RunMode mode, boolean reviewed) {

  /** Complete. */
  public RunPass {
    Objects.requireNonNull(run, "run");
    Objects.requireNonNull(month, "month");
    Objects.requireNonNull(keys, "keys");
    Objects.requireNonNull(mode, "mode");
  }

  /** What the bill of an account answers. */
  String key(AccountId account) {
    return keys + ":" + account;
  }

  boolean posts() {
    return mode == RunMode.POSTING;
  }
}
