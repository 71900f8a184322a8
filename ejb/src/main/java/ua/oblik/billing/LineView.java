package ua.oblik.billing;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import ua.oblik.domain.billing.BillLine;
import ua.oblik.domain.billing.BillNumber;
import ua.oblik.domain.billing.LineKind;
import ua.oblik.domain.measure.Coefficient;
import ua.oblik.domain.measure.Energy;
import ua.oblik.domain.measure.Money;
import ua.oblik.domain.measure.UnitRate;
import ua.oblik.domain.metering.RegisterCode;
import ua.oblik.domain.metering.Zone;
import ua.oblik.domain.rating.Figures;
import ua.oblik.domain.rating.Price;
import ua.oblik.domain.rating.ReactiveCharge;
import ua.oblik.domain.tariff.TierPolicy;
import ua.oblik.domain.tariff.TimeOfUsePeriod;

/**
 * A line of a bill with its explanation: quantity x unit rate x coefficient, rounded once.
 *
 * @param number from 1 within the bill
 * @param kind what for
 * @param month the settlement month
 * @param from the first day it was rated for
 * @param until the day after the last
 * @param zones how many zones the meter has
 * @param register which register
 * @param period the part of the day it counts
 * @param block the block of consumption
 * @param blockAbove the volume of the month above which the block begins
 * @param blockUpTo where the block ends; empty for the open last one
 * @param quantity energy, of reactive energy in kvarh; negative where charged energy is taken off
 * @param rate of the block
 * @param coefficient of the zone; of reactive energy the equivalent of the point
 * @param policy how blocks share a volume
 * @param act what the rate rests on
 * @param amount rounded once
 * @param segments numbers of the segments it rests on
 * @param chargedBy the bill whose charge is taken off
 * @param source the decision behind relief, subsidy and fixed charges
 * @param figures what an amount was computed from that is no quantity at the rate of a block
 */
public record LineView(
    int number,
    LineKind kind,
    YearMonth month,
    LocalDate from,
    LocalDate until,
    Optional<Integer> zones,
    Optional<RegisterCode> register,
    Optional<TimeOfUsePeriod> period,
    Optional<Integer> block,
    Optional<Energy> blockAbove,
    Optional<Energy> blockUpTo,
    Energy quantity,
    Optional<UnitRate> rate,
    Optional<Coefficient> coefficient,
    Optional<TierPolicy> policy,
    Optional<String> act,
    Money amount,
    List<Integer> segments,
    Optional<BillNumber> chargedBy,
    Optional<String> source,
    Optional<Figures> figures) {

  /** The figures of reactive energy, if it is that. */
  public Optional<ReactiveCharge> reactive() {
    return figures.filter(ReactiveCharge.class::isInstance).map(ReactiveCharge.class::cast);
  }

  /** What a unit of a line costs before the coefficient; empty where there is no unit. */
  static Optional<UnitRate> rate(BillLine line) {
    return line.price()
        .map(Price::rate)
        .or(() -> byQuantity(line).map(charge -> charge.terms().price()));
  }

  /** What the rate of a line is multiplied by. */
  static Optional<Coefficient> coefficient(BillLine line) {
    return line.price()
        .map(Price::coefficient)
        .or(
            () ->
                byQuantity(line)
                    .map(
                        charge ->
                            line.kind() == LineKind.REACTIVE_FED
                                ? ReactiveCharge.whenFed(charge.terms(), charge.equivalent())
                                : charge.equivalent()));
  }

  private static Optional<ReactiveCharge> byQuantity(BillLine line) {
    return line.reactive().filter(charge -> line.kind() != LineKind.REACTIVE_SURCHARGE);
  }

  static LineView of(BillLine line) {
    Optional<Price> price = line.price();
    return new LineView(
        line.number(),
        line.kind(),
        line.month(),
        line.days().from(),
        line.days().until(),
        line.zone().map(Zone::zones),
        line.zone().map(Zone::register),
        price.map(Price::period),
        price.map(Price::block),
        price.map(Price::above),
        price.flatMap(Price::upTo),
        line.quantity(),
        rate(line),
        coefficient(line),
        price.map(p -> p.version().policy()),
        price.map(p -> p.version().source().act()),
        line.amount(),
        line.segments(),
        line.chargedBy(),
        line.source(),
        line.figures());
  }
}
