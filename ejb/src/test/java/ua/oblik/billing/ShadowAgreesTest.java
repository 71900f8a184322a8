package ua.oblik.billing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import ua.oblik.domain.billing.BillDraft;
import ua.oblik.domain.billing.BillLine;
import ua.oblik.domain.billing.BillingInput;
import ua.oblik.domain.billing.ContractedVolumes;
import ua.oblik.domain.billing.LineKind;
import ua.oblik.domain.calendar.DateRange;
import ua.oblik.domain.calendar.Season;
import ua.oblik.domain.calendar.Timeline;
import ua.oblik.domain.measure.Coefficient;
import ua.oblik.domain.measure.Energy;
import ua.oblik.domain.measure.Money;
import ua.oblik.domain.measure.UnitRate;
import ua.oblik.domain.measure.Vat;
import ua.oblik.domain.shadow.ShadowBill;
import ua.oblik.domain.shadow.ShadowCase;
import ua.oblik.domain.shadow.ShadowRater;
import ua.oblik.domain.tariff.Block;
import ua.oblik.domain.tariff.CustomerClass;
import ua.oblik.domain.tariff.FixedCharge;
import ua.oblik.domain.tariff.HouseholdTariffs;
import ua.oblik.domain.tariff.PriceBasis;
import ua.oblik.domain.tariff.RateBook;
import ua.oblik.domain.tariff.RateVersion;
import ua.oblik.domain.tariff.ReactiveTerms;
import ua.oblik.domain.tariff.TariffSource;
import ua.oblik.domain.tariff.TierPolicy;

/**
 * Two raters that share nothing but value types: whatever history is made up for a version of the
 * data set, a class and a number of zones, every bill of it is the same to the kopiyka and line by
 * line.
 */
@Execution(ExecutionMode.CONCURRENT)
class ShadowAgreesTest {

  private static final RateBook BOOK = HouseholdTariffs.load();
  private static final int HISTORIES = 200;
  private static final int MONTHS = 4;
  private static final LocalDate CHANGE = LocalDate.of(2025, 4, 12);
  private static final TariffSource MADE_UP = new TariffSource("made up", "demo");
  private static final Timeline<Vat> VAT =
      new Timeline<>(
          List.of(
              new Timeline.Era<>(
                  new DateRange(LocalDate.of(2000, 1, 1), LocalDate.of(2025, 3, 16)), new Vat(20)),
              new Timeline.Era<>(
                  new DateRange(LocalDate.of(2025, 3, 16), LocalDate.of(2025, 5, 9)), new Vat(15)),
              new Timeline.Era<>(DateRange.startingOn(LocalDate.of(2025, 5, 9)), new Vat(18))));

  private static final Timeline<ReactiveTerms> FIGURES =
      dated(
          LocalDate.of(2025, 4, 1),
          new ReactiveTerms(
              UnitRate.of("3.456789"), 3, Coefficient.of("1"), Coefficient.of("0.25")),
          new ReactiveTerms(UnitRate.of("4.01"), 2, Coefficient.of("1.3"), Coefficient.of("0.3")));
  private static final Timeline<Coefficient> EQUIVALENTS =
      new Timeline<>(
          List.of(
              new Timeline.Era<>(
                  new DateRange(LocalDate.of(2000, 1, 1), LocalDate.of(2025, 3, 1)),
                  Coefficient.of("0.0223")),
              new Timeline.Era<>(
                  new DateRange(LocalDate.of(2025, 3, 1), LocalDate.of(2025, 6, 1)),
                  Coefficient.of("0.0517")),
              new Timeline.Era<>(
                  DateRange.startingOn(LocalDate.of(2025, 7, 1)), Coefficient.of("0.1"))));

  @ParameterizedTest(name = "{0} {1}, {2} zones")
  @MethodSource("versions")
  void onEveryBillOfEveryHistory(CustomerClass customerClass, RateVersion version, int zones) {
    long bills = 0;
    for (long seed = 0; seed < HISTORIES; seed++) {
      Random random = new Random(31 * seed + zones);
      YearMonth first = monthOf(version, random);
      LocalDate from = first.atDay(random.nextBoolean() ? 1 : 1 + random.nextInt(20));
      String name = "seed " + seed;
      MadeUpHistory history =
          new MadeUpHistory(
              seed, BOOK, customerClass, from, (input, bill) -> compare(name, input, bill));
      history.live(zones, first, MONTHS);
      bills += history.bills();
    }
    assertThat(bills).isGreaterThan(HISTORIES);
  }

