package ua.oblik.config.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ua.oblik.billing.BillRows;
import ua.oblik.billing.IssuedBill;
import ua.oblik.config.demo.AccountPast.Entry;
import ua.oblik.config.demo.AccountPast.Paid;
import ua.oblik.config.demo.AccountPast.RunResult;
import ua.oblik.database.RowCopy;
import ua.oblik.domain.account.AgreementId;
import ua.oblik.domain.measure.Money;
import ua.oblik.domain.payment.Allocation;
import ua.oblik.domain.payment.Allocation.Credit;
import ua.oblik.domain.payment.Allocation.Debt;
import ua.oblik.domain.payment.Allocation.Share;
import ua.oblik.ledger.EntryRows;
import ua.oblik.ledger.Posting;
import ua.oblik.supply.ServicePointId;

/** Bills, what the runs did, ledger entries and payments as rows. */
final class LedgerRows {

  private static final long ENTRIES_PER_ACCOUNT = 512;
  private static final long PARKED_PER_ACCOUNT = 64;
  private static final List<String> SOURCES =
      List.of("PRIVATBANK", "OSCHADBANK", "MONOBANK", "UKRPOSHTA");
  private static final int WORKING_MINUTES = 600;
  private static final int LIVE_SEGMENTS = 4;

  private final BillRows standing = new BillRows();
  private final BillRows superseded = new BillRows();
  private final RowCopy orders =
      RowCopy.into(
          "bill_order",
          "id",
          "account_id",
          "ordered_on",
          "bill_until",
          "ordered_by",
          "preview_total_kopiykas",
          "state",
          "bill_no");
  private final RowCopy runs =
      RowCopy.into(
          "bill_run_account",
          "run_id",
          "account_id",
          "outcome",
          "bill_no",
          "total_kopiykas",
          "reason",
          "month_kopiykas",
          "previous_kopiykas");
  private final RowCopy parked =
      RowCopy.into(
          "parked_account",
          "id",
          "run_id",
          "account_id",
          "period_from",
          "period_until",
          "reason",
          "detail",
          "parked_on",
          "resolved_on",
          "resolved_by",
          "resolution");
  private final RowCopy payments =
      RowCopy.into(
          "payment",
          "id",
          "source",
          "external_id",
          "account_id",
          "amount_kopiykas",
          "value_on",
          "posted_on",
          "payer",
          "purpose",
          "open_kopiykas");
  private final RowCopy allocations =
      RowCopy.into(
          "payment_allocation",
          "payment_id",
          "bill_no",
          "amount_kopiykas",
          "allocated_on",
          "cause");
  private final EntryRows entries = new EntryRows();
  private final RowCopy balances =
      RowCopy.into("account_balance", "account_id", "balance_kopiykas", "entries");

  /** Adds the past of an account. */
  void add(AccountPast past) {
    Map<AgreementId, ServicePointId> points = new HashMap<>();
    for (Story.Supply supply : past.story().agreements()) {
      points.put(new AgreementId(supply.id()), new ServicePointId(supply.point().id()));
    }
    for (IssuedBill bill : past.bills()) {
      (past.isSuperseded(bill.number()) ? superseded : standing).add(bill, points);
    }
    for (AccountPast.Order order : past.orders()) {
      orders.row(
          order.id(),
          past.story().id(),
          order.orderedOn(),
          order.billUntil(),
          DemoUsers.FIRST_ID,
          order.previewTotal(),
          "ISSUED",
          order.bill());
    }
    runs(past);
    payments(past);
    entries(past);
  }

  /** The rows that must be there before those of {@link #rows}: bills that no longer stand. */
  List<RowCopy> rows() {
    List<RowCopy> all = new java.util.ArrayList<>();
    List<RowCopy> old = superseded.rows();
    List<RowCopy> live = standing.rows();
    for (int table = 0; table < live.size(); table++) {
      if (table != LIVE_SEGMENTS) {
        all.add(old.get(table));
      }
      all.add(live.get(table));
    }
    all.addAll(List.of(orders, runs, parked, payments, allocations));
    all.addAll(entries.rows());
    all.add(balances);
    return all;
  }

