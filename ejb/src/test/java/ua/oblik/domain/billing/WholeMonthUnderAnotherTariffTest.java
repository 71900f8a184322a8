package ua.oblik.domain.billing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ua.oblik.domain.account.AgreementId;
import ua.oblik.domain.billing.WholeMonth.Part;
import ua.oblik.domain.billing.WholeMonth.Supplied;
import ua.oblik.domain.calendar.DateRange;
import ua.oblik.domain.calendar.Season;
import ua.oblik.domain.calendar.Timeline;
import ua.oblik.domain.measure.Energy;
import ua.oblik.domain.measure.Money;
import ua.oblik.domain.measure.UnitRate;
import ua.oblik.domain.measure.Vat;
import ua.oblik.domain.metering.RegisterCode;
import ua.oblik.domain.metering.Zone;
import ua.oblik.domain.tariff.Block;
import ua.oblik.domain.tariff.CustomerClass;
import ua.oblik.domain.tariff.FixedCharge;
import ua.oblik.domain.tariff.HouseholdTariffs;
import ua.oblik.domain.tariff.PriceBasis;
import ua.oblik.domain.tariff.RateBook;
import ua.oblik.domain.tariff.RateVersion;
import ua.oblik.domain.tariff.TariffSource;
import ua.oblik.domain.tariff.TierPolicy;

/**
 * A month that was billed, priced whole. Amounts are those of the rules: 250 kWh of November 2021
 * at 1.44 and 251 at 1.68; two zones of October 2016 as 47.84 + 11.78 + 171.57 + 43.22.
 */
class WholeMonthUnderAnotherTariffTest {
  private static final RateBook BOOK = HouseholdTariffs.load();
  private static final YearMonth APRIL = YearMonth.of(2025, 4);

  @ParameterizedTest(name = "{0}, {1} kWh: {2}")
  @CsvSource({"2021-11, 250, 360.00", "2021-11, 251, 421.68", "2021-11, 300, 504.00"})
  void costsWhatItsBlockSays(YearMonth month, long kWh, String total) {
    assertThat(month(month, part(month, 1, RegisterCode.T1, kWh)).costs(BOOK))
        .contains(Money.of(total));
  }

  @Test
  void sharesBlocksBetweenZones() {
    YearMonth october = YearMonth.of(2016, 10);

    assertThat(
            month(
                    october,
                    part(october, 2, RegisterCode.T1, 200),
                    part(october, 2, RegisterCode.T2, 100))
                .costs(BOOK))
        .contains(Money.of("274.41"));
  }

  @Test
  void isNotGuessedWhereNoTariffIsConfirmed() {
    YearMonth before = YearMonth.of(1999, 1);

    assertThat(month(before, part(before, 1, RegisterCode.T1, 100)).costs(BOOK)).isEmpty();
  }

  /** 120 x 3 = 360.00 and a charge of 30.00; half of 75 x 3 = 225.00 is relieved. */
  @Test
  void countsFixedChargesAndRelief() {
    WholeMonth month =
        new WholeMonth(
            APRIL,
            List.of(supplied(DateRange.of(APRIL), part(APRIL, 1, RegisterCode.T1, 120))),
            Optional.of(new Reliefs.Percentage(50, Energy.ofKWh(75), "decision")));

    assertThat(month.costs(madeUp())).contains(Money.of("277.50"));
  }

  /** Ten of thirty days: 2 x 3 = 6.00, 10.00 of the charge, and 20.00 - 6.00 to the minimum. */
  @Test
  void countsChargeAndMinimumForTheDaysBilled() {
    DateRange days = new DateRange(APRIL.atDay(1), APRIL.atDay(11));
    WholeMonth month =
        new WholeMonth(
            APRIL,
            List.of(supplied(days, new Part(days, new Zone(1, RegisterCode.T1), Energy.ofKWh(2)))),
            Optional.empty());

    assertThat(month.costs(madeUp())).contains(Money.of("30.00"));
  }

  /** A later bill rated 300 whole and took 200 off; the month has 300, not 500. */
  @Test
  void countsWhatALaterBillTookOffOnce() {
    DateRange first = new DateRange(LocalDate.of(2021, 11, 1), LocalDate.of(2021, 11, 16));
    YearMonth november = YearMonth.of(2021, 11);
    Zone zone = new Zone(1, RegisterCode.T1);

    assertThat(
            month(
                    november,
                    new Part(first, zone, Energy.ofKWh(200)),
                    new Part(first, zone, Energy.ofKWh(-200)),
                    part(november, 1, RegisterCode.T1, 300))
                .costs(BOOK))
        .contains(Money.of("504.00"));
  }