  /**
   * Net rates with charges for days and a minimum; the version changes on 12 April, the VAT on 16
   * March and 9 May, each inside a month.
   */
  @ParameterizedTest(name = "LEGAL_ENTITY, {0} zones")
  @ValueSource(ints = {1, 2, 3})
  void onEveryBillOfALegalEntityWhoseRatesAndVatChange(int zones) {
    RateBook book =
        new RateBook(
            Map.of(CustomerClass.LEGAL_ENTITY, List.of(netUntil(CHANGE), cliffFrom(CHANGE))),
            BOOK.zonePeriods());
    long bills = 0;
    for (long seed = 0; seed < HISTORIES; seed++) {
      LocalDate from = LocalDate.of(2025, 2, 1).plusDays(new Random(seed).nextInt(20));
      String name = "seed " + seed;
      MadeUpHistory history =
          new MadeUpHistory(
              seed,
              book,
              CustomerClass.LEGAL_ENTITY,
              from,
              (input, bill) -> compareTaxed(name, input, bill));
      history.taxed(VAT).live(zones, YearMonth.from(from), MONTHS);
      bills += history.bills();
    }
    assertThat(bills).isGreaterThan(HISTORIES);
  }

  /**
   * Volumes of some months of one and two agreed, more costs twice or half as much more; the VAT is
   * new inside two of them.
   */
  @ParameterizedTest(name = "LEGAL_ENTITY, {0} zones")
  @ValueSource(ints = {1, 3})
  void onEveryBillAboveAContractedVolume(int zones) {
    RateBook book =
        new RateBook(
            Map.of(CustomerClass.LEGAL_ENTITY, List.of(netUntil(CHANGE), cliffFrom(CHANGE))),
            BOOK.zonePeriods());
    ContractedVolumes volumes =
        new ContractedVolumes(
            Map.of(
                YearMonth.of(2025, 2), Energy.of("45.5"),
                YearMonth.of(2025, 3), Energy.ofKWh(100),
                YearMonth.of(2025, 4), Energy.ofKWh(300),
                YearMonth.of(2025, 5), Energy.ofKWh(700)));
    long[] lines = new long[1];
    for (long seed = 0; seed < HISTORIES; seed++) {
      LocalDate from = LocalDate.of(2025, 2, 1).plusDays(new Random(seed).nextInt(20));
      String name = "seed " + seed;
      MadeUpHistory history =
          new MadeUpHistory(
              seed,
              book,
              CustomerClass.LEGAL_ENTITY,
              from,
              (input, bill) -> {
                compareTaxed(name, input, bill);
                lines[0] += bill.lines(LineKind.EXCESS).count();
              });
      history
          .taxed(VAT)
          .contracted(volumes, dated(LocalDate.of(2025, 4, 1), 100, 50))
          .live(zones, YearMonth.from(from), MONTHS);
    }
    assertThat(lines[0]).isGreaterThan(HISTORIES);
  }

  /**
   * Reactive energy drawn and fed, its price and the equivalent of the point new in some months,
   * the version and the VAT new inside others; a point without an equivalent in between.
   */
  @ParameterizedTest(name = "LEGAL_ENTITY, {0} zones")
  @ValueSource(ints = {1, 2, 3})
  void onEveryBillWithReactiveEnergy(int zones) {
    RateBook book =
        new RateBook(
            Map.of(CustomerClass.LEGAL_ENTITY, List.of(netUntil(CHANGE), cliffFrom(CHANGE))),
            BOOK.zonePeriods());
    long[] lines = new long[1];
    for (long seed = 0; seed < HISTORIES; seed++) {
      LocalDate from = LocalDate.of(2025, 2, 1).plusDays(new Random(seed).nextInt(20));
      String name = "seed " + seed;
      MadeUpHistory history =
          new MadeUpHistory(
              seed,
              book,
              CustomerClass.LEGAL_ENTITY,
              from,
              (input, bill) -> {
                compareTaxed(name, input, bill);
                lines[0] += bill.lines(LineKind.REACTIVE_SURCHARGE).count();
              });
      history
          .taxed(VAT)
          .reactive(FIGURES, EQUIVALENTS)
          .live(zones, YearMonth.from(from), MONTHS + 2);
    }
    assertThat(lines[0]).isGreaterThan(HISTORIES);
  }

