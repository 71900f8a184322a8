package ua.oblik.domain.billing;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
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
import ua.oblik.domain.measure.Vat;
import ua.oblik.domain.metering.Zone;
import ua.oblik.domain.rating.ExcessCharge;
import ua.oblik.domain.rating.RateSlice;
import ua.oblik.domain.rating.RatedLine;
import ua.oblik.domain.rating.Rater;
import ua.oblik.domain.tariff.CustomerClass;
import ua.oblik.domain.tariff.FixedCharge;
import ua.oblik.domain.tariff.RateBook;

/**
 * A settlement month of an account, billed already and rated once more as a whole, whatever bills
 * charged it: energy, fixed charges, minimum and relief, excess above a contracted volume, what no
 * tariff changes, and the VAT on net rates.
 *
 * @param month the settlement month
 * @param supplied its agreements in their order
 * @param relief of the month
 * @param beside what else enters its bills
 */
public record WholeMonth(
    YearMonth month, List<Supplied> supplied, Optional<Reliefs.Percentage> relief, Beside beside) {

  private static final long KILOWATT_HOUR = 1000;
  private static final long WATT_HOUR = 1;

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

    /** Whether it is of a class on a day that bills cover. */
    public boolean isOf(CustomerClass wanted) {
      return classes.eras().stream()
          .filter(era -> era.value() == wanted)
          .anyMatch(era -> billed.stream().anyMatch(era.days()::overlaps));
    }

    private boolean isHousehold() {
      return classes.eras().stream()
          .filter(era -> billed.stream().anyMatch(era.days()::overlaps))
          .allMatch(era -> era.value().isHousehold());
    }

    private long unit() {
      return isHousehold() ? KILOWATT_HOUR : WATT_HOUR;
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

  /**
   * What enters the bills of a month beside what its tariff charges.
   *
   * @param untouched what no tariff changes: reactive energy, subsidy
   * @param contracted its volume, if it has one
   * @param excessPercent what energy above that costs on top
   * @param vat rates by date, for net rates
   */
  public record Beside(
      List<Untouched> untouched,
      Optional<Energy> contracted,
      int excessPercent,
      Timeline<Vat> vat) {

    /** Nothing. */
    public static final Beside NOTHING =
        new Beside(List.of(), Optional.empty(), 0, Timeline.empty());

    /** Fixed. */
    public Beside {
      untouched = List.copyOf(untouched);
    }
  }

  /**
   * An amount as bills charge it.
   *
   * @param taxedAsOf a day whose VAT is on it
   * @param amount without that VAT
   */
  public record Untouched(LocalDate taxedAsOf, Money amount) {}

  /** A month of nothing but energy. */
  public WholeMonth(YearMonth month, List<Supplied> supplied, Optional<Reliefs.Percentage> relief) {
    this(month, supplied, relief, Beside.NOTHING);
  }

  /** Fixed. */
  public WholeMonth {
    supplied = List.copyOf(supplied);
  }

  /** The energy of all agreements. */
  public Energy energy() {
    return Energy.sum(
        supplied.stream().flatMap(one -> one.parts().stream()).map(Part::volume).toList());
  }

  /** Whether energy of it was counted by meters of so many zones. */
  public boolean isOf(int zones) {
    return supplied.stream()
        .flatMap(one -> one.parts().stream())
        .anyMatch(part -> part.zone().zones() == zones);
  }

  /** What it costs under a book of rates; empty where a tariff or a VAT is not confirmed. */
  public Optional<Money> costs(RateBook book) {
    List<Untouched> charges = new ArrayList<>(beside.untouched());
    List<Untouched> drawn = new ArrayList<>();
    long norm = relief.map(Reliefs.Percentage::normPerMonth).orElse(Energy.ZERO).wattHours();
    for (Supplied one : supplied) {
      Optional<List<RateSlice>> slices = slices(one, book);
      if (slices.isEmpty()) {
        return Optional.empty();
      }
      List<BillLine> energy = new ArrayList<>();
      for (RateSlice slice : slices.get()) {
        Optional<List<RatedLine>> rated =
            Rater.rate(slice, volumes(one, slice), book, one.isHousehold());
        if (rated.isEmpty()) {
          return Optional.empty();
        }
        Money cost = Money.sum(rated.get().stream().map(RatedLine::amount).toList());
        drawn.add(new Untouched(slice.asOf(), cost));
        charges.add(new Untouched(slice.asOf(), beside(one, slice, cost)));
        rated
            .get()
            .forEach(
                line ->
                    energy.add(BillLines.energy(one.agreement(), slice.days(), line, List.of())));
      }
      if (relief.isPresent() && norm > 0 && !energy.isEmpty()) {
        ReliefLines.Within within = ReliefLines.within(norm, energy);
        Money relieved = Money.rounded(within.cost().percent(relief.get().percent())).negated();
        charges.add(new Untouched(DateRange.of(month).lastDay(), relieved));
        norm -= within.volume().wattHours();
      }
    }
    charges.addAll(drawn);
    return supplied.stream().allMatch(Supplied::isHousehold)
        ? Optional.of(sum(charges))
        : taxed(charges, drawn);
  }

  private Optional<List<RateSlice>> slices(Supplied one, RateBook book) {
    DateRange days = DateRange.of(month);
    NavigableSet<LocalDate> cuts = book.zoneChanges(zones(one), days);
    if (!one.isHousehold()) {
      cuts.addAll(VatLines.changes(beside.vat(), days));
    }
    return Rater.slices(month, one.classes(), cuts, book);
  }

  /** Net charges with the excess and with the VAT of each rate, rounded once. */
  private Optional<Money> taxed(List<Untouched> charges, List<Untouched> drawn) {
    Map<Vat, List<Untouched>> byRate = new LinkedHashMap<>();
    for (Untouched charge : charges) {
      Optional<Vat> rate = beside.vat().on(charge.taxedAsOf());
      if (rate.isEmpty()) {
        return Optional.empty();
      }
      byRate.computeIfAbsent(rate.get(), vat -> new ArrayList<>()).add(charge);
    }
    Money sum = Money.ZERO;
    for (Map.Entry<Vat, List<Untouched>> rate : byRate.entrySet()) {
      List<Untouched> alike =
          drawn.stream()
              .filter(cost -> beside.vat().on(cost.taxedAsOf()).equals(Optional.of(rate.getKey())))
              .toList();
      Money net = sum(rate.getValue()).plus(excess(sum(alike)));
      sum = sum.plus(net).plus(rate.getKey().on(net));
    }
    return Optional.of(sum);
  }

  private Money excess(Money cost) {
    Energy volume = energy();
    return new ExcessCharge(
            beside.contracted().orElse(volume), volume, cost, beside.excessPercent(), Money.ZERO)
        .due();
  }

  private static Money sum(List<Untouched> charges) {
    return Money.sum(charges.stream().map(Untouched::amount).toList());
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
    long unit = one.unit();
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
}
