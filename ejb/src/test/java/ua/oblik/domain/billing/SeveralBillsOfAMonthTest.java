package ua.oblik.domain.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static ua.oblik.domain.billing.BillingSamples.bill;
import static ua.oblik.domain.billing.BillingSamples.household;
import static ua.oblik.domain.billing.BillingSamples.lines;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import ua.oblik.domain.calendar.DateRange;
import ua.oblik.domain.calendar.Timeline;
import ua.oblik.domain.measure.Energy;
import ua.oblik.domain.measure.Money;
import ua.oblik.domain.metering.ReadQuality;
import ua.oblik.domain.metering.ReadSource;
import ua.oblik.domain.tariff.CustomerClass;

/** Several bills of one settlement month charge it as one would. */
class SeveralBillsOfAMonthTest {

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
  void aVersionThatChangesOnTheFirstNeedsNoSplit() {
    BillingSamples samples =
        household(CustomerClass.URBAN).meter(1).read("2023-05-01", "0").read("2023-07-01", "610");
    assertThat(lines(bill(samples.ordered("2023-07-01"))))
        .containsExactly("2023-05 T1 310 x 1.68 = 520.80", "2023-06 T1 300 x 2.64 = 792.00");
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
}