  private void runs(AccountPast past) {
    long id = past.story().id() * PARKED_PER_ACCOUNT;
    for (RunResult result : past.runs()) {
      String outcome =
          result.bill() != null ? "BILLED" : result.parked() != null ? "PARKED" : "SKIPPED";
      runs.row(
          MonthlyRuns.idOf(result.month()),
          past.story().id(),
          outcome,
          result.bill(),
          result.total(),
          result.parked() == null ? null : result.parked().reason(),
          result.charge().month(),
          result.charge().previous());
      if (result.parked() != null) {
        parked(past, result, id++);
      }
    }
  }

  private void parked(AccountPast past, RunResult result, long id) {
    java.time.LocalDate resolvedOn =
        past.runs().stream()
            .filter(later -> later.month().isAfter(result.month()) && later.bill() != null)
            .map(later -> History.runDay(later.month()))
            .findFirst()
            .orElse(null);
    parked.row(
        id,
        MonthlyRuns.idOf(result.month()),
        past.story().id(),
        result.month().atDay(1),
        result.month().plusMonths(1).atDay(1),
        result.parked().reason(),
        result.parked().detail(),
        History.runDay(result.month()),
        resolvedOn,
        resolvedOn == null ? null : "system",
        resolvedOn == null ? null : "BILLED");
  }

  private void payments(AccountPast past) {
    Party party = past.story().party();
    String payer =
        party instanceof Party.Person person
            ? person.familyName() + " " + person.givenName()
            : ((Party.Firm) party).fullName();
    Map<Long, Money> open = allocate(past);
    for (Paid payment : past.payments()) {
      payments.row(
          payment.id(),
          SOURCES.get((int) (payment.id() / 128 % SOURCES.size())),
          "P" + payment.id(),
          past.story().id(),
          payment.amount(),
          payment.on(),
          payment.on(),
          payer,
          "За електроенергію, о/р " + past.story().number(),
          open.get(payment.id()));
    }
  }

  /** Shares the payments out over the bills that stand, and answers what is left of each. */
  private Map<Long, Money> allocate(AccountPast past) {
    Map<Long, Money> open = new HashMap<>();
    Map<Long, LocalDate> paidOn = new HashMap<>();
    List<Credit> credits = new ArrayList<>();
    for (Paid payment : past.payments()) {
      open.put(payment.id(), payment.amount());
      paidOn.put(payment.id(), payment.on());
      credits.add(new Credit(payment.id(), Optional.empty(), payment.amount()));
    }
    List<Debt> debts =
        past.bills().stream()
            .filter(bill -> !past.isSuperseded(bill.number()))
            .map(bill -> new Debt(bill.number(), bill.draft().total()))
            .toList();
    for (Share share : Allocation.of(credits, debts)) {
      open.merge(share.payment(), share.amount(), Money::minus);
      allocations.row(
          share.payment(),
          share.bill(),
          share.amount(),
          paidOn.get(share.payment()),
          share.cause());
    }
    return open;
  }

  private void entries(AccountPast past) {
    long id = past.story().id() * ENTRIES_PER_ACCOUNT;
    Map<String, Long> byKey = new HashMap<>();
    for (Entry entry : past.entries()) {
      Posting posting = entry.posting();
      byKey.put(posting.key(), id);
      Instant recorded =
          posting.payment().isPresent()
              ? History.dayTime(entry.postedOn(), (int) (id % WORKING_MINUTES))
              : History.nightOf(entry.postedOn());
      entries.add(
          posting,
          new EntryRows.Entered(
              id, entry.postedOn(), recorded, posting.reversedKey().map(byKey::get)));
      id++;
    }
    if (!past.entries().isEmpty()) {
      balances.row(past.story().id(), past.balance(), past.entries().size());
    }
  }
}