  /**
   * 1200 x 2.5 = 3000.00, 200 of it above the contract once more: 500.00, reactive energy 106.63;
   * net 3606.63, tax 721.33. At 3: 3600.00 + 600.00 + 106.63 = 4306.63, tax 861.33.
   */
  @ParameterizedTest(name = "at {0}: {1}")
  @CsvSource({"2.5, 4327.96", "3, 5167.96"})
  void ofALegalEntityCountsExcessReactiveEnergyAndTax(String rate, String total) {
    LocalDate last = APRIL.atEndOfMonth();
    WholeMonth month =
        new WholeMonth(
            APRIL,
            List.of(
                new Supplied(
                    new AgreementId(1),
                    Timeline.always(CustomerClass.LEGAL_ENTITY),
                    List.of(part(APRIL, 1, RegisterCode.T1, 1200)),
                    List.of(DateRange.of(APRIL)))),
            Optional.empty(),
            new WholeMonth.Beside(
                List.of(new WholeMonth.Untouched(last, Money.of("106.63"))),
                Optional.of(Energy.ofKWh(1000)),
                100,
                Timeline.always(new Vat(20))));

    assertThat(month.costs(net(rate))).contains(Money.of(total));
  }

  /** 250 kWh of November 2021 at 1.44, less a subsidy of 100.00. */
  @Test
  void takesOffWhatIsCredited() {
    YearMonth november = YearMonth.of(2021, 11);
    WholeMonth month =
        new WholeMonth(
            november,
            List.of(supplied(DateRange.of(november), part(november, 1, RegisterCode.T1, 250))),
            Optional.empty(),
            new WholeMonth.Beside(
                List.of(new WholeMonth.Untouched(november.atEndOfMonth(), Money.of("-100.00"))),
                Optional.empty(),
                0,
                Timeline.empty()));

    assertThat(month.costs(BOOK)).contains(Money.of("260.00"));
  }

  @Test
  void isOfAClassThatBeginsInsideIt() {
    Supplied supplied =
        new Supplied(
            new AgreementId(1),
            new Timeline<>(
                List.of(
                    new Timeline.Era<>(
                        new DateRange(APRIL.atDay(1), APRIL.atDay(16)), CustomerClass.URBAN),
                    new Timeline.Era<>(
                        DateRange.startingOn(APRIL.atDay(16)), CustomerClass.HEATING))),
            List.of(),
            List.of(
                new DateRange(APRIL.atDay(1), APRIL.atDay(16)),
                new DateRange(APRIL.atDay(16), APRIL.plusMonths(1).atDay(1))));

    assertThat(supplied.isOf(CustomerClass.HEATING)).isTrue();
    assertThat(supplied.isOf(CustomerClass.URBAN)).isTrue();
    assertThat(supplied.isOf(CustomerClass.RURAL)).isFalse();
  }

  private static RateBook net(String rate) {
    RateVersion version =
        new RateVersion(
            1,
            DateRange.startingOn(LocalDate.of(2025, 1, 1)),
            Season.WHOLE_YEAR,
            TierPolicy.GRADUATED,
            PriceBasis.NET,
            List.of(new Block(1, Optional.empty(), UnitRate.of(rate))),
            List.of(),
            new TariffSource("made up", "demo"));
    return new RateBook(Map.of(CustomerClass.LEGAL_ENTITY, List.of(version)), List.of());
  }

  private static RateBook madeUp() {
    RateVersion version =
        new RateVersion(
            1,
            DateRange.startingOn(LocalDate.of(2025, 1, 1)),
            Season.WHOLE_YEAR,
            TierPolicy.GRADUATED,
            PriceBasis.WITH_VAT,
            List.of(new Block(1, Optional.empty(), UnitRate.of("3"))),
            List.of(new FixedCharge("charge", Money.of("30.00"), FixedCharge.Per.MONTH)),
            Optional.of(Money.of("60.00")),
            new TariffSource("made up", "demo"));
    return new RateBook(Map.of(CustomerClass.URBAN, List.of(version)), List.of());
  }

  private static WholeMonth month(YearMonth month, Part... parts) {
    return new WholeMonth(month, List.of(supplied(DateRange.of(month), parts)), Optional.empty());
  }

  private static Supplied supplied(DateRange billed, Part... parts) {
    return new Supplied(
        new AgreementId(1),
        Timeline.always(CustomerClass.URBAN),
        new ArrayList<>(List.of(parts)),
        List.of(billed));
  }

  private static Part part(YearMonth month, int zones, RegisterCode register, long kWh) {
    return new Part(DateRange.of(month), new Zone(zones, register), Energy.ofKWh(kWh));
  }
}
