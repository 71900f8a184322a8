package ua.oblik.domain.billing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import ua.oblik.domain.account.AgreementId;
import ua.oblik.domain.billing.BillRequest.Final;
import ua.oblik.domain.billing.BillRequest.Monthly;
import ua.oblik.domain.billing.BillRequest.Rebill;
import ua.oblik.domain.billing.BillRequest.Rest;
import ua.oblik.domain.calendar.DateRange;
import ua.oblik.domain.metering.Boundary;

/**
 * Which days of which agreement a bill covers, and which live bills it supersedes. A run that
 * supersedes stops at the newest actual read of each agreement, so that its bill is final; what
 * lies after the reads is planned once that bill stands.
 *
 * @param superseded provisional bills that an actual read has overtaken
 * @param standing the live bills that stay
 * @param spans the days to bill
 */
record BillPlan(List<LiveBill> superseded, List<LiveBill> standing, List<Span> spans) {

  /**
   * The days to bill of one agreement.
   *
   * @param reads the agreement with the reads to use
   * @param days from the end of what stands billed
   * @param opening the read that what stands billed closed with
   * @param afterEstimate whether a provisional bill that stands ends where they begin
   */
  record Span(
      AgreementReads reads, DateRange days, Optional<Boundary> opening, boolean afterEstimate) {}

  /** From the earliest to the latest day of all spans. */
  DateRange period() {
    return spans.stream().map(Span::days).reduce(DateRange::hull).orElseThrow();
  }

  /**
   * The plan of a request.
   *
   * @param agreements the reads it may use, {@link AgreementReads#of(BillingInput)}
   */
  static BillPlan of(BillingInput input, List<AgreementReads> agreements) {
    if (input.request() instanceof Rebill rebill) {
      return RebillPlan.of(agreements, input.liveBills(), rebill);
    }
    if (isBilled(input)) {
      return new BillPlan(List.of(), input.liveBills(), List.of());
    }
    List<LiveBill> provisional =
        input.liveBills().stream().filter(bill -> bill.kind() == BillKind.PROVISIONAL).toList();
    boolean overtaken =
        !(input.request() instanceof Rest)
            && agreements.stream().anyMatch(reads -> isOvertaken(reads, provisional));
    List<LiveBill> superseded = overtaken ? provisional : List.of();
    List<LiveBill> standing =
        input.liveBills().stream().filter(bill -> !superseded.contains(bill)).toList();
    List<Span> spans = new ArrayList<>();
    for (AgreementReads reads : agreements) {
      LocalDate start = start(reads, superseded, standing);
      LocalDate end = end(reads, start, superseded, input.request());
      span(reads, start, end, standing).ifPresent(spans::add);
    }
    return new BillPlan(superseded, standing, spans);
  }

  /** Whether a run has nothing to do: every agreement is billed to the end of the month. */
  private static boolean isBilled(BillingInput input) {
    if (!(input.request() instanceof Monthly monthly)) {
      return false;
    }
    LocalDate end = DateRange.of(monthly.month()).until();
    return input.agreements().stream()
        .filter(agreement -> agreement.inForce().from().isBefore(end))
        .allMatch(
            agreement ->
                spans(agreement.id(), input.liveBills())
                    .anyMatch(
                        span ->
                            !span.days().until().isBefore(end)
                                || span.days().until().equals(agreement.inForce().until())));
  }

  /**
   * Whether there is an actual read that the provisional bills did not know or that lies past them.
   */
  private static boolean isOvertaken(AgreementReads reads, List<LiveBill> provisional) {
    List<LiveBill.Span> spans = spans(reads.agreement().id(), provisional).toList();
    if (spans.isEmpty()) {
      return false;
    }
    LocalDate from = spans.stream().map(s -> s.days().from()).min(LocalDate::compareTo).get();
    LocalDate until = spans.stream().map(s -> s.days().until()).max(LocalDate::compareTo).get();
    LocalDate known =
        spans.stream()
            .flatMap(s -> s.lastActual().stream())
            .map(Boundary::effectiveOn)
            .max(LocalDate::compareTo)
            .orElse(from);
    LocalDate latestKnown = known.isBefore(from) ? from : known;
    return reads
        .latest()
        .filter(latest -> latest.isAfter(latestKnown) || latest.isAfter(until))
        .isPresent();
  }

