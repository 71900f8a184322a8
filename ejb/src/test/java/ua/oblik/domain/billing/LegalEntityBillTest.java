package ua.oblik.domain.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static ua.oblik.domain.billing.BillingSamples.BOOK;
import static ua.oblik.domain.billing.BillingSamples.bill;
import static ua.oblik.domain.billing.BillingSamples.household;
import static ua.oblik.domain.billing.BillingSamples.lines;
import static ua.oblik.domain.billing.BillingSamples.parked;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import ua.oblik.domain.calendar.DateRange;
import ua.oblik.domain.calendar.Season;
import ua.oblik.domain.calendar.Timeline;
import ua.oblik.domain.measure.Money;
import ua.oblik.domain.measure.UnitRate;
import ua.oblik.domain.measure.Vat;
import ua.oblik.domain.tariff.Block;
import ua.oblik.domain.tariff.CustomerClass;
import ua.oblik.domain.tariff.FixedCharge;
import ua.oblik.domain.tariff.PriceBasis;
import ua.oblik.domain.tariff.RateBook;
import ua.oblik.domain.tariff.RateVersion;
import ua.oblik.domain.tariff.TariffSource;
import ua.oblik.domain.tariff.TierPolicy;

/** Bills of legal entities: net lines, fixed charges, VAT on the total. */
class LegalEntityBillTest {

  @Test
  void aLegalEntityPaysNetLinesAndVatOnceOnTheirTotal() {
    BillingSamples samples =
        household(CustomerClass.LEGAL_ENTITY)
            .book(withLegalEntityRate())
            .meter(1)
            .read("2025-10-01", "0")
            .read("2025-11-01", "1000.125");
    BillDraft bill = bill(samples.monthly("2025-10"));
    assertThat(lines(bill))
        .containsExactly(
            "2025-10 T1 1000.125 x 6.123456 = 6124.22",
            "2025-10 FIXED = 310.00",
            "2025-10 FIXED = 62.00",
            "2025-10 VAT = 1299.24");
    assertThat(bill.net()).isEqualTo(Money.of("6496.22"));
    assertThat(bill.total()).isEqualTo(Money.of("7795.46"));
  }

  @Test
  void aFixedMonthlyChargeIsSharedByDays() {
    BillingSamples samples =
        household(CustomerClass.LEGAL_ENTITY)
            .book(withLegalEntityRate())
            .meter(1)
            .read("2025-10-01", "0")
            .read("2025-10-11", "0");
    assertThat(lines(bill(samples.ordered("2025-10-11"))))
        .containsExactly("2025-10 FIXED = 100.00", "2025-10 FIXED = 20.00", "2025-10 VAT = 24.00");
  }

  @Test
  void vatThatChangesBetweenTwoMonthsIsAddedToEachAtItsOwnRate() {
    BillingSamples samples =
        household(CustomerClass.LEGAL_ENTITY)
            .book(withLegalEntityRate())
            .vat(vatOf20PercentUntilNovemberAnd10After())
            .meter(1)
            .read("2025-10-16", "0")
            .read("2025-11-16", "310");
    // 16 days of October, 15 of November: 160 and 150 kWh.
    assertThat(lines(bill(samples.ordered("2025-11-16"))))
        .containsExactly(
            "2025-10 T1 160 x 6.123456 = 979.75",
            "2025-10 FIXED = 160.00",
            "2025-10 FIXED = 32.00",
            "2025-11 T1 150 x 6.123456 = 918.52",
            "2025-11 FIXED = 155.00",
            "2025-11 FIXED = 30.00",
            "2025-10 VAT = 234.35",
            "2025-11 VAT = 110.35");
  }

  @Test
  void theVatContainedInAHouseholdsBillIsThatOfEachMonth() {
    BillingSamples samples =
        household(CustomerClass.URBAN)
            .vat(vatOf20PercentUntilNovemberAnd10After())
            .meter(1)
            .read("2025-10-16", "0")
            .read("2025-11-16", "310");
    BillDraft bill = bill(samples.ordered("2025-11-16"));
    // 160 x 4.32 = 691.20, a sixth of it; 150 x 4.32 = 648.00, an eleventh.
    assertThat(bill.vat()).isEqualTo(Money.of("115.20").plus(Money.of("58.91")));
    assertThat(bill.total()).isEqualTo(Money.of("1339.20"));
  }

  @Test
  void aDayWithoutAVatRateIsNotConfirmed() {
    BillingSamples samples =
        household(CustomerClass.URBAN)
            .vat(Timeline.from(LocalDate.of(2025, 11, 1), new Vat(20)))
            .meter(1)
            .read("2025-10-16", "0")
            .read("2025-11-16", "310");
    assertThat(parked(samples.ordered("2025-11-16")).detail()).isEqualTo("VAT");
  }

  private static Timeline<Vat> vatOf20PercentUntilNovemberAnd10After() {
    LocalDate change = LocalDate.of(2025, 11, 1);
    return new Timeline<>(
        List.of(
            new Timeline.Era<>(new DateRange(LocalDate.of(2000, 1, 1), change), new Vat(20)),
            new Timeline.Era<>(DateRange.startingOn(change), new Vat(10))));
  }

