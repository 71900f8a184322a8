package ua.oblik.billing;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import ua.oblik.account.AccountId;
import ua.oblik.account.BillableAccounts;
import ua.oblik.database.CustomerDatabase;
import ua.oblik.database.MeterDatabase;
import ua.oblik.database.RowCopy;
import ua.oblik.domain.billing.BillNumber;
import ua.oblik.domain.measure.Money;

/** What became of each account in a run. */
@Dependent
class RunRecords {

  @Inject private CustomerDatabase customer;
  @Inject private MeterDatabase meter;
  @Inject private BillableAccounts accounts;

  /** How an account went through a run. */
  enum Result {
    BILLED,
    PARKED,
    SKIPPED
  }

  /**
   * The outcome of one account.
   *
   * @param account which account
   * @param result how it went
   * @param bill its bill, the first of two; empty unless billed, and in a preview
   * @param total of its bills
   */
  record Outcome(AccountId account, Result result, Optional<BillNumber> bill, Money total) {

    static Outcome without(AccountId account, Result result) {
      return new Outcome(account, result, Optional.empty(), Money.ZERO);
    }

    ChunkResult counted() {
      return switch (result) {
        case BILLED -> new ChunkResult(1, 0, 0, total);
        case PARKED -> new ChunkResult(0, 1, 0, total);
        case SKIPPED -> new ChunkResult(0, 0, 1, total);
      };
    }
  }

  /** Locks the accounts of a chunk and readies both schemas for statements over all of them. */
  void begin(List<AccountId> chunk) {
    customer.planForEachChunk();
    meter.planForEachChunk();
    accounts.lock(chunk);
  }

  /** The outcomes a run has for these accounts already. */
  Map<AccountId, Outcome> known(UUID run, Collection<AccountId> chunk) {
    Map<AccountId, Outcome> known = new HashMap<>();
    customer.list(
        """
        select account_id, outcome, bill_no, total_kopiykas from bill_run_account
        where run_id = ? and account_id = any(?)
        """,
        row -> {
          AccountId account = new AccountId(row.number("account_id"));
          return known.put(
              account,
              new Outcome(
                  account,
                  row.word(Result.class, "outcome"),
                  row.optionalBill("bill_no"),
                  row.money("total_kopiykas")));
        },
        run,
        ids(chunk));
    return known;
  }

  /** Accounts whose open order will bill them at least to a day, the same night. */
  Set<AccountId> ordered(Collection<AccountId> chunk, LocalDate until) {
    return new HashSet<>(
        customer.list(
            """
            select account_id from bill_order
            where state = 'ORDERED' and bill_until >= ? and account_id = any(?)
            """,
            row -> new AccountId(row.number("account_id")),
            until,
            ids(chunk)));
  }

  /** Keeps the outcomes. */
  void keep(UUID run, Collection<Outcome> outcomes) {
    RowCopy rows =
        RowCopy.into(
            "bill_run_account", "run_id", "account_id", "outcome", "bill_no", "total_kopiykas");
    outcomes.forEach(
        outcome ->
            rows.row(run, outcome.account(), outcome.result(), outcome.bill(), outcome.total()));
    customer.append(rows);
  }

  private static List<Long> ids(Collection<AccountId> accounts) {
    return accounts.stream().map(AccountId::value).toList();
  }
}
