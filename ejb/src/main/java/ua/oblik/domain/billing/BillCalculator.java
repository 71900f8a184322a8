package ua.oblik.domain.billing;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import ua.oblik.domain.billing.BillOutcome.Billed;
import ua.oblik.domain.billing.BillOutcome.NothingReason;
import ua.oblik.domain.billing.BillOutcome.NothingToBill;
import ua.oblik.domain.billing.BillOutcome.ParkReason;
import ua.oblik.domain.billing.BillOutcome.Parked;
import ua.oblik.domain.billing.BillRequest.Monthly;
import ua.oblik.domain.billing.BillRequest.Ordered;
import ua.oblik.domain.billing.Step.Done;
import ua.oblik.domain.billing.Step.Stopped;
import ua.oblik.domain.calendar.DateRange;
import ua.oblik.domain.measure.Energy;
import ua.oblik.domain.measure.Money;
import ua.oblik.domain.metering.Zone;

/**
 * Calculates a bill: the one calculation behind the preview, the ordered bill and the monthly run.
 * It plans the days and what they supersede, measures the consumption, charges it by settlement
 * month and states what is to be paid.
 */
public final class BillCalculator {

  private BillCalculator() {}

  /** Calculates what the request asks for. Never throws for a state of the data: it parks. */
  public static BillOutcome calculate(BillingInput input) {
    if (input.agreements().isEmpty()) {
      return new NothingToBill(NothingReason.NO_AGREEMENT);
    }
    Optional<Parked> waiting = questionable(input);
    if (waiting.isPresent()) {
      return waiting.get();
    }
    Step<List<Part>> step = parts(input, AgreementReads.of(input));
    if (step instanceof Stopped<List<Part>> stopped) {
      return stopped.parked();
    }
    List<BillDraft> bills =
        ((Done<List<Part>>) step).value().stream().map(BillCalculator::stated).toList();
    return bills.isEmpty()
        ? new NothingToBill(NothingReason.ALREADY_BILLED)
        : new Billed(bills.get(0), bills.stream().skip(1).findFirst());
  }

  /**
   * What is still to be charged for the settlement month of the business date, by average
   * consumption where there is no read; empty if it cannot be told.
   */
  public static Optional<Money> expectedThisMonth(BillingInput input) {
    BillingInput monthly = thisMonth(input);
    return expected(monthly, AgreementReads.of(monthly));
  }

  /**
   * What the settlement month of the business date comes to in active energy: what is billed and
   * read, by average for the rest; empty if it cannot be told.
   */
  public static Optional<Energy> expectedVolumeThisMonth(BillingInput input) {
    return expectedVolumesThisMonth(input).map(volumes -> Energy.sum(volumes.values()));
  }

  /** The same by zone. */
  static Optional<SortedMap<Zone, Energy>> expectedVolumesThisMonth(BillingInput input) {
    BillingInput monthly = thisMonth(input);
    YearMonth month = YearMonth.from(monthly.request().businessDate());
    if (!(parts(monthly, AgreementReads.of(monthly)) instanceof Done<List<Part>> done)) {
      return Optional.empty();
    }
    List<LiveBill> bills = new ArrayList<>(input.liveBills());
    for (Part part : done.value()) {
      bills = new ArrayList<>(part.plan().standing());
      bills.add(part.draft().live(BillNumber.NEXT));
    }
    SortedMap<Zone, Energy> volumes = new TreeMap<>();
    bills.stream()
        .flatMap(bill -> bill.lines().stream())
        .filter(line -> line.month().equals(month) && line.zone().isPresent())
        .forEach(line -> volumes.merge(line.zone().get(), line.quantity(), Energy::plus));
    return Optional.of(volumes);
  }

  private static BillingInput thisMonth(BillingInput input) {
    LocalDate today = input.request().businessDate();
    return input.requesting(new Monthly(YearMonth.from(today), today));
  }

  private static Optional<Money> expected(BillingInput monthly, List<AgreementReads> reads) {
    YearMonth month = YearMonth.from(monthly.request().businessDate());
    return parts(monthly, reads) instanceof Done<List<Part>> done
        ? Optional.of(Money.sum(done.value().stream().map(part -> part.chargedFor(month)).toList()))
        : Optional.empty();
  }

  /** A bill of the request, with what it was calculated from. */
  private record Part(
      BillingInput input, List<AgreementReads> reads, BillPlan plan, BillDraft draft) {

    /** What the bill changes in the charges of a month. */
    Money chargedFor(YearMonth month) {
      return Money.sum(
              draft.lines().stream()
                  .filter(line -> line.month().equals(month))
                  .map(BillLine::amount)
                  .toList())
          .minus(LiveBill.charged(month, plan.superseded()));
    }
  }

  /** The bills of the request, each as if the one before was issued; their statements are open. */
  private static Step<List<Part>> parts(BillingInput input, List<AgreementReads> reads) {
    BillPlan plan = BillPlan.of(input, reads);
    if (plan.spans().isEmpty()) {
      return Step.done(List.of());
    }
    Step<Calculation> step = calculate(input, plan);
    if (step instanceof Stopped<Calculation> stopped) {
      return new Stopped<>(stopped.parked());
    }
    Part part = new Part(input, reads, plan, draft(plan, ((Done<Calculation>) step).value()));
    if (plan.superseded().isEmpty()) {
      return Step.done(List.of(part));
    }
    Step<List<Part>> rest =
        parts(
            input.having(plan.standing(), part.draft()).requesting(plan.following(input.request())),
            reads);
    return rest instanceof Done<List<Part>> done
        ? Step.done(Stream.concat(Stream.of(part), done.value().stream()).toList())
        : rest;
  }

