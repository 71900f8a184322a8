package ua.oblik.billing;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import ua.oblik.database.CustomerDatabase;
import ua.oblik.database.Row;
import ua.oblik.domain.billing.BillNumber;
import ua.oblik.domain.billing.LineKind;
import ua.oblik.domain.measure.Coefficient;
import ua.oblik.domain.measure.Energy;
import ua.oblik.domain.measure.UnitRate;
import ua.oblik.domain.metering.EstimationRule;
import ua.oblik.domain.metering.RegisterCode;

/** What an issued bill is made of, read back from its tables. */
@Dependent
class BillParts {

  private static final String FROM = "period_from";
  private static final String UNTIL = "period_until";

  @Inject private CustomerDatabase customer;

  /**
   * Where the parts of a bill are kept.
   *
   * @param number which bill
   * @param issuedOn the day whose partition it lies in
   */
  record Key(BillNumber number, LocalDate issuedOn) {}

  List<SegmentView> segments(Key bill) {
    return customer.list(
        "select * from bill_segment where issued_on = ? and bill_no = ? order by ordinal",
        BillParts::segment,
        bill.issuedOn(),
        bill.number().value());
  }

  List<LineView> lines(Key bill) {
    return customer.list(
        "select * from bill_line where issued_on = ? and bill_no = ? order by ordinal",
        BillParts::line,
        bill.issuedOn(),
        bill.number().value());
  }

  /**
   * Most bills take the place of none: only the days of those that there are lead to partitions.
   */
  List<SupersededBill> supersedes(BillNumber number) {
    return customer
        .list(
            """
            select n.bill_no, n.issued_on from bill_supersession s
            join bill_number n on n.bill_no = s.superseded_bill_no where s.bill_no = ?
            """,
            row -> new Key(new BillNumber(row.number("bill_no")), row.day("issued_on")),
            number.value())
        .stream()
        .map(this::superseded)
        .sorted(
            Comparator.comparing((SupersededBill bill) -> bill.period().from())
                .thenComparing(bill -> bill.number().value()))
        .toList();
  }

  private SupersededBill superseded(Key bill) {
    return customer
        .first(
            """
            select period_from, period_until, charges_kopiykas from bill where issued_on = ? and bill_no = ?
            """,
            row ->
                new SupersededBill(
                    bill.number(),
                    bill.issuedOn(),
                    row.range(FROM, UNTIL),
                    row.money("charges_kopiykas")),
            bill.issuedOn(),
            bill.number().value())
        .orElseThrow();
  }

  /** The numbers of the bills that one takes the place of. */
  List<BillNumber> supersededNumbers(BillNumber number) {
    return customer.list(
        "select superseded_bill_no from bill_supersession where bill_no = ? order by superseded_bill_no",
        row -> new BillNumber(row.number("superseded_bill_no")),
        number.value());
  }

  Optional<BillNumber> supersededBy(BillNumber number) {
    return customer
        .first(
            "select bill_no from bill_supersession where superseded_bill_no = ?",
            row -> row.optionalBill("bill_no"),
            number.value())
        .flatMap(by -> by);
  }

  boolean isWithdrawn(BillNumber number) {
    return customer
        .first(
            "select 1 from bill_supersession where superseded_bill_no = ? and bill_no is null",
            row -> true,
            number.value())
        .orElse(false);
  }

  private static SegmentView segment(Row row) throws SQLException {
    StoredJson reads = StoredJson.of(row.text("reads"));
    return new SegmentView(
        row.small("ordinal"),
        reads.point(),
        reads.meter(),
        row.day(FROM),
        row.day(UNTIL),
        Optional.ofNullable(row.text("estimation_rule")).map(EstimationRule::valueOf),
        reads.restsOn(),
        reads.opening().map(ReadOnBill::of),
        reads.closing().map(ReadOnBill::of),
        reads.volumes(),
        row.energy("energy_wh"));
  }

  private static LineView line(Row row) throws SQLException {
    StoredJson explanation = StoredJson.of(row.text("explanation"));
    var zones = row.optionalNumber("zones");
    var block = row.optionalNumber("block");
    return new LineView(
        row.small("ordinal"),
        row.word(LineKind.class, "kind"),
        YearMonth.from(row.day("month")),
        row.day(FROM),
        row.day(UNTIL),
        zones.stream().mapToObj(Math::toIntExact).findFirst(),
        Optional.ofNullable(row.text("register")).map(RegisterCode::valueOf),
        explanation.period(),
        block.stream().mapToObj(Math::toIntExact).findFirst(),
        explanation.blockAbove(),
        explanation.blockUpTo(),
        row.optionalEnergy("quantity_wh").orElse(Energy.ZERO),
        Optional.ofNullable(row.decimal("unit_rate")).map(UnitRate::new),
        Optional.ofNullable(row.decimal("coefficient")).map(Coefficient::new),
        explanation.policy(),
        explanation.act(),
        row.money("amount_kopiykas"),
        explanation.segments(),
        explanation.chargedBy(),
        explanation.source(),
        explanation.reactive());
  }
}
