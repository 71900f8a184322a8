package ua.oblik.document;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ua.oblik.billing.BillView;
import ua.oblik.billing.LineView;
import ua.oblik.billing.ReadOnBill;
import ua.oblik.billing.SegmentView;
import ua.oblik.document.BillDocument.BlockRange;
import ua.oblik.document.BillDocument.ChargeLine;
import ua.oblik.document.BillDocument.EnergyLine;
import ua.oblik.document.BillDocument.Read;
import ua.oblik.document.BillDocument.ReadSpan;
import ua.oblik.domain.billing.BillNumber;
import ua.oblik.domain.billing.LineKind;
import ua.oblik.domain.calendar.DateRange;
import ua.oblik.domain.measure.Coefficient;
import ua.oblik.domain.measure.Energy;
import ua.oblik.domain.metering.RegisterCode;
import ua.oblik.domain.metering.Zone;
import ua.oblik.domain.supply.ServicePointCode;
import ua.oblik.domain.tariff.TierPolicy;
import ua.oblik.domain.tariff.TimeOfUsePeriod;

/** Turns the segments and lines of a stored bill into what is printed. Looks nothing up. */
final class Printed {
  private Printed() {}

  /** A row per segment and register. */
  static List<ReadSpan> reads(BillView bill) {
    List<ReadSpan> spans = new ArrayList<>();
    for (SegmentView segment : bill.segments()) {
      for (Map.Entry<RegisterCode, Energy> volume : segment.volumes().entrySet()) {
        spans.add(span(segment, volume.getKey(), volume.getValue()));
      }
    }
    return spans;
  }

  private static ReadSpan span(SegmentView segment, RegisterCode register, Energy consumed) {
    Optional<Read> from = segment.opening().flatMap(read -> read(read, register));
    Optional<Read> until = segment.closing().flatMap(read -> read(read, register));
    return new ReadSpan(
        segment.point(),
        segment.meter(),
        zone(zones(segment), register),
        register,
        new DateRange(segment.from(), segment.until()),
        from,
        until,
        segment.multiplier().orElseGet(() -> multiplier(from, until, consumed)),
        consumed,
        segment.rule());
  }

  private static Optional<Read> read(ReadOnBill read, RegisterCode register) {
    return Optional.ofNullable(read.values().get(register))
        .map(
            value ->
                new Read(
                    read.effectiveOn(),
                    read.readOn(),
                    value,
                    read.source(),
                    read.quality(),
                    read.rolledOver()));
  }

  /** Of a bill that does not say: what the registers' difference was multiplied by, else 1. */
  private static int multiplier(Optional<Read> from, Optional<Read> until, Energy consumed) {
    if (from.isEmpty() || until.isEmpty()) {
      return 1;
    }
    BigDecimal difference = until.get().value().minus(from.get().value()).kWh();
    if (difference.signum() <= 0 || consumed.kWh().remainder(difference).signum() != 0) {
      return 1;
    }
    return consumed.kWh().divide(difference, RoundingMode.UNNECESSARY).intValueExact();
  }

  private static int zones(SegmentView segment) {
    return (int) segment.volumes().keySet().stream().filter(code -> !code.isReactive()).count();
  }

  private static TimeOfUsePeriod zone(int zones, RegisterCode register) {
    return register.isReactive()
        ? TimeOfUsePeriod.ALL_DAY
        : TimeOfUsePeriod.of(new Zone(zones, register));
  }

  /** The lines in their order, with acts under their names; an act without one keeps its code. */
  static List<ChargeLine> lines(BillView bill, Map<String, String> acts) {
    return bill.lines().stream().map(line -> line(bill, line, acts)).toList();
  }

  private static ChargeLine line(BillView bill, LineView line, Map<String, String> acts) {
    DateRange days = new DateRange(line.from(), line.until());
    if (line.reactive().isPresent()) {
      return reactive(bill, line);
    }
    if (line.kind() != LineKind.ENERGY || line.rate().isEmpty()) {
      String source =
          line.chargedBy()
              .map(BillNumber::toString)
              .or(() -> line.source().map(act -> acts.getOrDefault(act, act)))
              .orElse("");
      return new OtherLine(
          line.kind(), days, line.quantity(), source, line.figures(), line.amount());
    }
    return new EnergyLine(
        point(bill, line),
        days,
        line.period().orElse(TimeOfUsePeriod.ALL_DAY),
        block(line),
        line.quantity(),
        line.rate().get(),
        line.coefficient().orElse(Coefficient.ONE),
        line.act().map(act -> acts.getOrDefault(act, act)).orElse(""),
        line.amount());
  }

  private static ReactiveLine reactive(BillView bill, LineView line) {
    return new ReactiveLine(
        point(bill, line),
        line.kind(),
        new DateRange(line.from(), line.until()),
        line.quantity(),
        line.rate(),
        line.coefficient(),
        line.reactive().orElseThrow(),
        line.amount());
  }

  private static ServicePointCode point(BillView bill, LineView line) {
    return bill.segments().stream()
        .filter(segment -> line.segments().contains(segment.number()))
        .findFirst()
        .orElseGet(() -> bill.segments().get(0))
        .point();
  }

  /** The bounds of the block; empty for the only block of a schedule. */
  private static Optional<BlockRange> block(LineView line) {
    Energy above = line.blockAbove().orElse(Energy.ZERO);
    if (above.isZero() && line.blockUpTo().isEmpty()) {
      return Optional.empty();
    }
    TierPolicy policy = line.policy().orElse(TierPolicy.GRADUATED);
    return Optional.of(new BlockRange(above, line.blockUpTo(), policy));
  }
}
