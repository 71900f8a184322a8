package ua.oblik.domain.billing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import ua.oblik.domain.calendar.DateRange;
import ua.oblik.domain.measure.Energy;
import ua.oblik.domain.measure.Money;
import ua.oblik.domain.metering.Estimation.Estimate;

/**
 * A calculated bill, not yet numbered: what a preview shows and what is issued.
 *
 * @param kind final if every agreement's ends rest on actual reads
 * @param period from the earliest to the latest day of all segments
 * @param segments the consumption
 * @param lines the charges; their sum is the total
 * @param supersedes the live provisional bills it replaces, in order
 * @param supersededTotal what those charged
 * @param vat the VAT contained in the total, or added to it for a legal entity
 * @param statement what is to be paid
 */
public record BillDraft(
    BillKind kind,
    DateRange period,
    List<BillSegment> segments,
    List<BillLine> lines,
    List<BillNumber> supersedes,
    Money supersededTotal,
    Money vat,
    Statement statement) {

  /**
   * What is to be paid and by when.
   *
   * @param openingBalance owed before this bill, with the superseded bills already taken back
   * @param charges the total of this bill
   * @param amountToPay opening balance + charges; zero if overpaid
   * @param overpayment what is carried to the next bill; zero if there is something to pay
   * @param dueOn the last day to pay
   * @param expectedThisMonth what is still to be charged for the settlement month of the business
   *     date, by average consumption; empty if it cannot be told
   * @param recommendedPayment amount to pay with the expected charge, less what is overpaid
   */
  public record Statement(
      Money openingBalance,
      Money charges,
      Money amountToPay,
      Money overpayment,
      LocalDate dueOn,
      Optional<Money> expectedThisMonth,
      Money recommendedPayment) {}

  /** Fixed. */
  public BillDraft {
    segments = List.copyOf(segments);
    lines = List.copyOf(lines);
    supersedes = List.copyOf(supersedes);
  }

  /** The sum of the lines. */
  public Money total() {
    return Money.sum(lines.stream().map(BillLine::amount).toList());
  }

  /** The total less the VAT in it. */
  public Money net() {
    return total().minus(vat);
  }

  /** The energy of the segments. */
  public Energy energy() {
    return Energy.sum(segments.stream().map(BillSegment::total).toList());
  }

  /** The total less what the superseded bills charged. */
  public Money difference() {
    return total().minus(supersededTotal);
  }

  /** The estimates it rests on. */
  public List<Estimate> estimates() {
    return segments.stream().map(BillSegment::estimate).flatMap(e -> e.stream()).toList();
  }

  /** The lines of a kind. */
  public Stream<BillLine> lines(LineKind kind) {
    return lines.stream().filter(line -> line.kind() == kind);
  }
}
