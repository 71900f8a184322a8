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
import ua.oblik.domain.metering.Boundary;
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

  private record Key(BillNumber bill, AgreementId agreement) {

    /** Both rise together, so the usual sum of both would leave most of a map's bins empty. */
    @Override
    public int hashCode() {
      return Long.hashCode(bill.value() * 0x9E3779B97F4A7C15L + agreement.value());
    }
  }

  Map<AccountId, List<LiveBill>> of(Collection<AccountId> accounts) {
    return load(spans.of(accounts));
  }

  /** The same of accounts that the next monthly run bills, or an order, on a business date. */
  Map<AccountId, List<LiveBill>> of(Map<AccountId, BillableAccount> accounts, LocalDate today) {
    return load(spans.of(accounts, today.withDayOfMonth(1).minusMonths(LATELY)));
  }

  /** All that stand and reach past a day. */
  Map<AccountId, List<LiveBill>> reaching(Collection<AccountId> accounts, LocalDate day) {
    return load(spans.reaching(accounts, day));
  }

  private Map<AccountId, List<LiveBill>> load(List<LiveSpans.Standing> spans) {
    if (spans.isEmpty()) {
      return Map.of();
    }
    Object[] issued = issued(spans);
    Map<Key, Boundary> actual = lastActual(issued);
    Map<BillNumber, List<LiveBill.Line>> lines = lines(issued);
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
                            total(lines.get(number)),
                            covered.stream().map(span -> span(span, actual)).toList(),
                            lines.getOrDefault(number, List.of()))));
    return bills;
  }

  /** The parameters of {@link #ISSUED}. */
  private static Object[] issued(List<LiveSpans.Standing> spans) {
    return new Object[] {
      spans.stream().map(LiveSpans.Standing::issuedOn).distinct().sorted().toList(),
      spans.stream().map(span -> span.bill().value()).distinct().sorted().toList()
    };
  }

  /** What a bill charged is the sum of its lines. */
  private static Money total(List<LiveBill.Line> lines) {
    return lines == null
        ? Money.ZERO
        : Money.sum(lines.stream().map(LiveBill.Line::amount).toList());
  }

  private Map<Key, Boundary> lastActual(Object[] issued) {
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
          StoredJson.of(row.text("reads"))
              .latest()
              .ifPresent(read -> last.merge(key, read, LiveBills::later));
          return key;
        },
        issued);
    return last;
  }

  private static Boundary later(Boundary known, Boundary next) {
    return next.effectiveOn().isAfter(known.effectiveOn()) ? next : known;
  }

  private Map<BillNumber, List<LiveBill.Line>> lines(Object[] issued) {
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
        issued);
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

  private static LiveBill.Span span(LiveSpans.Standing standing, Map<Key, Boundary> actual) {
    return new LiveBill.Span(
        standing.agreement(),
        standing.days(),
        Optional.ofNullable(actual.get(new Key(standing.bill(), standing.agreement()))));
  }
}
