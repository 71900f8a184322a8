package ua.oblik.billing;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import ua.oblik.account.AccountId;
import ua.oblik.database.CustomerDatabase;
import ua.oblik.database.Row;
import ua.oblik.domain.account.AccountNumber;
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

  /**
   * Whose a bill is, and what became of it.
   *
   * @param key where its parts are kept
   * @param account whose
   * @param accountNumber whose, as printed
   * @param supersedes whether it took the place of others
   * @param supersededBy the bill in its place
   * @param withdrawn whether it was taken back and no bill stands in its place
   */
  record Standing(
      Key key,
      AccountId account,
      AccountNumber accountNumber,
      boolean supersedes,
      Optional<BillNumber> supersededBy,
      boolean withdrawn) {}

  /** How a bill stands; empty if there is none of that number. */
  Optional<Standing> standing(BillNumber number) {
    return customer.first(
        """
        select n.issued_on, n.account_id, a.number, s.superseded_bill_no is not null as superseded, s.bill_no as superseded_by,
          exists (select 1 from bill_supersession r where r.bill_no = n.bill_no) as supersedes
        from bill_number n join account a on a.id = n.account_id left join bill_supersession s
          on s.superseded_bill_no = n.bill_no
        where n.bill_no = ?
        """,
        row -> {
          Optional<BillNumber> by = row.optionalBill("superseded_by");
          return new Standing(
              new Key(number, row.day("issued_on")),
              new AccountId(row.number("account_id")),
              AccountNumber.of(row.text("number")),
              row.flag("supersedes"),
              by,
              row.flag("superseded") && by.isEmpty());
        },
        number.value());
  }

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
  List<SupersededBill> supersedes(Standing bill) {
    if (!bill.supersedes()) {
      return List.of();
    }
    return customer
        .list(
            """
            select n.bill_no, n.issued_on from bill_supersession s
            join bill_number n on n.bill_no = s.superseded_bill_no where s.bill_no = ?
            """,
            row -> new Key(new BillNumber(row.number("bill_no")), row.day("issued_on")),
            bill.key().number().value())
        .stream()
        .map(this::superseded)
        .sorted(
            Comparator.comparing((SupersededBill old) -> old.period().from())
                .thenComparing(old -> old.number().value()))
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

  private static SegmentView segment(Row row) throws SQLException {
    StoredJson reads = StoredJson.of(row.text("reads"));
    return new SegmentView(
        row.small("ordinal"),
        reads.point(),
        reads.meter(),
        reads.multiplier(),
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
        explanation.figures());
  }
}
