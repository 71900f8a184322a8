package ua.oblik.domain.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static ua.oblik.domain.billing.BillingSamples.BOOK;
import static ua.oblik.domain.billing.BillingSamples.bill;
import static ua.oblik.domain.billing.BillingSamples.household;
import static ua.oblik.domain.billing.BillingSamples.lines;
import static ua.oblik.domain.billing.BillingSamples.parked;
import static ua.oblik.domain.billing.BillingSamples.segments;
import static ua.oblik.domain.billing.BillingSamples.values;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import ua.oblik.domain.billing.BillOutcome.NothingReason;
import ua.oblik.domain.billing.BillOutcome.NothingToBill;
import ua.oblik.domain.billing.BillOutcome.ParkReason;
import ua.oblik.domain.calendar.DateRange;
import ua.oblik.domain.calendar.Season;
import ua.oblik.domain.calendar.Timeline;
import ua.oblik.domain.measure.Energy;
import ua.oblik.domain.measure.Money;
import ua.oblik.domain.measure.UnitRate;
import ua.oblik.domain.metering.MeterRead;
import ua.oblik.domain.metering.ReadQuality;
import ua.oblik.domain.metering.ReadSource;
import ua.oblik.domain.supply.SupplyState;
import ua.oblik.domain.tariff.Block;
import ua.oblik.domain.tariff.CustomerClass;
import ua.oblik.domain.tariff.FixedCharge;
import ua.oblik.domain.tariff.PriceBasis;
import ua.oblik.domain.tariff.RateBook;
import ua.oblik.domain.tariff.RateVersion;
import ua.oblik.domain.tariff.TariffSource;
import ua.oblik.domain.tariff.TierPolicy;

/** Bills of single accounts. Tariffs are those of the data set unless a test brings its own. */
class BillCalculatorTest {

  @Test
  void aLaterBillInTheMonthRatesAllOfItAndTakesOffWhatStandsCharged() {
    BillingSamples samples =
        household(CustomerClass.URBAN)
            .meter(1)
            .read("2021-10-01", "900")
            .read("2021-11-01", "1000");
    samples.issue(samples.monthly("2021-10"));
    samples.read("2021-11-16", "1200");
    BillDraft first = samples.issue(samples.ordered("2021-11-16"));
    assertThat(lines(first)).containsExactly("2021-11 T1 200 x 1.44 = 288.00");

    samples.read("2021-12-01", "1300");
    BillDraft second = samples.issue(samples.monthly("2021-11"));

    // 300 kWh are above the cliff at 250: all of them cost 1.68.
    assertThat(lines(second))
        .containsExactly(
            "2021-11 T1 300 x 1.68 = 504.00", "2021-11 CHARGED_BEFORE T1 -200 = -288.00");
    assertThat(second.total()).isEqualTo(Money.of("216.00"));
    assertThat(second.energy()).isEqualTo(Energy.ofKWh(100));
    assertThat(second.lines().get(1).chargedBy()).contains(new BillNumber(102));
  }

  @Test
  void aThirdBillInTheMonthTakesOffWhatBothBeforeItChargedNet() {
    BillingSamples samples =
        household(CustomerClass.URBAN)
            .meter(1)
            .read("2021-11-01", "1000")
            .read("2021-11-11", "1200");
    samples.issue(samples.ordered("2021-11-11"));
    samples.read("2021-11-21", "1300");
    samples.issue(samples.ordered("2021-11-21"));
    samples.read("2021-12-01", "1310");
    BillDraft third = samples.issue(samples.monthly("2021-11"));
    assertThat(lines(third))
        .containsExactly(
            "2021-11 T1 310 x 1.68 = 520.80",
            "2021-11 CHARGED_BEFORE T1 -200 = -288.00",
            "2021-11 CHARGED_BEFORE T1 -100 = -216.00");
    assertThat(samples.balance()).isEqualTo(Money.of("520.80"));
  }

