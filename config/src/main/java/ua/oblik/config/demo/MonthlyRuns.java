package ua.oblik.config.demo;

import java.time.Instant;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import ua.oblik.config.demo.AccountPast.RunResult;
import ua.oblik.database.RowCopy;

/** Sums up what the monthly runs of the history did, so that staff see them as finished runs. */
final class MonthlyRuns {

  private static final int RUN = 2;
  private static final int MINUTES_A_RUN = 12;

  private final Map<YearMonth, Sums> sums = new TreeMap<>();

  private static final class Sums {
    private long billed;
    private long parked;
    private long skipped;
    private long kopiykas;
    private long lastAccount;
  }

  /** The id of the run that billed a month. */
  static UUID idOf(YearMonth month) {
    return Identifiers.uuid(RUN, month.getYear() * 12L + month.getMonthValue());
  }

  /** Adds what the runs did about an account. */
  synchronized void add(AccountPast past) {
    for (RunResult result : past.runs()) {
      Sums sum = sums.computeIfAbsent(result.month(), month -> new Sums());
      if (result.bill() != null) {
        sum.billed++;
      } else if (result.parked() != null) {
        sum.parked++;
      } else {
        sum.skipped++;
      }
      sum.kopiykas += result.total().kopiykas();
      sum.lastAccount = Math.max(sum.lastAccount, past.story().id());
    }
  }

  /** The runs themselves. They must be there before what they did about each account. */
  static RowCopy runs(long accounts, History history) {
    RowCopy rows =
        RowCopy.into(
            "bill_run",
            "id",
            "period_from",
            "period_until",
            "preview",
            "business_day",
            "run_key",
            "state",
            "started_at",
            "heartbeat_at",
            "finished_at",
            "requested_by",
            "shards",
            "accounts",
            "reconciled");
    for (YearMonth month : history.months()) {
      Instant end = History.nightOf(History.runDay(month));
      rows.row(
          idOf(month),
          month.atDay(1),
          month.plusMonths(1).atDay(1),
          false,
          History.runDay(month),
          "monthly:" + month,
          "COMPLETED",
          end.minus(MINUTES_A_RUN, ChronoUnit.MINUTES),
          end,
          end,
          "system",
          1,
          accounts,
          "");
    }
    return rows;
  }

  /** How far each run came: to the end. */
  synchronized RowCopy shards() {
    RowCopy rows =
        RowCopy.into(
            "bill_run_shard",
            "run_id",
            "shard",
            "last_account_id",
            "billed",
            "parked",
            "skipped",
            "total_kopiykas",
            "heartbeat_at");
    sums.forEach(
        (month, sum) ->
            rows.row(
                idOf(month),
                0,
                sum.lastAccount,
                sum.billed,
                sum.parked,
                sum.skipped,
                sum.kopiykas,
                History.nightOf(History.runDay(month))));
    return rows;
  }
}