  @Test
  void theBillsOfAMonthShareItsFixedChargeWithoutLosingAKopiyka() {
    BillingSamples samples =
        household(CustomerClass.LEGAL_ENTITY)
            .book(
                with(
                    new RateVersion(
                        1,
                        DateRange.startingOn(LocalDate.of(2025, 1, 1)),
                        Season.WHOLE_YEAR,
                        TierPolicy.GRADUATED,
                        PriceBasis.NET,
                        List.of(new Block(1, Optional.empty(), UnitRate.of("6.123456"))),
                        List.of(
                            new FixedCharge("supply", Money.of("100.00"), FixedCharge.Per.MONTH)),
                        new TariffSource("demonstration", "demo"))))
            .meter(1)
            .read("2025-11-01", "0");
    // Three thirds of 100.00: 33.33, 33.34 and 33.33.
    samples.read("2025-11-11", "0");
    assertThat(lines(samples.issue(samples.ordered("2025-11-11"))))
        .contains("2025-11 FIXED = 33.33");
    samples.read("2025-11-21", "0");
    assertThat(lines(samples.issue(samples.ordered("2025-11-21"))))
        .contains("2025-11 FIXED = 33.34");
    samples.read("2025-12-01", "0");
    assertThat(lines(samples.issue(samples.monthly("2025-11")))).contains("2025-11 FIXED = 33.33");
  }

  /** At least 620.00 of energy a month, in a month of 31 days 20.00 a day. */
  @Test
  void energyBelowTheMinimumIsToppedUpToItsPartOfTheMonth() {
    BillingSamples samples =
        household(CustomerClass.LEGAL_ENTITY)
            .book(withMinimum(Money.of("620.00")))
            .meter(1)
            .read("2025-10-01", "0")
            .read("2025-10-11", "10");
    // Ten days: at least 200.00; 10 kWh cost 61.23.
    assertThat(lines(samples.issue(samples.ordered("2025-10-11"))))
        .containsExactly(
            "2025-10 T1 10 x 6.123456 = 61.23", "2025-10 MINIMUM = 138.77", "2025-10 VAT = 40.00");
    // The rest: 90 kWh more, 612.35 in all, 7.65 below the minimum of the whole month.
    samples.read("2025-11-01", "100");
    assertThat(lines(samples.issue(samples.monthly("2025-10"))))
        .containsExactly(
            "2025-10 T1 100 x 6.123456 = 612.35",
            "2025-10 CHARGED_BEFORE T1 -10 = -61.23",
            "2025-10 MINIMUM = -131.12",
            "2025-10 VAT = 84.00");
    assertThat(samples.balance()).isEqualTo(Money.of("744.00"));
  }

  @Test
  void aMonthWithoutConsumptionCostsTheMinimum() {
    BillingSamples samples =
        household(CustomerClass.LEGAL_ENTITY)
            .book(withMinimum(Money.of("620.00")))
            .meter(1)
            .read("2025-10-01", "0")
            .read("2025-11-01", "0");
    assertThat(lines(bill(samples.monthly("2025-10"))))
        .containsExactly("2025-10 MINIMUM = 620.00", "2025-10 VAT = 124.00");
  }

  @Test
  void energyAboveTheMinimumIsNotTouched() {
    BillingSamples samples =
        household(CustomerClass.LEGAL_ENTITY)
            .book(withMinimum(Money.of("620.00")))
            .meter(1)
            .read("2025-10-01", "0")
            .read("2025-11-01", "1000");
    assertThat(lines(bill(samples.monthly("2025-10"))))
        .containsExactly("2025-10 T1 1000 x 6.123456 = 6123.46", "2025-10 VAT = 1224.69");
  }

  private static RateBook withMinimum(Money minimum) {
    return with(
        new RateVersion(
            1,
            DateRange.startingOn(LocalDate.of(2025, 1, 1)),
            Season.WHOLE_YEAR,
            TierPolicy.GRADUATED,
            PriceBasis.NET,
            List.of(new Block(1, Optional.empty(), UnitRate.of("6.123456"))),
            List.of(),
            Optional.of(minimum),
            new TariffSource("demonstration", "demo")));
  }

  private static RateBook withLegalEntityRate() {
    return with(
        new RateVersion(
            1,
            DateRange.startingOn(LocalDate.of(2025, 1, 1)),
            Season.WHOLE_YEAR,
            TierPolicy.GRADUATED,
            PriceBasis.NET,
            List.of(new Block(1, Optional.empty(), UnitRate.of("6.123456"))),
            List.of(
                new FixedCharge("supply service", Money.of("310.00"), FixedCharge.Per.MONTH),
                new FixedCharge("metering service", Money.of("2.00"), FixedCharge.Per.DAY)),
            new TariffSource("demonstration", "demo")));
  }

  private static RateBook with(RateVersion version) {
    Map<CustomerClass, List<RateVersion>> schedules = new EnumMap<>(CustomerClass.class);
    schedules.putAll(BOOK.schedules());
    schedules.put(CustomerClass.LEGAL_ENTITY, List.of(version));
    return new RateBook(schedules, BOOK.zonePeriods());
  }
}