  @Test
  void thresholdsStayWholeHoweverFewDaysAreBilled() {
    BillingSamples samples =
        household(CustomerClass.URBAN)
            .inForce(DateRange.startingOn(LocalDate.of(2016, 10, 20)))
            .terms(
                Timeline.from(
                    LocalDate.of(2016, 10, 20),
                    new AgreementInput.Terms(CustomerClass.URBAN, Energy.ofKWh(150))))
            .meter(1)
            .read("2016-10-20", "500", ReadSource.CONTROLLER, ReadQuality.VALID)
            .read("2016-11-01", "650");
    assertThat(lines(bill(samples.monthly("2016-10"))))
        .containsExactly("2016-10 T1 100 x 0.714 = 71.40", "2016-10 T1 50 x 1.29 = 64.50");
  }

  @Test
  void aChangeOfClassInsideAMonthSplitsVolumeAndThresholdsByDays() {
    // 310 kWh in October 2016: URBAN (100 kWh) for ten days, RURAL (150 kWh) for twenty-one.
    LocalDate change = LocalDate.of(2016, 10, 11);
    BillingSamples samples =
        household(CustomerClass.URBAN)
            .terms(
                new Timeline<>(
                    List.of(
                        new Timeline.Era<>(
                            new DateRange(LocalDate.of(2000, 1, 1), change),
                            new AgreementInput.Terms(CustomerClass.URBAN, Energy.ofKWh(150))),
                        new Timeline.Era<>(
                            DateRange.startingOn(change),
                            new AgreementInput.Terms(CustomerClass.RURAL, Energy.ofKWh(150))))))
            .meter(1)
            .read("2016-10-01", "0")
            .read("2016-11-01", "310");
    // 100 x 10/31 = 32.26, 150 x 21/31 = 101.61.
    assertThat(lines(bill(samples.monthly("2016-10"))))
        .containsExactly(
            "2016-10 T1 32 x 0.714 = 22.85",
            "2016-10 T1 68 x 1.29 = 87.72",
            "2016-10 T1 102 x 0.714 = 72.83",
            "2016-10 T1 108 x 1.29 = 139.32");
  }

  @Test
  void aVersionThatChangesOnTheFirstNeedsNoSplit() {
    BillingSamples samples =
        household(CustomerClass.URBAN).meter(1).read("2023-05-01", "0").read("2023-07-01", "610");
    assertThat(lines(bill(samples.ordered("2023-07-01"))))
        .containsExactly("2023-05 T1 310 x 1.68 = 520.80", "2023-06 T1 300 x 2.64 = 792.00");
  }

  /*
   *  1 Jul        16 Jul       1 Aug
   *   | M1 0        |           |
   *                M1 150
   *                M2 20        M2 180
   */
  @Test
  void aMeterExchangeIsTwoSegments() {
    BillingSamples samples = household(CustomerClass.URBAN).meter(1).read("2024-07-01", "0");
    samples.exchangeMeter("2024-07-16", "150", "M2", 1, "20").read("2024-08-01", "180");
    BillDraft bill = bill(samples.monthly("2024-07"));
    assertThat(bill.kind()).isEqualTo(BillKind.FINAL);
    assertThat(segments(bill))
        .containsExactly("2024-07-01..2024-07-16 actual 150", "2024-07-16..2024-08-01 actual 160");
    assertThat(lines(bill)).containsExactly("2024-07 T1 310 x 4.32 = 1339.20");
  }

  @Test
  void anExchangeForATwoZoneMeterRatesItsDayAndNightByTheirOwnCoefficients() {
    BillingSamples samples = household(CustomerClass.URBAN).meter(1).read("2016-10-01", "0");
    samples.exchangeMeter("2016-10-16", "100", "M2", 2, "0/0").read("2016-11-01", "60/40");
    // Blocks count the sum: 100 of 200 kWh, shared 50, 30, 20.
    assertThat(lines(bill(samples.monthly("2016-10"))))
        .containsExactly(
            "2016-10 T1 50 x 0.714 = 35.70",
            "2016-10 T1 30 x 0.714 x 1 = 21.42",
            "2016-10 T2 20 x 0.714 x 0.5 = 7.14",
            "2016-10 T1 50 x 1.29 = 64.50",
            "2016-10 T1 30 x 1.29 x 1 = 38.70",
            "2016-10 T2 20 x 1.29 x 0.5 = 12.90");
  }

