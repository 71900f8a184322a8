package ua.oblik.domain.billing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import ua.oblik.domain.account.AgreementId;
import ua.oblik.domain.calendar.DateRange;
import ua.oblik.domain.measure.Coefficient;
import ua.oblik.domain.measure.Energy;
import ua.oblik.domain.measure.Money;
import ua.oblik.domain.metering.RegisterCode;
import ua.oblik.domain.rating.RateSlice;
import ua.oblik.domain.rating.ReactiveCharge;
import ua.oblik.domain.tariff.ReactiveTerms;

/**
 * Charges the reactive energy of one agreement in a settlement month, or in the part of it that a
 * change of version or VAT cuts off. What is drawn and fed costs the same whatever else is, so a
 * bill charges its own. The surcharge depends on the tangent of the whole month: it is computed
 * anew, and what live bills charged of it is taken off, like the minimum charge.
 *
 * @param agreement which
 * @param days the days billed
 * @param terms in force on the first of them
 * @param equivalent of the point on the first of them
 */
record ReactiveLines(
    AgreementId agreement, DateRange days, ReactiveTerms terms, Coefficient equivalent) {

  private static final long WATT_HOUR = 1;

  /**
   * What the bill itself measured.
   *
   * @param drawn kvarh
   * @param fed kvarh
   * @param segments numbers of the segments whose reads it rests on
   */
  record Measured(Energy drawn, Energy fed, List<Integer> segments) {

    /** What of the volumes falls on the days of a slice. */
    static Measured of(List<ReactiveVolume> volumes, RateSlice slice) {
      Energy drawn = Energy.ZERO;
      Energy fed = Energy.ZERO;
      List<Integer> segments = new ArrayList<>();
      for (ReactiveVolume part : volumes) {
        if (part.days().overlaps(slice.days())) {
          Energy share = slice.shareOf(part.volume(), part.days(), WATT_HOUR);
          drawn = part.register() == RegisterCode.R1 ? drawn.plus(share) : drawn;
          fed = part.register() == RegisterCode.R2 ? fed.plus(share) : fed;
          if (!segments.contains(part.segment())) {
            segments.add(part.segment());
          }
        }
      }
      return new Measured(drawn, fed, segments);
    }
  }

  /**
   * The lines.
   *
   * @param measured by the bill's own segments
   * @param active what the bill charges for active energy in the same days, what it takes off too
   * @param before the lines of live bills in the month
   */
  List<BillLine> of(Measured measured, List<BillLine> active, List<LiveBill.Line> before) {
    Energy kWh =
        Energy.sum(
            Stream.concat(
                    active.stream().map(BillLine::quantity),
                    before.stream()
                        .filter(line -> line.zone().isPresent())
                        .map(LiveBill.Line::quantity))
                .toList());
    Money drawnNow = ReactiveCharge.ofDrawn(measured.drawn(), terms, equivalent);
    Money fedNow = ReactiveCharge.ofFed(measured.fed(), terms, equivalent);
    ReactiveCharge charge =
        new ReactiveCharge(
            terms,
            equivalent,
            kWh,
            measured.drawn().plus(quantity(LineKind.REACTIVE, before)),
            measured.fed().plus(quantity(LineKind.REACTIVE_FED, before)),
            drawnNow
                .plus(fedNow)
                .plus(amount(LineKind.REACTIVE, before))
                .plus(amount(LineKind.REACTIVE_FED, before)),
            amount(LineKind.REACTIVE_SURCHARGE, before));
    Money surcharge = charge.surcharge().minus(charge.charged());
    List<BillLine> lines = new ArrayList<>(3);
    if (!measured.drawn().isZero()) {
      lines.add(line(LineKind.REACTIVE, drawnNow).withQuantity(measured.drawn()));
    }
    if (!measured.fed().isZero()) {
      lines.add(line(LineKind.REACTIVE_FED, fedNow).withQuantity(measured.fed()));
    }
    if (!surcharge.isZero()) {
      lines.add(line(LineKind.REACTIVE_SURCHARGE, surcharge));
    }
    return lines.stream().map(line -> line.explained(charge, measured.segments())).toList();
  }

  private BillLine line(LineKind kind, Money amount) {
    return BillLines.other(kind, agreement, days, amount);
  }

  private static Energy quantity(LineKind kind, List<LiveBill.Line> before) {
    return Energy.sum(of(kind, before).map(LiveBill.Line::quantity).toList());
  }

  private static Money amount(LineKind kind, List<LiveBill.Line> before) {
    return Money.sum(of(kind, before).map(LiveBill.Line::amount).toList());
  }

  private static Stream<LiveBill.Line> of(LineKind kind, List<LiveBill.Line> before) {
    return before.stream().filter(line -> line.kind() == kind);
  }
}
