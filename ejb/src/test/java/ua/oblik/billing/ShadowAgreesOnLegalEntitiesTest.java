package ua.oblik.billing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ua.oblik.domain.billing.BillDraft;
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
 * Two raters that share nothing but value types come to the same for legal entities: net rates, VAT
 * that changes inside a month, contracted volumes, reactive energy. Whatever history is made up,
 * every bill of it is the same to the kopiyka.
 */
@Execution(ExecutionMode.CONCURRENT)
class ShadowAgreesOnLegalEntitiesTest {

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

  /**
   * Net rates with charges for days and a minimum; the version changes on 12 April, the VAT on 16
   * March and 9 May, each inside a month.
   */
  @ParameterizedTest(name = "{0} zones")
  @ValueSource(ints = {1, 2, 3})
  void onEveryBillWhoseRatesAndVatChange(int zones) {
    assertThat(live(zones, MONTHS, history -> history, LineKind.VAT)).isGreaterThan(HISTORIES);
  }

  /**
   * Volumes of some months of one and two agreed, more costs twice or half as much more; the VAT is
   * new inside two of them.
   */
  @ParameterizedTest(name = "{0} zones")
  @ValueSource(ints = {1, 3})
  void onEveryBillAboveAContractedVolume(int zones) {
    ContractedVolumes volumes =
        new ContractedVolumes(
            Map.of(
                YearMonth.of(2025, 2), Energy.of("45.5"),
                YearMonth.of(2025, 3), Energy.ofKWh(100),
                YearMonth.of(2025, 4), Energy.ofKWh(300),
                YearMonth.of(2025, 5), Energy.ofKWh(700)));
    Timeline<Integer> percents = dated(LocalDate.of(2025, 4, 1), 100, 50);
    assertThat(
            live(zones, MONTHS, history -> history.contracted(volumes, percents), LineKind.EXCESS))
        .isGreaterThan(HISTORIES);
  }

  /**
   * Reactive energy drawn and fed, its price and the equivalent of the point new in some months,
   * the version and the VAT new inside others; a point without an equivalent in between.
   */
  @ParameterizedTest(name = "{0} zones")
  @ValueSource(ints = {1, 2, 3})
  void onEveryBillWithReactiveEnergy(int zones) {
    assertThat(
            live(
                zones,
                MONTHS + 2,
                history -> history.reactive(FIGURES, EQUIVALENTS),
                LineKind.REACTIVE_SURCHARGE))
        .isGreaterThan(HISTORIES);
  }

  /** Lives through all histories, compares each bill, and counts its lines of a kind. */
  private static long live(
      int zones, int months, UnaryOperator<MadeUpHistory> contract, LineKind counted) {
    RateBook book =
        new RateBook(
            Map.of(CustomerClass.LEGAL_ENTITY, List.of(netUntil(CHANGE), cliffFrom(CHANGE))),
            HouseholdTariffs.load().zonePeriods());
    LongAdder lines = new LongAdder();
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
                lines.add(bill.lines(counted).count());
              });
      contract.apply(history.taxed(VAT)).live(zones, YearMonth.from(from), months);
    }
    return lines.sum();
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
}