  @Test
  void aReadOfTheNewMeterWithinTheWindowDoesNotDisplaceItsInstallation() {
    BillingSamples samples = household(CustomerClass.URBAN).meter(1).read("2024-07-01", "0");
    samples
        .exchangeMeter("2024-08-01", "310", "M2", 1, "5")
        .read("2024-08-02", "15")
        .read("2024-09-01", "315");
    samples.issue(samples.monthly("2024-07"));
    assertThat(segments(bill(samples.monthly("2024-08"))))
        .containsExactly("2024-08-01..2024-09-01 actual 310");
  }

  @Test
  void aConfirmedRollOverIsCountedThroughZero() {
    BillingSamples samples =
        household(CustomerClass.URBAN)
            .meter(1)
            .read("2024-07-01", "999900")
            .read(
                new MeterRead(
                    LocalDate.of(2024, 8, 1),
                    values("110"),
                    ReadSource.CUSTOMER,
                    ReadQuality.VALID,
                    true));
    assertThat(segments(bill(samples.monthly("2024-07"))))
        .containsExactly("2024-07-01..2024-08-01 actual 210");
  }

  @Test
  void zeroConsumptionIsABillOfNothing() {
    BillingSamples samples =
        household(CustomerClass.URBAN).meter(2).read("2024-07-01", "5/5").read("2024-08-01", "5/5");
    BillDraft bill = bill(samples.monthly("2024-07"));
    assertThat(bill.kind()).isEqualTo(BillKind.FINAL);
    assertThat(bill.lines()).isEmpty();
    assertThat(bill.total()).isEqualTo(Money.ZERO);
  }

  @Test
  void aDisconnectedPointIsEstimatedAtZero() {
    BillingSamples samples =
        household(CustomerClass.URBAN)
            .supply(Timeline.from(LocalDate.of(2024, 8, 1), SupplyState.DISCONNECTED))
            .meter(1)
            .read("2024-07-01", "0")
            .read("2024-08-01", "310");
    samples.issue(samples.monthly("2024-07"));
    BillDraft august = bill(samples.monthly("2024-08"));
    assertThat(segments(august)).containsExactly("2024-08-01..2024-09-01 NO_SUPPLY 0");
    assertThat(august.kind()).isEqualTo(BillKind.PROVISIONAL);
  }

  @Test
  void whatCannotBeBilledIsParkedWithItsReason() {
    assertThat(parked(household(CustomerClass.URBAN).monthly("2024-07")).reason())
        .isEqualTo(ParkReason.NO_METER);
    assertThat(parked(household(CustomerClass.URBAN).meter(1).monthly("2024-07")).reason())
        .isEqualTo(ParkReason.NO_OPENING_READ);
    assertThat(
            parked(
                    household(CustomerClass.URBAN)
                        .meter(1)
                        .read("2024-07-01", "100")
                        .read("2024-08-01", "90")
                        .monthly("2024-07"))
                .reason())
        .isEqualTo(ParkReason.REGISTER_WENT_BACKWARDS);
    BillOutcome.Parked stove =
        parked(
            household(CustomerClass.STOVE)
                .meter(1)
                .read("2024-07-01", "100")
                .read("2024-08-01", "190")
                .monthly("2024-07"));
    assertThat(stove.reason()).isEqualTo(ParkReason.TARIFF_NOT_CONFIRMED);
    assertThat(stove.on()).isEqualTo(LocalDate.of(2024, 7, 1));
    assertThat(stove.detail()).isEqualTo("STOVE 2024-07");
    assertThat(stove.agreement()).contains(BillingSamples.AGREEMENT);
    assertThat(
            parked(
                    household(CustomerClass.URBAN)
                        .terms(Timeline.empty())
                        .meter(1)
                        .read("2024-07-01", "100")
                        .monthly("2024-07"))
                .reason())
        .isEqualTo(ParkReason.NO_TERMS);
    assertThat(
            parked(
                    household(CustomerClass.URBAN)
                        .meter(1)
                        .read("2024-07-01", "100.5")
                        .read("2024-08-01", "190")
                        .monthly("2024-07"))
                .reason())
        .isEqualTo(ParkReason.FRACTION_OF_KWH);
  }

