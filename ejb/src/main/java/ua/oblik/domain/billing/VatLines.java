package ua.oblik.domain.billing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import ua.oblik.domain.billing.BillOutcome.ParkReason;
import ua.oblik.domain.calendar.DateRange;
import ua.oblik.domain.calendar.Timeline;
import ua.oblik.domain.measure.Money;
import ua.oblik.domain.measure.Vat;
import ua.oblik.domain.rating.VatShare;

/**
 * Finds the VAT of a bill: contained in a household's total, added to a legal entity's. Each line
 * is taxed at the rate of its last day; lines of one rate are taxed together, rounded once.
 */
final class VatLines {

  private VatLines() {}

  /**
   * The lines with their VAT.
   *
   * @param lines all of them, numbered; a legal entity's with a VAT line for each rate
   * @param vat contained or added
   */
  record Taxed(List<BillLine> lines, Money vat) {}

  static Step<Taxed> tax(
      List<BillLine> lines,
      boolean household,
      DateRange period,
      BillingRules rules,
      AgreementInput first) {
    Optional<Map<Vat, List<BillLine>>> rates = byRate(lines, period, rules.vat());
    if (rates.isEmpty()) {
      return Step.parked(ParkReason.TARIFF_NOT_CONFIRMED, first, period.lastDay(), "VAT");
    }
    List<BillLine> taxed = new ArrayList<>(lines);
    Money vat = Money.ZERO;
    for (Map.Entry<Vat, List<BillLine>> rate : rates.get().entrySet()) {
      Money base = Money.sum(rate.getValue().stream().map(BillLine::amount).toList());
      Money tax = household ? rate.getKey().containedIn(base) : rate.getKey().on(base);
      vat = vat.plus(tax);
      if (!household) {
        BillLine line =
            rates.get().size() == 1
                ? BillLines.other(LineKind.VAT, first.id(), period, tax)
                : BillLines.other(LineKind.VAT, first.id(), hull(rate.getValue()), tax)
                    .withSource(rate.getKey().percent() + " %");
        taxed.add(line.explained(new VatShare(rate.getKey(), base), List.of()));
      }
    }
    return Step.done(new Taxed(BillLines.numbered(taxed), vat));
  }

  /** The lines of each rate in order of time; one rate without lines; empty if one is missing. */
  private static Optional<Map<Vat, List<BillLine>>> byRate(
      List<BillLine> lines, DateRange period, Timeline<Vat> rates) {
    Map<Vat, List<BillLine>> byRate = new LinkedHashMap<>();
    for (BillLine line : lines) {
      Optional<Vat> rate = rates.on(line.days().lastDay());
      if (rate.isEmpty()) {
        return Optional.empty();
      }
      byRate.computeIfAbsent(rate.get(), vat -> new ArrayList<>()).add(line);
    }
    if (lines.isEmpty()) {
      return rates.on(period.lastDay()).map(vat -> Map.of(vat, List.of()));
    }
    return Optional.of(byRate);
  }

  /** The days of a month on which another VAT begins than the day before had. */
  static NavigableSet<LocalDate> changes(Timeline<Vat> rates, DateRange month) {
    NavigableSet<LocalDate> changes = new TreeSet<>();
    for (Timeline.Era<Vat> era : rates.eras()) {
      LocalDate day = era.days().from();
      if (day.isAfter(month.from())
          && month.contains(day)
          && !rates.on(day).equals(rates.on(day.minusDays(1)))) {
        changes.add(day);
      }
    }
    return changes;
  }

  private static DateRange hull(List<BillLine> lines) {
    return lines.stream().map(BillLine::days).reduce(DateRange::hull).orElseThrow();
  }
}
