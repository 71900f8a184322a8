package ua.oblik.billing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import ua.oblik.account.AccountId;
import ua.oblik.domain.account.AccountNumber;
import ua.oblik.domain.billing.BillDraft.Statement;
import ua.oblik.domain.billing.BillKind;
import ua.oblik.domain.billing.BillNumber;
import ua.oblik.domain.billing.LineKind;
import ua.oblik.domain.calendar.DateRange;
import ua.oblik.domain.measure.Energy;
import ua.oblik.domain.measure.Money;
import ua.oblik.domain.metering.MeterSerial;

/**
 * An issued bill with all that explains it: the page, the PDF and the API print this.
 *
 * @param number printed on it
 * @param accountId whose
 * @param account whose, as printed
 * @param issuedOn the business date it was issued on
 * @param period the days billed
 * @param kind final or provisional
 * @param cause why it was issued
 * @param energy of all segments
 * @param charges the sum of the lines
 * @param net the charges less VAT
 * @param vat the VAT in the charges
 * @param statement what was to be paid and by when, as of the day of issue
 * @param segments the consumption
 * @param lines the charges one by one
 * @param supersedes the bills it replaced
 * @param supersededBy the bill that replaced it
 * @param withdrawn whether it was taken back and no bill stands in its place
 */
public record BillView(
    BillNumber number,
    AccountId accountId,
    AccountNumber account,
    LocalDate issuedOn,
    DateRange period,
    BillKind kind,
    BillCause cause,
    Energy energy,
    Money charges,
    Money net,
    Money vat,
    Statement statement,
    List<SegmentView> segments,
    List<LineView> lines,
    List<SupersededBill> supersedes,
    Optional<BillNumber> supersededBy,
    boolean withdrawn) {

  /** Whether it is the bill to pay by: neither superseded nor taken back. */
  public boolean stands() {
    return !withdrawn && supersededBy.isEmpty();
  }

  /** The meters a line rests on, where the bill is for several points; else none need be named. */
  public List<MeterSerial> metersOf(LineView line) {
    return segments.stream().map(SegmentView::point).distinct().count() < 2
        ? List.of()
        : segments.stream()
            .filter(segment -> line.segments().contains(segment.number()))
            .map(SegmentView::meter)
            .distinct()
            .toList();
  }

  /** Whether its lines are net and VAT is a line of its own, as for legal entities. */
  public boolean isNet() {
    return lines.stream().anyMatch(line -> line.kind() == LineKind.VAT);
  }

  /** What the bills it replaced had charged. */
  public Money supersededTotal() {
    return Money.sum(supersedes.stream().map(SupersededBill::charges).toList());
  }

  /** The charges less what the bills it replaced had charged. */
  public Money difference() {
    return charges.minus(supersededTotal());
  }
}
