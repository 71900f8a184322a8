package ua.oblik.billing;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ua.oblik.account.AccountId;
import ua.oblik.billing.SecondOpinion.Charged;
import ua.oblik.database.CustomerDatabase;
import ua.oblik.domain.account.AgreementId;
import ua.oblik.domain.billing.BillNumber;
import ua.oblik.domain.billing.BillOutcome;
import ua.oblik.domain.billing.BillRequest;
import ua.oblik.domain.billing.LiveBill;
import ua.oblik.domain.calendar.DateRange;

/**
 * Gathers what the shadow is told about the bills of a run: reads, estimates and rates as they are
 * stored, and the bills that stand beside. Before a release nothing is posted, so the days and the
 * estimates are those of the calculation.
 */
@Dependent
class ShadowEvidence {

  @Inject private BillingCases cases;
  @Inject private LiveBills liveBills;
  @Inject private RulesInForce rules;
  @Inject private CustomerDatabase customer;

  /** The bills of some accounts of a run, as far as they can be rated again. */
  Map<AccountId, List<Charged>> of(BillRun run, List<AccountId> accounts) {
    BillRequest monthly = new BillRequest.Monthly(run.month(), run.businessDay());
    Map<AccountId, List<Charged>> bills = new LinkedHashMap<>();
    if (run.posts()) {
      // The posted bills have moved the marks: what they rest on may lie further back.
      LocalDate earliest = earliest(run, accounts);
      Map<AccountId, BillingCase> loaded =
          cases.since(earliest, accounts, rules.on(run.businessDay()), monthly);
      Map<AccountId, List<LiveBill>> standing = liveBills.reaching(accounts, earliest);
      Map<BillNumber, List<ShadowCases.Estimated>> estimates = estimates(run, accounts);
      Set<BillNumber> ofRun = estimates.keySet();
      loaded.forEach(
          (account, billed) ->
              bills.put(
                  account,
                  posted(billed, standing.getOrDefault(account, List.of()), ofRun, estimates)));
    } else {
      cases
          .of(accounts, rules.on(run.businessDay()), monthly)
          .forEach((account, billed) -> bills.put(account, calculated(billed)));
    }
    return bills;
  }

  private static List<Charged> calculated(BillingCase of) {
    return of.calculate() instanceof BillOutcome.Billed billed
        ? SecondOpinion.charged(of.input(), billed)
        : List.of();
  }

  /** The bills of the run that still stand, each beside those that were issued before it. */
  private static List<Charged> posted(
      BillingCase of,
      List<LiveBill> standing,
      Set<BillNumber> ofRun,
      Map<BillNumber, List<ShadowCases.Estimated>> estimates) {
    List<Charged> bills = new ArrayList<>();
    for (LiveBill bill : standing) {
      if (ofRun.contains(bill.number())) {
        Map<AgreementId, DateRange> days = new LinkedHashMap<>();
        bill.spans().forEach(span -> days.put(span.agreement(), span.days()));
        List<LiveBill> before =
            standing.stream().filter(other -> other.number().compareTo(bill.number()) < 0).toList();
        bills.add(
            new Charged(
                bill.total(),
                ShadowCases.of(
                    ShadowCases.beside(of.input(), before),
                    new ShadowCases.Subject(days, estimates.get(bill.number())))));
      }
    }
    return bills;
  }

  /** The first day of the first month that a bill of the run charges. */
  private LocalDate earliest(BillRun run, Collection<AccountId> accounts) {
    return customer
        .first(
            "select coalesce(min(period_from), ?) as f from bill where run_id = ? and account_id = any(?)",
            row -> row.day("f").withDayOfMonth(1),
            run.businessDay(),
            run.id(),
            values(accounts))
        .orElse(run.businessDay());
  }

  /** What the bills of the run estimated; nothing for one that rests on reads alone. */
  private Map<BillNumber, List<ShadowCases.Estimated>> estimates(
      BillRun run, Collection<AccountId> accounts) {
    Map<BillNumber, List<ShadowCases.Estimated>> estimates = new HashMap<>();
    customer.list(
        """
        select b.bill_no, s.agreement_id, s.period_from, s.period_until, s.reads, s.basis
        from bill b join bill_segment s on s.issued_on = b.issued_on and s.bill_no = b.bill_no
        where b.run_id = ? and b.account_id = any(?) order by b.bill_no, s.ordinal
        """,
        row -> {
          List<ShadowCases.Estimated> ofBill =
              estimates.computeIfAbsent(
                  new BillNumber(row.number("bill_no")), number -> new ArrayList<>());
          return "ESTIMATED".equals(row.text("basis"))
              && ofBill.add(
                  new ShadowCases.Estimated(
                      new AgreementId(row.number("agreement_id")),
                      row.range("period_from", "period_until"),
                      StoredJson.of(row.text("reads")).volumes()));
        },
        run.id(),
        values(accounts));
    return estimates;
  }

  private static List<Long> values(Collection<AccountId> accounts) {
    return accounts.stream().map(AccountId::value).toList();
  }
}
