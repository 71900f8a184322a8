package ua.oblik.domain.billing;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import ua.oblik.domain.account.AgreementId;
import ua.oblik.domain.calendar.DateRange;
import ua.oblik.domain.measure.Energy;
import ua.oblik.domain.measure.Money;
import ua.oblik.domain.metering.Zone;
import ua.oblik.domain.rating.Figures;
import ua.oblik.domain.rating.Price;
import ua.oblik.domain.rating.ReactiveCharge;

/**
 * A line of a bill with all that explains it.
 *
 * @param number from 1 within the bill
 * @param kind what for
 * @param agreement which agreement; the first of the bill for VAT and what the account is relieved
 *     of
 * @param month the settlement month
 * @param days the days of the month it was rated for
 * @param zone for energy
 * @param quantity for energy, relief and, in kvarh, reactive energy; negative where charged energy
 *     is taken off
 * @param price for energy
 * @param amount rounded once; negative is a credit
 * @param segments numbers of the segments whose reads it rests on
 * @param chargedBy the live bill whose charge is taken off
 * @param source the act or decision behind relief, subsidy and fixed charges
 * @param figures what an amount was computed from that is no quantity at the rate of a block
 */
public record BillLine(
    int number,
    LineKind kind,
    AgreementId agreement,
    YearMonth month,
    DateRange days,
    Optional<Zone> zone,
    Energy quantity,
    Optional<Price> price,
    Money amount,
    List<Integer> segments,
    Optional<BillNumber> chargedBy,
    Optional<String> source,
    Optional<Figures> figures) {

  /** Fixed. */
  public BillLine {
    segments = List.copyOf(segments);
  }

  BillLine withNumber(int given) {
    return new BillLine(
        given, kind, agreement, month, days, zone, quantity, price, amount, segments, chargedBy,
        source, figures);
  }

  BillLine withSource(String given) {
    return new BillLine(
        number,
        kind,
        agreement,
        month,
        days,
        zone,
        quantity,
        price,
        amount,
        segments,
        chargedBy,
        Optional.of(given),
        figures);
  }

  BillLine withQuantity(Energy given) {
    return new BillLine(
        number, kind, agreement, month, days, zone, given, price, amount, segments, chargedBy,
        source, figures);
  }

  BillLine withChargedBy(BillNumber bill) {
    return new BillLine(
        number,
        kind,
        agreement,
        month,
        days,
        zone,
        quantity,
        price,
        amount,
        segments,
        Optional.of(bill),
        source,
        figures);
  }

  /** The same with what it was computed from. */
  BillLine explained(Figures given, List<Integer> restingOn) {
    return new BillLine(
        number,
        kind,
        agreement,
        month,
        days,
        zone,
        quantity,
        price,
        amount,
        restingOn,
        chargedBy,
        source,
        Optional.of(given));
  }

  /** The figures of reactive energy, if it is that. */
  public Optional<ReactiveCharge> reactive() {
    return figures.filter(ReactiveCharge.class::isInstance).map(ReactiveCharge.class::cast);
  }
}
