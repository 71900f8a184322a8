package ua.oblik.web.api;

import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import ua.oblik.billing.LineView;
import ua.oblik.billing.SegmentView;
import ua.oblik.domain.billing.BillNumber;
import ua.oblik.domain.billing.LineKind;
import ua.oblik.domain.measure.Coefficient;
import ua.oblik.domain.measure.Energy;
import ua.oblik.domain.measure.Money;
import ua.oblik.domain.measure.UnitRate;
import ua.oblik.domain.metering.RegisterCode;
import ua.oblik.domain.tariff.TierPolicy;
import ua.oblik.domain.tariff.TimeOfUsePeriod;

/**
 * Why a line of a bill is what it is, as page and PDF tell it: from the reads with their source to
 * volume, block, zone, rate and act. What does not apply is left out.
 *
 * @param line number of the line
 * @param kind what for
 * @param reads the consumption it rests on, with reads or the rule of the estimate
 * @param volume kWh charged, of reactive energy kvarh
 * @param block the block of the month's consumption
 * @param zone the part of the day
 * @param rate hryvnias per kWh
 * @param act what the rate rests on
 * @param source the decision behind a relief, subsidy or fixed charge
 * @param chargedBy the bill whose charge is taken off
 * @param reactive what a charge for reactive energy was computed from
 * @param figures what another amount was computed from that is no volume at a rate
 * @param calculation volume x rate x coefficient, or the formula of the figures, written out
 * @param amount hryvnias, rounded once
 */
@Schema(name = "BillExplanation")
public record BillExplanationJson(
    int line,
    LineKind kind,
    List<BillSegmentJson> reads,
    BigDecimal volume,
    Block block,
    Zone zone,
    @Schema(format = "rate") String rate,
    String act,
    String source,
    @Schema(format = "bill-number") String chargedBy,
    BillLineJson.Reactive reactive,
    FiguresJson figures,
    String calculation,
    Money amount) {

  static List<BillExplanationJson> of(List<LineView> lines, List<SegmentView> segments) {
    return lines.stream().map(line -> of(line, segments)).toList();
  }

  private static BillExplanationJson of(LineView line, List<SegmentView> segments) {
    return new BillExplanationJson(
        line.number(),
        line.kind(),
        segments.stream()
            .filter(segment -> line.segments().contains(segment.number()))
            .map(BillSegmentJson::of)
            .toList(),
        line.quantity().kWh(),
        Block.of(line),
        Zone.of(line),
        line.rate().map(UnitRate::toString).orElse(null),
        line.act().orElse(null),
        line.source().orElse(null),
        line.chargedBy().map(BillNumber::toString).orElse(null),
        line.reactive().map(BillLineJson.Reactive::of).orElse(null),
        line.figures().flatMap(FiguresJson::of).orElse(null),
        line.rate()
            .map(rate -> calculation(line, rate))
            .or(() -> line.figures().map(figures -> WrittenOut.of(figures) + " = " + line.amount()))
            .orElse(null),
        line.amount());
  }

  private static String calculation(LineView line, UnitRate rate) {
    return line.quantity().kWh().toPlainString()
        + " x "
        + rate
        + line.coefficient().map(coefficient -> " x " + coefficient).orElse("")
        + " = "
        + line.amount();
  }

  /**
   * A block of the month's consumption.
   *
   * @param number from 1
   * @param above kWh above which it begins
   * @param upTo kWh where it ends; left out for the last one
   * @param policy how blocks share a volume
   */
  @Schema(name = "BlockOnBill")
  public record Block(int number, BigDecimal above, BigDecimal upTo, TierPolicy policy) {

    static Block of(LineView line) {
      return line.block()
          .map(
              number ->
                  new Block(
                      number,
                      line.blockAbove().map(Energy::kWh).orElse(null),
                      line.blockUpTo().map(Energy::kWh).orElse(null),
                      line.policy().orElse(null)))
          .orElse(null);
    }
  }

  /**
   * A zone of a meter.
   *
   * @param zones how many the meter has
   * @param register T1 to T3
   * @param period the part of the day
   * @param coefficient on the rate
   */
  @Schema(name = "ZoneOnBill")
  public record Zone(
      int zones,
      RegisterCode register,
      TimeOfUsePeriod period,
      @Schema(format = "coefficient") String coefficient) {

    static Zone of(LineView line) {
      return line.zones()
          .map(
              zones ->
                  new Zone(
                      zones,
                      line.register().orElse(null),
                      line.period().orElse(null),
                      line.coefficient().map(Coefficient::toString).orElse(null)))
          .orElse(null);
    }
  }
}
