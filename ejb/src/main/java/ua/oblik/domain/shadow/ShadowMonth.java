package ua.oblik.domain.shadow;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import ua.oblik.domain.calendar.DateRange;
import ua.oblik.domain.measure.Energy;
import ua.oblik.domain.measure.Money;
import ua.oblik.domain.shadow.ShadowCase.Dated;
import ua.oblik.domain.shadow.ShadowCase.Item;
import ua.oblik.domain.shadow.ShadowTariff.Rate;
import ua.oblik.domain.shadow.ShadowTariff.Step;
import ua.oblik.domain.shadow.ShadowTariff.Tiers;

/** One settlement month of one agreement, rated as if nothing of it had been billed yet. */
final class ShadowMonth {

  private static final Comparator<DateRange> EARLIER_FIRST = Comparator.comparing(DateRange::from);

  private final ShadowSupply supply;
  private final ShadowTariff tariff;
  private final List<Dated<Integer>> taxed;
  private final YearMonth month;
  private final long unit;
  private final List<DateRange> slices;
  private final Map<DateRange, SortedMap<ShadowDial, Long>> volumes = new TreeMap<>(EARLIER_FIRST);
  private final Map<DateRange, SortedMap<ShadowDial, Long>> reactive = new TreeMap<>(EARLIER_FIRST);

  ShadowMonth(ShadowSupply supply, ShadowCase told, YearMonth month, long unit) {
    this.supply = supply;
    this.tariff = told.tariff();
    this.taxed = told.vat();
    this.month = month;
    this.unit = unit;
    this.slices = slices();
  }

  /** Adds what was drawn; where the version changes inside the days, shared by days. */
  void add(DateRange days, ShadowDial dial, long wattHours) {
    List<DateRange> parts =
        slices.stream().flatMap(slice -> slice.intersection(days).stream()).toList();
    List<Long> shares =
        ShadowSharing.shares(
            wattHours, unit, parts.stream().map(part -> (long) part.days()).toList());
    for (int i = 0; i < parts.size(); i++) {
      addWhole(parts.get(i), dial, shares.get(i));
    }
  }

  /** Adds what was billed before for days of one slice; a negative volume was taken off again. */
  void addWhole(DateRange days, ShadowDial dial, long wattHours) {
    (dial.zones() == 0 ? reactive : volumes)
        .computeIfAbsent(sliceOf(days.from()), slice -> new TreeMap<>())
        .merge(dial, wattHours, Long::sum);
  }

  /** The energy of the month, each line rounded once. */
  List<ShadowBill.Line> energy() {
    List<ShadowBill.Line> lines = new ArrayList<>();
    volumes.forEach((slice, byDial) -> lines.addAll(rated(slice, byDial)));
    return lines;
  }

  /** What is charged for days, whatever was drawn. */
  List<ShadowBill.Line> standing(List<DateRange> billed) {
    List<ShadowBill.Line> lines = new ArrayList<>();
    for (DateRange slice : slices) {
      long days = daysOf(slice, billed);
      if (days > 0) {
        rate(slice).standing().forEach(charge -> lines.add(standing(slice, charge, days)));
      }
    }
    return lines;
  }

  /** What the energy of the days billed lacks to their part of the least amount of a month. */
  List<ShadowBill.Line> lacking(List<DateRange> billed, List<ShadowBill.Line> energy) {
    List<ShadowBill.Line> lines = new ArrayList<>();
    for (DateRange slice : slices) {
      long days = daysOf(slice, billed);
      if (days == 0 || rate(slice).least().isEmpty()) {
        continue;
      }
      long drawn =
          energy.stream()
              .filter(line -> line.days().equals(slice))
              .mapToLong(line -> line.amount().kopiykas())
              .sum();
      long lacking = partOfMonth(rate(slice).least().get().kopiykas() * days) - drawn;
      if (lacking > 0) {
        lines.add(charge(slice, Item.MINIMUM, lacking));
      }
    }
    return lines;
  }

  /** What the bill has to charge of reactive energy in the parts of the month that it covers. */
  List<ShadowBill.Line> reactive(ShadowCase told) {
    List<ShadowBill.Line> lines = new ArrayList<>();
    for (DateRange slice : slices) {
      Optional<LocalDate> first = supply.billed().intersection(slice).map(DateRange::from);
      Optional<BigDecimal> equivalent = first.flatMap(day -> Dated.on(day, supply.equivalents()));
      if (equivalent.isPresent() && !taxed.isEmpty()) {
        ShadowCase.Figures figures =
            Dated.on(first.get(), told.figures())
                .orElseThrow(() -> new ShadowDoubt("no figures on " + first.get()));
        lines.addAll(
            new ShadowReactive(supply, slice, figures, equivalent.get(), told.charged())
                .lines(
                    counted(reactive, slice, ShadowReactive.DRAWN),
                    counted(reactive, slice, ShadowReactive.FED),
                    volumes.getOrDefault(slice, new TreeMap<>()).values().stream()
                        .mapToLong(Long::longValue)
                        .sum()));
      }
    }
    return lines;
  }

  private static long counted(
      Map<DateRange, SortedMap<ShadowDial, Long>> volumes, DateRange slice, int register) {
    return volumes
        .getOrDefault(slice, new TreeMap<>())
        .getOrDefault(new ShadowDial(0, register), 0L);
  }

  private static long daysOf(DateRange slice, List<DateRange> billed) {
    return billed.stream()
        .flatMap(range -> range.intersection(slice).stream())
        .mapToLong(DateRange::days)
        .sum();
  }

