package ua.oblik.domain.billing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import ua.oblik.domain.calendar.ReadingWindow;
import ua.oblik.domain.metering.Boundary;
import ua.oblik.domain.metering.MeterRead;
import ua.oblik.domain.metering.MeterSpan;
import ua.oblik.domain.metering.ReadQuality;

/** An agreement with the actual reads a request may use, by the date each is effective on. */
record AgreementReads(AgreementInput agreement, List<MeterReads> meters) {

  /** A meter and its actual reads, the earliest first. */
  record MeterReads(MeterSpan meter, List<Boundary> boundaries) {}

  /**
   * The reads that a request may use of each agreement: for an ordered or a final bill those of its
   * day are the last, all others take what there is.
   */
  static List<AgreementReads> of(BillingInput input) {
    LocalDate limit = limit(input.request());
    List<AgreementReads> reads = new ArrayList<>(input.agreements().size());
    for (AgreementInput agreement : input.agreements()) {
      reads.add(of(agreement, input.rules().window(), limit));
    }
    return reads;
  }

  /** The last day whose reads count; the end of time where all do. */
  static LocalDate limit(BillRequest request) {
    if (request instanceof BillRequest.Final closing) {
      return closing.until();
    }
    return request instanceof BillRequest.Ordered ordered ? ordered.until() : LocalDate.MAX;
  }

  /** The reads effective up to a date, that date included. */
  static AgreementReads of(AgreementInput agreement, ReadingWindow window, LocalDate limit) {
    List<MeterReads> meters = new ArrayList<>(agreement.meters().size());
    for (MeterSpan meter : agreement.meters()) {
      meters.add(new MeterReads(meter, until(limit, meter.boundaries(window))));
    }
    return new AgreementReads(agreement, meters);
  }

  private static List<Boundary> until(LocalDate limit, List<Boundary> boundaries) {
    boolean all =
        boundaries.isEmpty() || !boundaries.get(boundaries.size() - 1).effectiveOn().isAfter(limit);
    return all
        ? boundaries
        : boundaries.stream().filter(read -> !read.effectiveOn().isAfter(limit)).toList();
  }

  Stream<Boundary> boundaries() {
    return meters.stream().flatMap(meter -> meter.boundaries().stream());
  }

  Optional<LocalDate> latest() {
    return boundaries().map(Boundary::effectiveOn).max(LocalDate::compareTo);
  }

  Optional<LocalDate> latestUntil(LocalDate day) {
    return boundaries()
        .map(Boundary::effectiveOn)
        .filter(on -> !on.isAfter(day))
        .max(LocalDate::compareTo);
  }

  /**
   * Where the days of an agreement begin of which nothing is billed yet: with its first read, but
   * never later than its first day where somebody else was supplied by the same meter before, so
   * that no day between two customers is billed to nobody.
   */
  LocalDate beginning() {
    LocalDate first = agreement.inForce().from();
    boolean followsSomebody =
        meters.stream()
            .filter(meter -> meter.meter().inPlace().contains(first))
            .flatMap(meter -> meter.boundaries().stream())
            .anyMatch(read -> read.effectiveOn().isBefore(first));
    return followsSomebody ? first : earliestFrom(first).orElse(first);
  }

  Optional<LocalDate> earliestFrom(LocalDate day) {
    return boundaries()
        .map(Boundary::effectiveOn)
        .filter(on -> !on.isBefore(day))
        .min(LocalDate::compareTo);
  }

  /** Whether a read effective on the day waits for staff to release it. */
  boolean isQuestionable(LocalDate day, ReadingWindow window) {
    return meters.stream()
        .anyMatch(
            meter ->
                meter.meter().reads().stream()
                    .filter(read -> read.quality() == ReadQuality.QUESTIONABLE)
                    .map((MeterRead read) -> meter.meter().effectiveOn(read, window))
                    .anyMatch(day::equals));
  }
}
