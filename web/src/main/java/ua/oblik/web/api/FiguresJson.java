package ua.oblik.web.api;

import java.math.BigDecimal;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import ua.oblik.domain.measure.Money;
import ua.oblik.domain.rating.ExcessCharge;
import ua.oblik.domain.rating.Figures;
import ua.oblik.domain.rating.FixedShare;
import ua.oblik.domain.rating.MinimumShare;
import ua.oblik.domain.rating.ReactiveCharge;
import ua.oblik.domain.rating.ReliefShare;
import ua.oblik.domain.rating.VatShare;
import ua.oblik.domain.tariff.FixedCharge;

/**
 * What an amount was computed from that is no quantity at a rate. What does not apply is left out.
 *
 * @param base hryvnias: cost of the month for an excess, of the relieved energy (not rounded) for a
 *     relief, the sum taxed for VAT, the charge of a day or month, the minimum of a month
 * @param percent of the base
 * @param contractedKWh volume of the month
 * @param volumeKWh of the month so far
 * @param normKWh within which energy is relieved
 * @param per DAY or MONTH, for a fixed charge
 * @param days charged now; for the minimum all days billed so far
 * @param daysBefore of the month that other bills charged
 * @param daysOfMonth in the month
 * @param energy hryvnias of the days billed so far, for the minimum
 * @param chargedBefore hryvnias that other bills of the month charged, taken off
 */
@Schema(name = "FiguresOnBill")
public record FiguresJson(
    @Schema(format = "decimal") String base,
    Integer percent,
    BigDecimal contractedKWh,
    BigDecimal volumeKWh,
    BigDecimal normKWh,
    FixedCharge.Per per,
    Integer days,
    Integer daysBefore,
    Integer daysOfMonth,
    Money energy,
    Money chargedBefore) {

  /** Those of reactive energy have a form of their own. */
  static Optional<FiguresJson> of(Figures figures) {
    if (figures instanceof ReactiveCharge) {
      return Optional.empty();
    }
    if (figures instanceof ExcessCharge charge) {
      return Optional.of(excess(charge));
    }
    if (figures instanceof ReliefShare share) {
      return Optional.of(
          percentage(
              share.cost().hryvnias().stripTrailingZeros().toPlainString(),
              share.percent(),
              share.norm().kWh()));
    }
    if (figures instanceof FixedShare share) {
      return Optional.of(fixed(share));
    }
    if (figures instanceof MinimumShare share) {
      return Optional.of(minimum(share));
    }
    VatShare share = (VatShare) figures;
    return Optional.of(percentage(share.base().toString(), share.vat().percent(), null));
  }

  private static FiguresJson excess(ExcessCharge charge) {
    return new FiguresJson(
        charge.cost().toString(),
        charge.percent(),
        charge.contracted().kWh(),
        charge.volume().kWh(),
        null,
        null,
        null,
        null,
        null,
        null,
        charge.charged());
  }

  private static FiguresJson percentage(String base, int percent, BigDecimal norm) {
    return new FiguresJson(base, percent, null, null, norm, null, null, null, null, null, null);
  }

  private static FiguresJson fixed(FixedShare share) {
    return new FiguresJson(
        share.charge().amount().toString(),
        null,
        null,
        null,
        null,
        share.charge().per(),
        share.days(),
        share.before(),
        share.ofMonth(),
        null,
        null);
  }

  private static FiguresJson minimum(MinimumShare share) {
    return new FiguresJson(
        share.minimum().toString(),
        null,
        null,
        null,
        null,
        null,
        share.days(),
        null,
        share.ofMonth(),
        share.energy(),
        share.charged());
  }
}