  private static RateVersion netUntil(LocalDate change) {
    return new RateVersion(
        1,
        new DateRange(LocalDate.of(2025, 1, 1), change),
        Season.WHOLE_YEAR,
        TierPolicy.GRADUATED,
        PriceBasis.NET,
        List.of(
            new Block(1, Optional.of(Energy.ofKWh(100)), UnitRate.of("5.123")),
            new Block(2, Optional.empty(), UnitRate.of("6.123456"))),
        List.of(
            new FixedCharge("of the month", Money.of("310.00"), FixedCharge.Per.MONTH),
            new FixedCharge("of the day", Money.of("2.00"), FixedCharge.Per.DAY)),
        MADE_UP);
  }

  private static RateVersion cliffFrom(LocalDate change) {
    return new RateVersion(
        2,
        DateRange.startingOn(change),
        Season.WHOLE_YEAR,
        TierPolicy.CLIFF,
        PriceBasis.NET,
        List.of(
            new Block(1, Optional.of(Energy.ofKWh(500)), UnitRate.of("4.01")),
            new Block(2, Optional.empty(), UnitRate.of("7"))),
        List.of(),
        Optional.of(Money.of("600.00")),
        MADE_UP);
  }

  /**
   * Days of a month on which nothing more was drawn are not printed again, so sums are compared.
   */
  private static void compareTaxed(String name, BillingInput input, BillDraft bill) {
    ShadowBill shadow = ShadowRater.rate(ShadowCases.of(input, bill));
    assertThat(shadow.total()).as("%s: total", name).isEqualTo(bill.total());
    assertThat(
            shadow.lines(ShadowCase.Item.VAT).stream()
                .map(line -> line.amount().toString())
                .filter(amount -> !amount.equals("0.00")))
        .as("%s: VAT by rate", name)
        .containsExactlyInAnyOrderElementsOf(
            bill.lines(LineKind.VAT)
                .map(line -> line.amount().toString())
                .filter(amount -> !amount.equals("0.00"))
                .toList());
  }

  private static <T> Timeline<T> dated(LocalDate change, T before, T after) {
    return new Timeline<>(
        List.of(
            new Timeline.Era<>(new DateRange(LocalDate.of(2000, 1, 1), change), before),
            new Timeline.Era<>(DateRange.startingOn(change), after)));
  }

  static Stream<Arguments> versions() {
    List<Arguments> all = new ArrayList<>();
    BOOK.schedules()
        .forEach(
            (customerClass, versions) ->
                versions.forEach(
                    version -> {
                      for (int zones = 1; zones <= 3; zones++) {
                        all.add(Arguments.of(customerClass, version, zones));
                      }
                    }));
    return all.stream();
  }

  private static YearMonth monthOf(RateVersion version, Random random) {
    List<YearMonth> months = new ArrayList<>();
    YearMonth month = YearMonth.from(version.validity().from());
    while (months.size() < 24 && version.validity().contains(month.atDay(1))) {
      if (version.appliesOn(month.atDay(1))) {
        months.add(month);
      }
      month = month.plusMonths(1);
    }
    return months.get(random.nextInt(months.size()));
  }

  private static void compare(String name, BillingInput input, BillDraft bill) {
    ShadowBill shadow = ShadowRater.rate(ShadowCases.of(input, bill));
    Set<YearMonth> drawn =
        bill.lines(LineKind.ENERGY).map(BillLine::month).collect(Collectors.toSet());
    // A month in which nothing more was drawn is not printed again.
    assertThat(lines(shadow, drawn)).as(name).isEqualTo(lines(bill));
    assertThat(shadow.total()).as("%s: total", name).isEqualTo(bill.total());
  }

  private static List<String> lines(BillDraft bill) {
    return bill.lines(LineKind.ENERGY)
        .map(
            line ->
                line.month()
                    + " "
                    + line.zone().orElseThrow().zones()
                    + line.zone().orElseThrow().register()
                    + " "
                    + line.quantity()
                    + " = "
                    + line.amount())
        .sorted(Comparator.naturalOrder())
        .toList();
  }

  private static List<String> lines(ShadowBill bill, Set<YearMonth> months) {
    return bill.lines(ShadowCase.Item.ENERGY).stream()
        .filter(line -> months.contains(line.month()))
        .map(
            line ->
                line.month()
                    + " "
                    + line.dial().orElseThrow().zones()
                    + "T"
                    + line.dial().orElseThrow().register()
                    + " "
                    + line.volume()
                    + " = "
                    + line.amount())
        .sorted(Comparator.naturalOrder())
        .toList();
  }
}
