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
import ua.oblik.account.AccountId;
import ua.oblik.account.BillableAccounts;
import ua.oblik.database.CustomerDatabase;
import ua.oblik.database.RowCopy;
import ua.oblik.domain.billing.BillNumber;
import ua.oblik.domain.measure.Money;

/** What became of each account in a run. */
@Dependent
class RunRecords {

  @Inject private CustomerDatabase customer;
  @Inject private BillableAccounts accounts;

  /**
   * The outcome of one account.
   *
   * @param account which account
   * @param result how it went
   * @param bill its bill, the first of two; empty unless billed and posted
   * @param total of its bills
   * @param charge of the month, beside the month before
   * @param reason why it is parked
   */
  record Outcome(
      AccountId account,
      RunOutcome result,
      Optional<BillNumber> bill,
      Money total,
      MonthCharge charge,
      Optional<String> reason) {

    static Outcome without(AccountId account, RunOutcome result) {
      return new Outcome(
          account, result, Optional.empty(), Money.ZERO, MonthCharge.NONE, Optional.empty());
    }

    static Outcome parked(AccountId account, String reason) {
      return new Outcome(
          account,
          RunOutcome.PARKED,
          Optional.empty(),
          Money.ZERO,
          MonthCharge.NONE,
          Optional.of(reason));
    }

    ChunkResult counted() {
      return switch (result) {
        case BILLED -> new ChunkResult(1, 0, 0, total);
        case PARKED -> new ChunkResult(0, 1, 0, total);
        case SKIPPED -> new ChunkResult(0, 0, 1, total);
      };
    }
  }

  /** Locks the accounts of a chunk. */
  void begin(List<AccountId> chunk) {
    accounts.lock(chunk);
  }

  /** The outcomes that a pass has for these accounts already. */
  Map<AccountId, Outcome> known(RunPass pass, Collection<AccountId> chunk) {
    Map<AccountId, Outcome> known = new HashMap<>();
    customer.list(
        """
        select account_id, outcome, bill_no, total_kopiykas from bill_run_account
        where run_id = ? and account_id = any(?) and posted = ?
        """,
        row -> {
          AccountId account = new AccountId(row.number("account_id"));
          return known.put(
              account,
              new Outcome(
                  account,
                  row.word(RunOutcome.class, "outcome"),
                  row.optionalBill("bill_no"),
                  row.money("total_kopiykas"),
                  MonthCharge.NONE,
                  Optional.empty()));
        },
        pass.run(),
        ids(chunk),
        pass.posts());
    return known;
  }

  /** The totals that were calculated for these accounts and released; none for a pass without. */
  Map<AccountId, Money> released(RunPass pass, Collection<AccountId> chunk) {
    Map<AccountId, Money> released = new HashMap<>();
    if (pass.reviewed()) {
      customer.list(
          """
          select account_id, total_kopiykas from bill_run_account
          where run_id = ? and account_id = any(?) and not posted and outcome = 'BILLED'
          """,
          row -> released.put(new AccountId(row.number("account_id")), row.money("total_kopiykas")),
          pass.run(),
          ids(chunk));
    }
    return released;
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

  /** Keeps the outcomes; what was posted takes the place of what was calculated. */
  void keep(RunPass pass, Collection<Outcome> outcomes) {
    Set<AccountId> replaced = pass.reviewed() ? replace(pass, outcomes) : Set.of();
    RowCopy rows =
        RowCopy.into(
            "bill_run_account",
            "run_id",
            "account_id",
            "outcome",
            "bill_no",
            "total_kopiykas",
            "posted",
            "reason",
            "month_kopiykas",
            "previous_kopiykas");
    outcomes.stream()
        .filter(outcome -> !replaced.contains(outcome.account()))
        .forEach(
            outcome ->
                rows.row(
                    pass.run(),
                    outcome.account(),
                    outcome.result(),
                    outcome.bill(),
                    outcome.total(),
                    pass.posts(),
                    outcome.reason(),
                    outcome.charge().month(),
                    outcome.charge().previous()));
    customer.append(rows);
  }

  /** The comparison stays as it was released: what is posted is the same, or it is parked. */
  private Set<AccountId> replace(RunPass pass, Collection<Outcome> outcomes) {
    return new HashSet<>(
        customer.list(
            """
            update bill_run_account a
            set posted = true, outcome = v.outcome, bill_no = nullif(v.bill_no, 0), total_kopiykas = v.total,
              reason = nullif(v.reason, '')
            from unnest(?, ?, ?, ?, ?) as v (account_id, outcome, bill_no, total, reason)
            where a.run_id = ? and a.account_id = v.account_id and not a.posted
            returning a.account_id
            """,
            row -> new AccountId(row.number("account_id")),
            outcomes.stream().map(outcome -> outcome.account().value()).toList(),
            outcomes.stream().map(outcome -> outcome.result().name()).toList(),
            outcomes.stream().map(o -> o.bill().map(BillNumber::value).orElse(0L)).toList(),
            outcomes.stream().map(outcome -> outcome.total().kopiykas()).toList(),
            outcomes.stream().map(outcome -> outcome.reason().orElse("")).toList(),
            pass.run()));
  }

  private static List<Long> ids(Collection<AccountId> accounts) {
    return accounts.stream().map(AccountId::value).toList();
  }
}
