package ua.oblik.web.api;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import ua.oblik.billing.LineView;
import ua.oblik.domain.billing.BillNumber;
import ua.oblik.domain.billing.LineKind;
import ua.oblik.domain.measure.Energy;
import ua.oblik.domain.measure.Money;
import ua.oblik.domain.metering.RegisterCode;
import ua.oblik.domain.rating.ReactiveCharge;
import ua.oblik.domain.tariff.TierPolicy;
import ua.oblik.domain.tariff.TimeOfUsePeriod;

/**
 * A line of a bill: quantity x rate x coefficient, rounded once. What does not apply is left out.
 *
 * @param number from 1
 * @param kind what for
 * @param month the settlement month
 * @param from the first day it was rated for
 * @param until the day after the last
 * @param register T1 to T3
 * @param period the part of the day
 * @param block number of the block
 * @param blockUpTo where it ends, kWh
 * @param quantity kWh, of reactive energy kvarh; negative where charged energy is taken off
 * @param rate hryvnias per kWh
 * @param coefficient of the zone
 * @param policy how blocks share a volume
 * @param act what the rate rests on
 * @param amount hryvnias
 * @param segments numbers of the segments it rests on
 * @param chargedBy the bill whose charge is taken off
 * @param reactive what a charge for reactive energy was computed from
 * @param figures what an amount was computed from that is no quantity at a rate
 * @param source the decision behind a relief, subsidy or fixed charge
 */
@Schema(name = "BillLine")
public record BillLineJson(
    int number,
    LineKind kind,
    @Schema(format = "month") String month,
    LocalDate from,
    LocalDate until,
    RegisterCode register,
    TimeOfUsePeriod period,
    Integer block,
    BigDecimal blockUpTo,
    BigDecimal quantity,
    @Schema(format = "rate") String rate,
    @Schema(format = "coefficient") String coefficient,
    TierPolicy policy,
    String act,
    Money amount,
    List<Integer> segments,
    @Schema(format = "bill-number") String chargedBy,
    Reactive reactive,
    FiguresJson figures,
    String source) {

  /**
   * The figures of the methodology: the payment is quantity x rate x coefficient; the surcharge is
   * payment x incentive x (factor - 1), for the month so far.
   *
   * @param equivalent economic equivalent of reactive power, kW per kvar
   * @param activeKWh active energy of the month so far
   * @param drawnKvarh reactive energy drawn
   * @param fedKvarh reactive energy fed into the network
   * @param tangent drawn for each kWh, in hundredths
   * @param factor K phi
   * @param incentive C
   * @param payment hryvnias of the month so far
   * @param chargedBefore surcharge that other bills of the month charged, taken off
   */
  @Schema(name = "ReactiveEnergyOnBill")
  public record Reactive(
      @Schema(format = "coefficient") String equivalent,
      BigDecimal activeKWh,
      BigDecimal drawnKvarh,
      BigDecimal fedKvarh,
      @Schema(format = "coefficient") String tangent,
      @Schema(format = "coefficient") String factor,
      @Schema(format = "coefficient") String incentive,
      Money payment,
      Money chargedBefore) {

    static Reactive of(ReactiveCharge charge) {
      return new Reactive(
          charge.equivalent().toString(),
          charge.active().kWh(),
          charge.drawn().kWh(),
          charge.fed().kWh(),
          charge.tangent().toString(),
          charge.factor().toString(),
          charge.terms().incentive().toString(),
          charge.payment(),
          charge.charged());
    }
  }

  static BillLineJson of(LineView line) {
    return new BillLineJson(
        line.number(),
        line.kind(),
        line.month().toString(),
        line.from(),
        line.until(),
        line.register().orElse(null),
        line.period().orElse(null),
        line.block().orElse(null),
        line.blockUpTo().map(Energy::kWh).orElse(null),
        line.quantity().kWh(),
        line.rate().map(Object::toString).orElse(null),
        line.coefficient().map(Object::toString).orElse(null),
        line.policy().orElse(null),
        line.act().orElse(null),
        line.amount(),
        line.segments(),
        line.chargedBy().map(BillNumber::toString).orElse(null),
        line.reactive().map(Reactive::of).orElse(null),
        line.figures().flatMap(FiguresJson::of).orElse(null),
        line.source().orElse(null));
  }
}