  private long partOfMonth(long kopiykaDays) {
    BigInteger length = BigInteger.valueOf(month.lengthOfMonth());
    return BigInteger.valueOf(kopiykaDays)
        .shiftLeft(1)
        .add(length)
        .divide(length.shiftLeft(1))
        .longValueExact();
  }

  private ShadowBill.Line standing(DateRange slice, ShadowTariff.Standing charge, long days) {
    long kopiykaDays = Math.multiplyExact(charge.amount().kopiykas(), days);
    return charge(
        slice,
        Item.STANDING,
        charge.per() == ShadowTariff.Every.DAY ? kopiykaDays : partOfMonth(kopiykaDays));
  }

  private ShadowBill.Line charge(DateRange slice, Item item, long kopiykas) {
    return new ShadowBill.Line(
        supply.agreement(),
        item,
        slice,
        Optional.empty(),
        0,
        Energy.ZERO,
        BigDecimal.ZERO,
        Money.ofKopiykas(kopiykas));
  }

  private List<ShadowBill.Line> rated(DateRange slice, SortedMap<ShadowDial, Long> byDial) {
    long whole = byDial.values().stream().mapToLong(Long::longValue).sum();
    Rate rate = rate(slice);
    List<ShadowBill.Line> lines = new ArrayList<>();
    TreeMap<ShadowDial, Long> left = new TreeMap<>(byDial);
    long reached = 0;
    for (Step step : rate.steps()) {
      long end = step.upTo().map(upTo -> threshold(upTo, slice)).orElse(Long.MAX_VALUE);
      if (rate.tiers() == Tiers.ALL_IN_THE_LAST_STEP) {
        if (whole <= end) {
          left.forEach((dial, volume) -> charge(slice, dial, volume, step, lines));
          return lines;
        }
        continue;
      }
      long inStep = Math.min(whole, end) - reached;
      List<Long> shares = ShadowSharing.shares(inStep, unit, List.copyOf(left.values()));
      int next = 0;
      for (ShadowDial dial : List.copyOf(left.keySet())) {
        long share = shares.get(next++);
        left.merge(dial, -share, Long::sum);
        charge(slice, dial, share, step, lines);
      }
      reached += inStep;
      if (reached == whole) {
        break;
      }
    }
    return lines;
  }

  private void charge(
      DateRange slice, ShadowDial dial, long wattHours, Step step, List<ShadowBill.Line> lines) {
    if (wattHours == 0) {
      return;
    }
    BigDecimal price =
        step.hryvniaPerKWh().multiply(tariff.factor(dial, supply.nearest(slice.from())));
    BigDecimal kopiykas = price.multiply(BigDecimal.valueOf(wattHours)).movePointLeft(1);
    long rounded = kopiykas.add(new BigDecimal("0.5")).toBigInteger().longValueExact();
    lines.add(
        new ShadowBill.Line(
            supply.agreement(),
            Item.ENERGY,
            slice,
            Optional.of(dial),
            rate(slice).steps().indexOf(step) + 1,
            new Energy(wattHours),
            price,
            Money.ofKopiykas(rounded)));
  }

  /** A threshold is whole unless the version changes inside the month: then it is split by days. */
  private long threshold(Energy upTo, DateRange slice) {
    List<Long> days = slices.stream().map(part -> (long) part.days()).toList();
    return ShadowSharing.shares(upTo.wattHours(), unit, days).get(slices.indexOf(slice));
  }

  private Rate rate(DateRange slice) {
    return version(slice.from())
        .orElseThrow(() -> new ShadowDoubt("tariff not confirmed on " + slice.from()));
  }

  private DateRange sliceOf(LocalDate day) {
    return slices.stream()
        .filter(slice -> slice.contains(day))
        .findFirst()
        .orElseThrow(() -> new ShadowDoubt(day + " is not in " + month));
  }

  /** Day by day through the month: a slice ends where the version is another one. */
  private List<DateRange> slices() {
    List<DateRange> found = new ArrayList<>();
    LocalDate from = month.atDay(1);
    LocalDate end = from.plusMonths(1);
    for (LocalDate day = from.plusDays(1); !day.isAfter(end); day = day.plusDays(1)) {
      if (day.equals(end)
          || !version(day).equals(version(from))
          || (isSuppliedAround(day) && (factorsChange(day) || taxChanges(day)))) {
        found.add(new DateRange(from, day));
        from = day;
      }
    }
    return found;
  }

  private boolean isSuppliedAround(LocalDate day) {
    return supply.nearest(day.minusDays(1)).isBefore(supply.nearest(day));
  }

  /** Whether factors of a meter that hung there in the month begin on the day. */
  private boolean factorsChange(LocalDate day) {
    DateRange all = DateRange.of(month);
    return tariff.factors().stream()
        .filter(factor -> factor.validity().from().equals(day))
        .anyMatch(
            factor ->
                supply.meters().stream()
                    .anyMatch(
                        meter ->
                            meter.zones() == factor.dial().zones()
                                && meter.inPlace().overlaps(all)));
  }

  /** Whether what is added to net rates becomes another percentage on the day. */
  private boolean taxChanges(LocalDate day) {
    return !Dated.on(day, taxed).equals(Dated.on(day.minusDays(1), taxed));
  }

  private Optional<Rate> version(LocalDate day) {
    LocalDate ruling = supply.nearest(day);
    return tariff.rate(supply.classOn(ruling), ruling);
  }
}
