package ua.oblik.billing;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import ua.oblik.account.AccountId;
import ua.oblik.account.BillableAccount;
import ua.oblik.database.CustomerDatabase;
import ua.oblik.database.Row;
import ua.oblik.domain.account.AgreementId;
import ua.oblik.domain.billing.BillKind;
import ua.oblik.domain.billing.BillNumber;
import ua.oblik.domain.billing.LineKind;
import ua.oblik.domain.billing.LiveBill;
import ua.oblik.domain.measure.Energy;
import ua.oblik.domain.measure.Money;
import ua.oblik.domain.metering.RegisterCode;
import ua.oblik.domain.metering.Zone;

/**
 * Loads the bills that stand, as far as the next bill needs them, with what they charged and the
 * reads they rest on.
 */
@Dependent
class LiveBills {

  /** Months that a run looks back for bills; who was not billed in them is asked about anew. */
  private static final int LATELY = 3;

  /**
   * A number is given once, so that the days need not be paired with them: one walk over the index
   * takes the place of a descent for each bill. The days prune years while planning.
   */
  private static final String ISSUED = " where t.issued_on = any(?) and t.bill_no = any(?) ";

  @Inject private CustomerDatabase customer;
  @Inject private LiveSpans spans;

  Map<AccountId, List<LiveBill>> of(Collection<AccountId> accounts) {
    return load(spans.of(accounts));
  }

  /** The same of accounts that an order bills next, on a business date. */
  Map<AccountId, List<LiveBill>> of(Map<AccountId, BillableAccount> accounts, LocalDate today) {
    return load(lately(accounts, today));
  }

  /** The same of accounts whose month is billed next: without lines where it begins afresh. */
  Map<AccountId, List<LiveBill>> monthly(
      Map<AccountId, BillableAccount> accounts, LocalDate today) {
    List<LiveSpans.Standing> spans = lately(accounts, today);
    Set<AccountId> afresh = new HashSet<>();
    accounts.forEach(
        (id, account) -> {
          if (account.agreements().size() == 1) {
            afresh.add(id);
          }
        });
    spans.stream()
        .filter(span -> !isSettled(span))
        .map(LiveSpans.Standing::account)
        .forEach(afresh::remove);
    return load(spans, bill -> afresh.contains(bill.get(0).account()));
  }

  private List<LiveSpans.Standing> lately(
      Map<AccountId, BillableAccount> accounts, LocalDate today) {
    return spans.of(accounts, today.withDayOfMonth(1).minusMonths(LATELY));
  }

  /** Whether nothing of what a bill charged can be charged again or continued within its month. */
  private static boolean isSettled(LiveSpans.Standing span) {
    return !span.provisional()
        && span.month().isPresent()
        && span.days().until().getDayOfMonth() == 1;
  }

  /** All that stand and reach past a day. */
  Map<AccountId, List<LiveBill>> reaching(Collection<AccountId> accounts, LocalDate day) {
    return load(spans.reaching(accounts, day));
  }

  private Map<AccountId, List<LiveBill>> load(List<LiveSpans.Standing> spans) {
    return load(spans, bill -> false);
  }

  private Map<AccountId, List<LiveBill>> load(
      List<LiveSpans.Standing> spans, Predicate<List<LiveSpans.Standing>> withoutLines) {
    Map<BillNumber, List<LiveSpans.Standing>> byBill = byBill(spans);
    Map<BillNumber, List<LiveBill.Line>> lines =
        lines(byBill.values().stream().filter(withoutLines.negate()).toList());
    Map<AccountId, List<LiveBill>> bills = new HashMap<>();
    byBill.forEach(
        (number, covered) -> {
          LiveSpans.Standing first = covered.get(0);
          BillKind kind = first.provisional() ? BillKind.PROVISIONAL : BillKind.FINAL;
          List<LiveBill.Span> days = covered.stream().map(LiveBills::span).toList();
          bills
              .computeIfAbsent(first.account(), id -> new ArrayList<>())
              .add(
                  withoutLines.test(covered)
                      ? new LiveBill(number, kind, days, charges(covered), List.of())
                      : new LiveBill(number, kind, days, lines.getOrDefault(number, List.of())));
        });
    return bills;
  }

  private static Map<YearMonth, Money> charges(List<LiveSpans.Standing> bill) {
    return bill.stream()
        .collect(
            Collectors.toMap(
                span -> span.month().orElseThrow(), LiveSpans.Standing::charged, Money::plus));
  }

  private Map<BillNumber, List<LiveBill.Line>> lines(Collection<List<LiveSpans.Standing>> bills) {
    Map<BillNumber, List<LiveBill.Line>> lines = new HashMap<>();
    if (bills.isEmpty()) {
      return lines;
    }
    customer.list(
        """
        select t.bill_no, t.kind, t.month, t.period_from, t.period_until, t.register, t.zones, t.quantity_wh,
          t.amount_kopiykas, t.agreement_id
        from bill_line t"""
            + ISSUED
            + "order by t.bill_no, t.ordinal",
        row ->
            lines
                .computeIfAbsent(new BillNumber(row.number("bill_no")), no -> new ArrayList<>())
                .add(line(row)),
        bills.stream().map(bill -> bill.get(0).issuedOn()).distinct().sorted().toList(),
        bills.stream().map(bill -> bill.get(0).bill().value()).sorted().toList());
    return lines;
  }

  private static LiveBill.Line line(Row row) throws SQLException {
    return new LiveBill.Line(
        new AgreementId(row.number("agreement_id")),
        row.word(LineKind.class, "kind"),
        YearMonth.from(row.day("month")),
        row.range("period_from", "period_until"),
        zone(row),
        row.optionalEnergy("quantity_wh").orElse(Energy.ZERO),
        row.money("amount_kopiykas"));
  }

  private static Optional<Zone> zone(Row row) throws SQLException {
    return row.text("register") == null
        ? Optional.empty()
        : Optional.of(new Zone(row.small("zones"), row.word(RegisterCode.class, "register")));
  }

  private static Map<BillNumber, List<LiveSpans.Standing>> byBill(List<LiveSpans.Standing> spans) {
    Map<BillNumber, List<LiveSpans.Standing>> bills = new LinkedHashMap<>();
    spans.forEach(span -> bills.computeIfAbsent(span.bill(), no -> new ArrayList<>()).add(span));
    return bills;
  }

  private static LiveBill.Span span(LiveSpans.Standing span) {
    return new LiveBill.Span(span.agreement(), span.days(), span.lastActual());
  }
}