  /** From the start of what is superseded, else from the end of what stands billed. */
  static LocalDate start(AgreementReads reads, List<LiveBill> superseded, List<LiveBill> standing) {
    AgreementInput agreement = reads.agreement();
    return spans(agreement.id(), superseded)
        .map(span -> span.days().from())
        .min(LocalDate::compareTo)
        .or(() -> billedUntil(agreement.id(), standing))
        .orElseGet(reads::beginning);
  }

  /** The days of an agreement from a start to an end, no longer than it is in force. */
  static Optional<Span> span(
      AgreementReads reads, LocalDate start, LocalDate end, List<LiveBill> standing) {
    AgreementInput agreement = reads.agreement();
    LocalDate agreementEnd = agreement.inForce().until();
    return DateRange.between(start, end.isBefore(agreementEnd) ? end : agreementEnd)
        .map(
            days ->
                new Span(
                    reads,
                    days,
                    opening(agreement, standing, start),
                    isAfterEstimate(agreement, standing, start)));
  }

  /** What is to be billed once this bill stands: the rest of the month, or of what it cancels. */
  BillRequest following(BillRequest request) {
    if (!(request instanceof Rebill rebill)) {
      return request;
    }
    Map<AgreementId, LocalDate> ends = new HashMap<>();
    superseded.stream()
        .flatMap(bill -> bill.spans().stream())
        .forEach(
            span ->
                ends.merge(span.agreement(), span.days().until(), (a, b) -> a.isBefore(b) ? b : a));
    return new Rest(ends, rebill.businessDate());
  }

  private static LocalDate end(
      AgreementReads reads, LocalDate start, List<LiveBill> superseded, BillRequest request) {
    if (request instanceof Monthly monthly) {
      return end(monthly, reads, start, !superseded.isEmpty());
    }
    AgreementId agreement = reads.agreement().id();
    if (request instanceof Final closing && closing.agreement().equals(agreement)) {
      return superseded.isEmpty() ? closing.until() : reads.latest().orElse(start);
    }
    return request instanceof Rest rest
        ? rest.ends().getOrDefault(agreement, start)
        : end(reads, start, billedUntil(agreement, superseded));
  }

  /** The end of the month; the newest read if provisional bills are replaced. */
  private static LocalDate end(
      Monthly monthly, AgreementReads reads, LocalDate start, boolean supersedes) {
    return supersedes ? reads.latest().orElse(start) : DateRange.of(monthly.month()).until();
  }

  /** The reads the bill was ordered with; without one the days that were billed before. */
  private static LocalDate end(
      AgreementReads reads, LocalDate start, Optional<LocalDate> reopenedUntil) {
    return reads
        .latest()
        .filter(latest -> latest.isAfter(start))
        .or(() -> reopenedUntil)
        .orElse(start);
  }

  /** Up to where bills cover an agreement; empty if they do not. */
  static Optional<LocalDate> billedUntil(AgreementId agreement, List<LiveBill> bills) {
    return spans(agreement, bills).map(span -> span.days().until()).max(LocalDate::compareTo);
  }

  private static Optional<Boundary> opening(
      AgreementInput agreement, List<LiveBill> standing, LocalDate start) {
    return spans(agreement.id(), standing)
        .filter(span -> span.days().until().equals(start))
        .flatMap(span -> span.lastActual().stream())
        .filter(read -> read.effectiveOn().equals(start))
        .findFirst();
  }

  private static boolean isAfterEstimate(
      AgreementInput agreement, List<LiveBill> standing, LocalDate start) {
    return standing.stream()
        .filter(bill -> bill.kind() == BillKind.PROVISIONAL)
        .flatMap(bill -> bill.spans().stream())
        .filter(span -> span.agreement().equals(agreement.id()))
        .anyMatch(span -> span.days().until().equals(start));
  }

  static Stream<LiveBill.Span> spans(AgreementId agreement, List<LiveBill> bills) {
    List<LiveBill.Span> own = new ArrayList<>(bills.size());
    for (LiveBill bill : bills) {
      for (LiveBill.Span span : bill.spans()) {
        if (span.agreement().equals(agreement)) {
          own.add(span);
        }
      }
    }
    return own.stream();
  }
}