  private static Optional<Parked> questionable(BillingInput input) {
    if (!(input.request() instanceof Ordered ordered)) {
      return Optional.empty();
    }
    return input.agreements().stream()
        .map(a -> AgreementReads.of(a, input.rules().window(), ordered.until()))
        .filter(reads -> reads.isQuestionable(ordered.until(), input.rules().window()))
        .filter(reads -> reads.boundaries().noneMatch(b -> b.effectiveOn().equals(ordered.until())))
        .findFirst()
        .map(
            reads ->
                new Parked(
                    ParkReason.QUESTIONABLE_READ,
                    Optional.of(reads.agreement().id()),
                    ordered.until(),
                    ""));
  }

  /** Segments, lines and the VAT of a plan. */
  private record Calculation(List<BillSegment> segments, List<BillLine> lines, Money vat) {}

  private static Step<Calculation> calculate(BillingInput input, BillPlan plan) {
    List<BillSegment> segments = new ArrayList<>();
    List<BillLine> lines = new ArrayList<>();
    List<BillLine> beside = new ArrayList<>();
    boolean household = true;
    for (BillPlan.Span span : plan.spans()) {
      Step<Measurement.Volumes> measured = Measurement.of(span, input.rules(), segments.size() + 1);
      if (measured instanceof Stopped<Measurement.Volumes> stopped) {
        return new Stopped<>(stopped.parked());
      }
      Measurement.Volumes volumes = ((Done<Measurement.Volumes>) measured).value();
      if (!segments.isEmpty() && volumes.wholeKWh() != household) {
        return Step.parked(
            ParkReason.MIXED_CUSTOMER_CLASSES, span.reads().agreement(), span.days().from(), "");
      }
      household = volumes.wholeKWh();
      Step<Charges.Charged> charged = Charges.of(volumes, input, plan);
      if (charged instanceof Stopped<Charges.Charged> stopped) {
        return new Stopped<>(stopped.parked());
      }
      segments.addAll(volumes.segments());
      lines.addAll(((Done<Charges.Charged>) charged).value().lines());
      beside.addAll(((Done<Charges.Charged>) charged).value().beside());
    }
    lines.addAll(ReliefLines.of(input, plan, new Charges.Charged(lines, beside)));
    lines.addAll(Subsidies.of(input.reliefs(), plan));
    if (!household) {
      lines.addAll(ExcessLines.of(input, plan, lines));
    }
    AgreementInput first = plan.spans().get(0).reads().agreement();
    Step<VatLines.Taxed> step =
        VatLines.tax(lines, household, period(segments), input.rules(), first);
    if (step instanceof Stopped<VatLines.Taxed> stopped) {
      return new Stopped<>(stopped.parked());
    }
    VatLines.Taxed taxed = ((Done<VatLines.Taxed>) step).value();
    return Step.done(new Calculation(segments, taxed.lines(), taxed.vat()));
  }

  private static BillDraft draft(BillPlan plan, Calculation calculation) {
    List<BillNumber> superseded =
        plan.superseded().stream().map(LiveBill::number).sorted().toList();
    Money supersededTotal = Money.sum(plan.superseded().stream().map(LiveBill::total).toList());
    return new BillDraft(
        plan.spans().stream().allMatch(span -> isFinal(span, calculation.segments()))
            ? BillKind.FINAL
            : BillKind.PROVISIONAL,
        period(calculation.segments()),
        calculation.segments(),
        calculation.lines(),
        superseded,
        supersededTotal,
        calculation.vat(),
        BillDraft.Statement.NONE);
  }

  private static BillDraft stated(Part part) {
    BillingInput then = thisMonth(part.input().having(part.plan().standing(), part.draft()));
    boolean sameReads = AgreementReads.limit(part.input().request()).equals(LocalDate.MAX);
    Optional<Money> expected = expected(then, sameReads ? part.reads() : AgreementReads.of(then));
    return part.draft().stating(Statements.of(part.input(), part.draft(), expected));
  }

  /** Final if the span begins and ends on the date of an actual read. */
  private static boolean isFinal(BillPlan.Span span, List<BillSegment> segments) {
    List<BillSegment> own =
        segments.stream()
            .filter(segment -> segment.agreement().equals(span.reads().agreement().id()))
            .toList();
    LocalDate from = span.days().from();
    LocalDate until = span.days().until();
    return own.get(0).opening().filter(read -> read.effectiveOn().equals(from)).isPresent()
        && own.get(own.size() - 1)
            .closing()
            .filter(read -> read.effectiveOn().equals(until))
            .isPresent();
  }

  private static DateRange period(List<BillSegment> segments) {
    return segments.stream().map(BillSegment::days).reduce(DateRange::hull).orElseThrow();
  }
}