  @Test
  void anExchangeWithoutItsReadsIsParked() {
    LocalDate day = LocalDate.of(2024, 7, 16);
    BillingSamples noRemoval =
        household(CustomerClass.URBAN)
            .meter("M1", 1, new DateRange(LocalDate.of(2000, 1, 1), day))
            .read("2024-07-01", "0")
            .meter("M2", 1, DateRange.startingOn(day))
            .read("2024-07-16", "20", ReadSource.INSTALLATION, ReadQuality.VALID)
            .read("2024-08-01", "180");
    assertThat(parked(noRemoval.monthly("2024-07")).reason())
        .isEqualTo(ParkReason.NO_EXCHANGE_READ);
    BillingSamples noInstallation =
        household(CustomerClass.URBAN)
            .meter("M1", 1, new DateRange(LocalDate.of(2000, 1, 1), day))
            .read("2024-07-01", "0")
            .read("2024-07-16", "150", ReadSource.REMOVAL, ReadQuality.VALID)
            .meter("M2", 1, DateRange.startingOn(day))
            .read("2024-08-01", "180");
    assertThat(parked(noInstallation.monthly("2024-07")).reason())
        .isEqualTo(ParkReason.NO_EXCHANGE_READ);
  }

  @Test
  void aQuestionableReadDoesNotEnterABillUntilItIsReleased() {
    BillingSamples samples =
        household(CustomerClass.URBAN).meter(1).read("2024-07-01", "0").read("2024-08-01", "310");
    samples.issue(samples.monthly("2024-07"));
    samples.read("2024-08-15", "9000", ReadSource.CUSTOMER, ReadQuality.QUESTIONABLE);
    assertThat(parked(samples.ordered("2024-08-15")).reason())
        .isEqualTo(ParkReason.QUESTIONABLE_READ);
    assertThat(segments(bill(samples.monthly("2024-08"))))
        .containsExactly("2024-08-01..2024-09-01 LAST_TWO_READS 310");
  }

  @Test
  void anAccountBilledPastThePeriodHasNothingToBill() {
    BillingSamples samples =
        household(CustomerClass.URBAN).meter(1).read("2024-07-01", "0").read("2024-08-01", "310");
    samples.issue(samples.monthly("2024-07"));
    assertThat(samples.monthly("2024-07"))
        .isEqualTo(new NothingToBill(NothingReason.ALREADY_BILLED));
    assertThat(samples.monthly("2024-06"))
        .isEqualTo(new NothingToBill(NothingReason.ALREADY_BILLED));
    assertThat(samples.ordered("2024-08-01"))
        .isEqualTo(new NothingToBill(NothingReason.ALREADY_BILLED));
  }

  @Test
  void anOrderedBillForTheLastDayOfTheMonthIsEffectiveOnTheFirst() {
    BillingSamples samples =
        household(CustomerClass.URBAN).meter(1).read("2024-07-01", "0").read("2024-07-31", "310");
    BillDraft bill = bill(samples.ordered("2024-08-01", "2024-07-31"));
    assertThat(bill.kind()).isEqualTo(BillKind.FINAL);
    assertThat(lines(bill)).containsExactly("2024-07 T1 310 x 4.32 = 1339.20");
    assertThat(bill.statement().dueOn()).isEqualTo(LocalDate.of(2024, 8, 20));
  }

  @Test
  void anOverpaymentIsShownAndCarried() {
    BillingSamples samples =
        household(CustomerClass.URBAN).meter(1).read("2024-07-01", "0").read("2024-08-01", "100");
    BillDraft bill = bill(samples.pay("500.00").monthly("2024-07"));
    assertThat(bill.statement().openingBalance()).isEqualTo(Money.of("-500.00"));
    assertThat(bill.statement().charges()).isEqualTo(Money.of("432.00"));
    assertThat(bill.statement().amountToPay()).isEqualTo(Money.ZERO);
    assertThat(bill.statement().overpayment()).isEqualTo(Money.of("68.00"));
    // The expected 432.00 of August less the 68.00 that are carried.
    assertThat(bill.statement().recommendedPayment()).isEqualTo(Money.of("364.00"));
  }

