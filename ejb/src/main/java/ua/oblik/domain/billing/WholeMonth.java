package ua.oblik.domain.billing;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import ua.oblik.domain.account.AgreementId;
import ua.oblik.domain.calendar.DateRange;
import ua.oblik.domain.calendar.Timeline;
import ua.oblik.domain.measure.Energy;
import ua.oblik.domain.measure.Money;
import ua.oblik.domain.metering.Zone;
import ua.oblik.domain.rating.RateSlice;
import ua.oblik.domain.rating.RatedLine;
import ua.oblik.domain.rating.Rater;
import ua.oblik.domain.tariff.CustomerClass;
import ua.oblik.domain.tariff.FixedCharge;
import ua.oblik.domain.tariff.RateBook;

/**
 * A settlement month of an account, billed already and rated once more as a whole, whatever bills
 * charged it: energy, fixed charges, minimum and relief. Subsidy and VAT on top do not depend on
 * the tariff and are left out.
 *
 * @param month the settlement month
 * @param supplied its agreements in their order
 * @param relief of the month
 */
public record WholeMonth(
    YearMonth month, List<Supplied> supplied, Optional<Reliefs.Percentage> relief) {

  private static final long KILOWATT_HOUR = 1000;

  /**
   * One agreement.
   *
   * @param agreement which
   * @param classes by date
   * @param parts what was billed; their sum over all days of a zone is not negative
   * @param billed the days that bills cover, within the month
   */
  public record Supplied(
      AgreementId agreement,
      Timeline<CustomerClass> classes,
      List<Part> parts,
      List<DateRange> billed) {

    /** Fixed. */
    public Supplied {
      parts = List.copyOf(parts);
      billed = List.copyOf(billed);
    }
  }

  /**
   * Energy of some days; negative where a later bill took it off.
   *
   * @param days within the month
   * @param zone the zone
   * @param volume how much
   */
  public record Part(DateRange days, Zone zone, Energy volume) {}

  /** Fixed. */
  public WholeMonth {
    supplied = List.copyOf(supplied);
  }

  /** The energy of all agreements. */
  public Energy energy() {
    return Energy.sum(
        supplied.stream().flatMap(one -> one.parts().stream()).map(Part::volume).toList());
  }

  /** What it costs under a book of rates; empty where a tariff is not confirmed. */
  public Optional<Money> costs(RateBook book) {
    Money sum = Money.ZERO;
    long norm = relief.map(Reliefs.Percentage::normPerMonth).orElse(Energy.ZERO).wattHours();
    for (Supplied one : supplied) {
      Optional<List<RateSlice>> slices = Rater.slices(month, one.classes(), zones(one), book);
      if (slices.isEmpty()) {
        return Optional.empty();
      }
      List<BillLine> energy = new ArrayList<>();
      for (RateSlice slice : slices.get()) {
        Optional<List<RatedLine>> rated =
            Rater.rate(slice, volumes(one, slice), book, isWhole(one));
        if (rated.isEmpty()) {
          return Optional.empty();
        }
        Money drawn = Money.sum(rated.get().stream().map(RatedLine::amount).toList());
        sum = sum.plus(drawn).plus(beside(one, slice, drawn));
        rated
            .get()
            .forEach(
                line ->
                    energy.add(BillLines.energy(one.agreement(), slice.days(), line, List.of())));
      }
      if (relief.isPresent() && norm > 0 && !energy.isEmpty()) {
        ReliefLines.Within within = ReliefLines.within(norm, energy);
        sum = sum.minus(Money.rounded(within.cost().percent(relief.get().percent())));
        norm -= within.volume().wattHours();
      }
    }
    return Optional.of(sum);
  }

  /** Fixed charges of the days billed, and what the energy lacks to their part of the minimum. */
  private Money beside(Supplied one, RateSlice slice, Money drawn) {
    int days =
        one.billed().stream()
            .flatMap(billed -> billed.intersection(slice.days()).stream())
            .mapToInt(DateRange::days)
            .sum();
    if (days == 0) {
      return Money.ZERO;
    }
    Money sum = Money.ZERO;
    for (FixedCharge charge : slice.version().fixedCharges()) {
      sum = sum.plus(Charges.fixed(charge, days, month));
    }
    return sum.plus(Charges.lacking(slice.version(), days, month, drawn));
  }

  /** What falls on the days of a slice; where that cannot be, the month's volumes by days. */
  private SortedMap<Zone, Energy> volumes(Supplied one, RateSlice slice) {
    long unit = isWhole(one) ? KILOWATT_HOUR : 1;
    SortedMap<Zone, Energy> volumes = new TreeMap<>();
    for (Part part : one.parts()) {
      Energy share =
          part.volume().isNegative()
              ? slice.shareOf(part.volume().negated(), part.days(), unit).negated()
              : slice.shareOf(part.volume(), part.days(), unit);
      volumes.merge(part.zone(), share, Energy::plus);
    }
    if (volumes.values().stream().noneMatch(Energy::isNegative)) {
      return volumes;
    }
    SortedMap<Zone, Energy> whole = new TreeMap<>();
    one.parts().forEach(part -> whole.merge(part.zone(), part.volume(), Energy::plus));
    whole.replaceAll((zone, volume) -> slice.shareOf(volume, DateRange.of(month), unit));
    return whole;
  }

  private static Set<Integer> zones(Supplied one) {
    return one.parts().stream().map(part -> part.zone().zones()).collect(Collectors.toSet());
  }

  private static boolean isWhole(Supplied one) {
    return one.parts().stream().allMatch(part -> part.volume().isWholeKWh());
  }
}
