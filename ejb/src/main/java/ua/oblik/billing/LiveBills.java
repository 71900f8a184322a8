package ua.oblik.billing;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import ua.oblik.account.AccountId;
import ua.oblik.database.CustomerDatabase;
import ua.oblik.database.Row;
import ua.oblik.domain.account.AgreementId;
import ua.oblik.domain.billing.BillKind;
import ua.oblik.domain.billing.BillNumber;
import ua.oblik.domain.billing.LineKind;
import ua.oblik.domain.billing.LiveBill;
import ua.oblik.domain.calendar.DateRange;
import ua.oblik.domain.measure.Energy;
import ua.oblik.domain.measure.Money;
import ua.oblik.domain.metering.Boundary;
import ua.oblik.domain.metering.RegisterCode;
import ua.oblik.domain.metering.Zone;

/**
 * Loads the bills that stand, as far as the next bill needs them: the provisional ones, the last
 * final one, and those of the month that the next bill begins in.
 */
@Dependent
class LiveBills {

  private static final String SPANS =
      """
      with live as (
        select account_id, agreement_id, bill_no, issued_on, provisional, lower(period) as f, upper(period) as u
        from live_segment where account_id = any(?)),
      edge as (
        select account_id, agreement_id, max(u) as u, min(f) filter (where provisional) as p,
          max(u) filter (where not provisional) as settled
        from live group by account_id, agreement_id),
      cut as (
        select account_id, min(date_trunc('month', least(u - 1, coalesce(p, u - 1)))::date) as c
        from edge group by account_id),
      wanted as (
        select distinct l.bill_no
        from live l join cut using (account_id) join edge e using (account_id, agreement_id)
        where l.provisional or l.u > cut.c or l.u = e.settled)
      select live.* from live join wanted using (bill_no) order by account_id, f, bill_no, agreement_id
      """;

  private static final String REACHING =
      """
      with live as (
        select account_id, agreement_id, bill_no, issued_on, provisional, lower(period) as f, upper(period) as u
        from live_segment where account_id = any(?))
      select live.* from live
      where bill_no in (select bill_no from live where u > ?) order by account_id, f, bill_no, agreement_id
      """;

  private static final String ISSUED =
      " join unnest(?, ?) as w (on_day, no) on t.issued_on = w.on_day and t.bill_no = w.no ";

  @Inject private CustomerDatabase customer;

  private record Standing(
      AccountId account,
      BillNumber bill,
      LocalDate issuedOn,
      AgreementId agreement,
      DateRange days,
      boolean provisional) {}

  private record Key(BillNumber bill, AgreementId agreement) {}

  Map<AccountId, List<LiveBill>> of(Collection<AccountId> accounts) {
    return load(
        customer.list(
            SPANS, LiveBills::standing, accounts.stream().map(AccountId::value).toList()));
  }

  /** All that stand and reach past a day. */
  Map<AccountId, List<LiveBill>> reaching(Collection<AccountId> accounts, LocalDate day) {
    return load(
        customer.list(
            REACHING, LiveBills::standing, accounts.stream().map(AccountId::value).toList(), day));
  }

  private Map<AccountId, List<LiveBill>> load(List<Standing> spans) {
    Map<BillNumber, LocalDate> issued = new LinkedHashMap<>();
    spans.forEach(span -> issued.put(span.bill(), span.issuedOn()));
    List<LocalDate> days = List.copyOf(issued.values());
    List<Long> numbers = issued.keySet().stream().map(BillNumber::value).toList();
    Map<BillNumber, Money> totals = totals(days, numbers);
    Map<Key, Boundary> actual = lastActual(days, numbers);
    Map<BillNumber, List<LiveBill.Line>> lines = lines(days, numbers);
    Map<AccountId, List<LiveBill>> bills = new HashMap<>();
    byBill(spans)
        .forEach(
            (number, covered) ->
                bills
                    .computeIfAbsent(covered.get(0).account(), id -> new ArrayList<>())
                    .add(
                        new LiveBill(
                            number,
                            covered.get(0).provisional() ? BillKind.PROVISIONAL : BillKind.FINAL,
                            totals.get(number),
                            covered.stream().map(span -> span(span, actual)).toList(),
                            lines.getOrDefault(number, List.of()))));
    return bills;
  }

  private Map<BillNumber, Money> totals(List<LocalDate> days, List<Long> numbers) {
    Map<BillNumber, Money> totals = new HashMap<>();
    customer.list(
        "select t.bill_no, t.charges_kopiykas from bill t" + ISSUED,
        row -> totals.put(new BillNumber(row.number("bill_no")), row.money("charges_kopiykas")),
        days,
        numbers);
    return totals;
  }

  private Map<Key, Boundary> lastActual(List<LocalDate> days, List<Long> numbers) {
    Map<Key, Boundary> last = new HashMap<>();
    customer.list(
        "select t.bill_no, t.agreement_id, t.reads from bill_segment t"
            + ISSUED
            + "order by t.bill_no, t.ordinal",
        row -> {
          Key key =
              new Key(
                  new BillNumber(row.number("bill_no")),
                  new AgreementId(row.number("agreement_id")));
          StoredJson reads = StoredJson.of(row.text("reads"));
          Stream.concat(reads.opening().stream(), reads.closing().stream())
              .forEach(read -> last.merge(key, read, LiveBills::later));
          return key;
        },
        days,
        numbers);
    return last;
  }

  private static Boundary later(Boundary known, Boundary next) {
    return next.effectiveOn().isAfter(known.effectiveOn()) ? next : known;
  }

  private Map<BillNumber, List<LiveBill.Line>> lines(List<LocalDate> days, List<Long> numbers) {
    Map<BillNumber, List<LiveBill.Line>> lines = new HashMap<>();
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
        days,
        numbers);
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

  private static Map<BillNumber, List<Standing>> byBill(List<Standing> spans) {
    Map<BillNumber, List<Standing>> bills = new LinkedHashMap<>();
    spans.forEach(span -> bills.computeIfAbsent(span.bill(), no -> new ArrayList<>()).add(span));
    return bills;
  }

  private static LiveBill.Span span(Standing standing, Map<Key, Boundary> actual) {
    return new LiveBill.Span(
        standing.agreement(),
        standing.days(),
        Optional.ofNullable(actual.get(new Key(standing.bill(), standing.agreement()))));
  }

  private static Standing standing(Row row) throws SQLException {
    return new Standing(
        new AccountId(row.number("account_id")),
        new BillNumber(row.number("bill_no")),
        row.day("issued_on"),
        new AgreementId(row.number("agreement_id")),
        row.range("f", "u"),
        row.flag("provisional"));
  }
}
