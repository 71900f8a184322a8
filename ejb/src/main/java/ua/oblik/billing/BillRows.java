package ua.oblik.billing;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import ua.oblik.database.RowCopy;
import ua.oblik.domain.account.AgreementId;
import ua.oblik.domain.billing.BillDraft;
import ua.oblik.domain.billing.BillDraft.Statement;
import ua.oblik.domain.billing.BillKind;
import ua.oblik.domain.billing.BillLine;
import ua.oblik.domain.billing.BillNumber;
import ua.oblik.domain.billing.BillSegment;
import ua.oblik.domain.billing.LiveBill;
import ua.oblik.domain.measure.Money;
import ua.oblik.domain.metering.Estimation.Estimate;
import ua.oblik.domain.metering.Zone;
import ua.oblik.domain.rating.Price;
import ua.oblik.supply.ServicePointId;

/**
 * Bills as rows of their tables: one bill of a customer's order or a thousand of a run. Knows no
 * connection, so that whoever has one can append them.
 */
public final class BillRows {

  private static final String ISSUED_ON = "issued_on";
  private static final String BILL_NO = "bill_no";
  private static final String ACCOUNT = "account_id";
  private static final String FROM = "period_from";
  private static final String UNTIL = "period_until";
  private static final String OVERTAKEN = "ACTUAL_READ";

  private final RowCopy numbers =
      RowCopy.into("bill_number", BILL_NO, ACCOUNT, ISSUED_ON, "bill_key");
  private final RowCopy bills =
      RowCopy.into(
          "bill",
          ISSUED_ON,
          BILL_NO,
          ACCOUNT,
          FROM,
          UNTIL,
          "kind",
          "cause",
          "run_id",
          "order_id",
          "energy_wh",
          "charges_kopiykas",
          "net_kopiykas",
          "vat_kopiykas",
          "opening_kopiykas",
          "due_on",
          "expected_kopiykas",
          "recommended_kopiykas",
          "issued_at");
  private final RowCopy segments =
      RowCopy.into(
          "bill_segment",
          ISSUED_ON,
          BILL_NO,
          "ordinal",
          "agreement_id",
          "service_point_id",
          FROM,
          UNTIL,
          "basis",
          "estimation_rule",
          "energy_wh",
          "reads");
  private final RowCopy lines =
      RowCopy.into(
          "bill_line",
          ISSUED_ON,
          BILL_NO,
          "ordinal",
          "segment",
          "kind",
          "month",
          FROM,
          UNTIL,
          "register",
          "zones",
          "agreement_id",
          "block",
          "quantity_wh",
          "unit_rate",
          "coefficient",
          "rate_version_id",
          "amount_kopiykas",
          "explanation");
  private final RowCopy live =
      RowCopy.into(
          "live_segment",
          "agreement_id",
          "period",
          BILL_NO,
          ISSUED_ON,
          ACCOUNT,
          "provisional",
          "last_actual",
          "month",
          "charged_kopiykas");
  private final RowCopy supersessions =
      RowCopy.into(
          "bill_supersession",
          "superseded_bill_no",
          BILL_NO,
          ACCOUNT,
          "reason",
          "on_date",
          "detail");

  /**
   * Adds a bill.
   *
   * @param points the service point of each agreement
   */
  public BillRows add(IssuedBill bill, Map<AgreementId, ServicePointId> points) {
    numbers.row(bill.number(), bill.account(), bill.issue().on(), bill.key());
    addBill(bill);
    for (BillSegment segment : bill.draft().segments()) {
      addSegment(bill, segment, points.get(segment.agreement()));
    }
    bill.draft().lines().forEach(line -> addLine(bill, line));
    addSpans(bill);
    Optional<Cancellation> cancellation = bill.issue().cancellation();
    for (BillNumber superseded : bill.draft().supersedes()) {
      supersessions.row(
          superseded,
          bill.number(),
          bill.account(),
          cancellation.map(given -> given.ground().name()).orElse(OVERTAKEN),
          bill.issue().on(),
          cancellation.map(Cancellation::reason));
    }
    return this;
  }

  /** The rows, in the order in which they refer to each other. */
  public List<RowCopy> rows() {
    return List.of(numbers, bills, segments, lines, live, supersessions);
  }

  private void addBill(IssuedBill bill) {
    BillDraft draft = bill.draft();
    Statement statement = draft.statement();
    bills.row(
        bill.issue().on(),
        bill.number(),
        bill.account(),
        draft.period().from(),
        draft.period().until(),
        draft.kind(),
        bill.issue().cause(),
        bill.issue().run(),
        bill.issue().order(),
        draft.energy(),
        draft.total(),
        draft.net(),
        draft.vat(),
        statement.openingBalance(),
        statement.dueOn(),
        statement.expectedThisMonth(),
        statement.recommendedPayment(),
        bill.issue().at());
  }

  private void addSegment(IssuedBill bill, BillSegment segment, ServicePointId point) {
    segments.row(
        bill.issue().on(),
        bill.number(),
        segment.number(),
        segment.agreement(),
        point,
        segment.days().from(),
        segment.days().until(),
        segment.isActual() ? "ACTUAL" : "ESTIMATED",
        segment.estimate().map(Estimate::rule),
        segment.total(),
        Explanation.of(segment));
  }

  private void addSpans(IssuedBill bill) {
    BillDraft draft = bill.draft();
    Map<AgreementId, Money> charged = new HashMap<>();
    Set<YearMonth> months = new HashSet<>();
    for (BillLine line : draft.lines()) {
      charged.merge(line.agreement(), line.amount(), Money::plus);
      months.add(line.month());
    }
    Optional<LocalDate> month =
        months.size() == 1 ? Optional.of(months.iterator().next().atDay(1)) : Optional.empty();
    for (LiveBill.Span span : draft.spans()) {
      live.row(
          span.agreement(),
          "[" + span.days().from() + "," + span.days().until() + ")",
          bill.number(),
          bill.issue().on(),
          bill.account(),
          draft.kind() == BillKind.PROVISIONAL,
          span.lastActual().map(Explanation::of),
          month,
          charged.getOrDefault(span.agreement(), Money.ZERO));
    }
  }

  private void addLine(IssuedBill bill, BillLine line) {
    Optional<Price> price = line.price();
    lines.row(
        bill.issue().on(),
        bill.number(),
        line.number(),
        line.segments().isEmpty() ? 0 : line.segments().get(0),
        line.kind(),
        line.month().atDay(1),
        line.days().from(),
        line.days().until(),
        line.zone().map(Zone::register),
        line.zone().map(Zone::zones),
        line.agreement(),
        price.map(Price::block),
        line.quantity(),
        LineView.rate(line),
        LineView.coefficient(line),
        price.map(p -> p.version().id()).filter(id -> id > 0),
        line.amount(),
        Explanation.of(line));
  }
}
