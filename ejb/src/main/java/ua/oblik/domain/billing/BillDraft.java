package ua.oblik.domain.billing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ua.oblik.domain.account.AgreementId;
import ua.oblik.domain.calendar.DateRange;
import ua.oblik.domain.measure.Energy;
import ua.oblik.domain.measure.Money;
import ua.oblik.domain.metering.Boundary;
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
      Money recommendedPayment) {

    static final Statement NONE =
        new Statement(
            Money.ZERO,
            Money.ZERO,
            Money.ZERO,
            Money.ZERO,
            LocalDate.EPOCH,
            Optional.empty(),
            Money.ZERO);
  }

  /** Fixed. */
  public BillDraft {
    segments = List.copyOf(segments);
    lines = List.copyOf(lines);
    supersedes = List.copyOf(supersedes);
  }

  /** The sum of the lines. */
  public Money total() {
    Money total = Money.ZERO;
    for (BillLine line : lines) {
      total = total.plus(line.amount());
    }
    return total;
  }

  /** The total less the VAT in it. */
  public Money net() {
    return total().minus(vat);
  }

  /** The energy of the segments. */
  public Energy energy() {
    Energy energy = Energy.ZERO;
    for (BillSegment segment : segments) {
      energy = energy.plus(segment.total());
    }
    return energy;
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

  /** What the bill covers, one span per agreement, with the latest actual read each rests on. */
  public List<LiveBill.Span> spans() {
    Map<AgreementId, List<BillSegment>> byAgreement =
        segments.stream()
            .collect(
                Collectors.groupingBy(
                    BillSegment::agreement, LinkedHashMap::new, Collectors.toList()));
    List<LiveBill.Span> spans = new ArrayList<>();
    byAgreement.forEach(
        (agreement, own) ->
            spans.add(
                new LiveBill.Span(
                    agreement,
                    new DateRange(own.get(0).days().from(), own.get(own.size() - 1).days().until()),
                    lastActual(own))));
    return spans;
  }

  /** The bill as it stands once it is issued under a number. */
  public LiveBill live(BillNumber number) {
    return new LiveBill(
        number,
        kind,
        spans(),
        lines.stream()
            .map(
                line ->
                    new LiveBill.Line(
                        line.agreement(),
                        line.kind(),
                        line.month(),
                        line.days(),
                        line.zone(),
                        line.quantity(),
                        line.amount()))
            .toList());
  }

  /** The same bill, once the one it was calculated behind has its number. */
  BillDraft after(BillNumber number) {
    return new BillDraft(
        kind,
        period,
        segments,
        lines.stream()
            .map(
                line ->
                    line.chargedBy().filter(BillNumber.NEXT::equals).isPresent()
                        ? line.withChargedBy(number)
                        : line)
            .toList(),
        supersedes,
        supersededTotal,
        vat,
        statement);
  }

  BillDraft stating(Statement given) {
    return new BillDraft(kind, period, segments, lines, supersedes, supersededTotal, vat, given);
  }

  private static Optional<Boundary> lastActual(List<BillSegment> segments) {
    return segments.stream()
        .flatMap(segment -> Stream.concat(segment.opening().stream(), segment.closing().stream()))
        .max(Comparator.comparing(Boundary::effectiveOn));
  }
}