  @Test
  void aLateBillIsDueInTheMonthAfterItIsIssued() {
    BillingSamples samples =
        household(CustomerClass.URBAN).meter(1).read("2024-07-01", "0").read("2024-08-01", "100");
    BillDraft bill = bill(samples.ordered("2024-08-01", "2024-10-25"));
    assertThat(bill.statement().dueOn()).isEqualTo(LocalDate.of(2024, 11, 20));
  }

  @Test
  void reliefIsAPercentageWithinTheNormOfTheMonth() {
    Reliefs quarter =
        new Reliefs(
            Timeline.always(new Reliefs.Percentage(25, Energy.ofKWh(75), "Law 3551-XII, art. 13")),
            Timeline.empty());
    BillingSamples samples =
        household(CustomerClass.URBAN)
            .reliefs(quarter)
            .meter(1)
            .read("2016-10-01", "0")
            .read("2016-10-16", "50");
    BillDraft first = samples.issue(samples.ordered("2016-10-16"));
    assertThat(lines(first))
        .containsExactly("2016-10 T1 50 x 0.714 = 35.70", "2016-10 RELIEF = -8.93");
    assertThat(first.lines().get(1).source()).contains("Law 3551-XII, art. 13");
    samples.read("2016-11-01", "150");
    BillDraft second = samples.issue(samples.monthly("2016-10"));
    // The whole month: 100 x 0.714 + 50 x 1.29, a quarter of 75 x 0.714 relieved.
    assertThat(lines(second))
        .containsExactly(
            "2016-10 T1 100 x 0.714 = 71.40",
            "2016-10 T1 50 x 1.29 = 64.50",
            "2016-10 CHARGED_BEFORE T1 -50 = -35.70",
            "2016-10 RELIEF = -13.39",
            "2016-10 RELIEF = 8.93");
  }

  @Test
  void aSubsidyIsCreditedOnceAMonth() {
    Reliefs subsidy =
        new Reliefs(
            Timeline.empty(),
            Timeline.always(new Reliefs.Subsidy(Money.of("120.00"), "decision 17")));
    BillingSamples samples =
        household(CustomerClass.URBAN)
            .reliefs(subsidy)
            .meter(1)
            .read("2024-07-01", "0")
            .read("2024-07-16", "100");
    assertThat(lines(samples.issue(samples.ordered("2024-07-16"))))
        .containsExactly("2024-07 T1 100 x 4.32 = 432.00", "2024-07 SUBSIDY = -120.00");
    samples.read("2024-08-01", "200");
    assertThat(lines(samples.issue(samples.monthly("2024-07"))))
        .containsExactly(
            "2024-07 T1 200 x 4.32 = 864.00", "2024-07 CHARGED_BEFORE T1 -100 = -432.00");
  }

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
  void theHeatingSeasonEndsBetweenTwoMonthsOfOneBill() {
    BillingSamples samples =
        household(CustomerClass.HEATING)
            .meter(1)
            .read("2026-04-01", "0")
            .read("2026-06-01", "6100");
    assertThat(lines(bill(samples.ordered("2026-06-01"))))
        .containsExactly(
            "2026-04 T1 2000 x 2.64 = 5280.00",
            "2026-04 T1 1000 x 4.32 = 4320.00",
            "2026-05 T1 3100 x 4.32 = 13392.00");
  }

  private static RateBook withLegalEntityRate() {
    RateVersion version =
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
            new TariffSource("demonstration", "demo"));
    Map<CustomerClass, List<RateVersion>> schedules = new EnumMap<>(CustomerClass.class);
    schedules.putAll(BOOK.schedules());
    schedules.put(CustomerClass.LEGAL_ENTITY, List.of(version));
    return new RateBook(schedules, BOOK.zonePeriods());
  }
}
