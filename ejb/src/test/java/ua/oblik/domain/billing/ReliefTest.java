package ua.oblik.domain.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static ua.oblik.domain.billing.BillingSamples.household;
import static ua.oblik.domain.billing.BillingSamples.lines;

import org.junit.jupiter.api.Test;
import ua.oblik.domain.calendar.Timeline;
import ua.oblik.domain.measure.Energy;
import ua.oblik.domain.measure.Money;
import ua.oblik.domain.tariff.CustomerClass;

/** What the state bears of a bill. */
class ReliefTest {

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
  void theNormIsTheAccountsAndItsAgreementsUseItUpInTheirOrder() {
    // 75 kWh a month: 50 of the flat, 25 of the 100 of the garage.
    BillingSamples samples =
        household(CustomerClass.URBAN)
            .reliefs(half(75))
            .meter(1)
            .read("2024-07-01", "0")
            .read("2024-08-01", "50")
            .beside(
                household(CustomerClass.URBAN)
                    .meter(1)
                    .read("2024-07-01", "0")
                    .read("2024-08-01", "100"));
    BillDraft july = samples.issue(samples.monthly("2024-07"));
    assertThat(lines(july))
        .containsExactly(
            "2024-07 T1 50 x 4.32 = 216.00",
            "2024-07 T1 100 x 4.32 = 432.00",
            "2024-07 RELIEF = -108.00",
            "2024-07 RELIEF = -54.00");
    assertThat(july.lines(LineKind.RELIEF))
        .extracting(BillLine::quantity)
        .containsExactly(Energy.ofKWh(50), Energy.ofKWh(25));
  }

  @Test
  void anAgreementBilledLaterInTheMonthHasWhatTheOtherLeftOfTheNorm() {
    BillingSamples garage = household(CustomerClass.URBAN).meter(1).read("2024-07-01", "0");
    BillingSamples samples =
        household(CustomerClass.URBAN)
            .reliefs(half(75))
            .meter(1)
            .read("2024-07-01", "0")
            .read("2024-07-16", "50")
            .beside(garage);
    BillDraft flat = samples.issue(samples.ordered("2024-07-16"));
    assertThat(lines(flat))
        .containsExactly("2024-07 T1 50 x 4.32 = 216.00", "2024-07 RELIEF = -108.00");
    garage.read("2024-07-21", "100");
    assertThat(lines(samples.issue(samples.ordered("2024-07-21"))))
        .containsExactly("2024-07 T1 100 x 4.32 = 432.00", "2024-07 RELIEF = -54.00");
  }

  @Test
  void aSubsidyLargerThanTheChargesIsACreditThatIsCarried() {
    BillingSamples samples =
        household(CustomerClass.URBAN)
            .reliefs(
                new Reliefs(
                    Timeline.empty(),
                    Timeline.always(new Reliefs.Subsidy(Money.of("500.00"), "decision 17"))))
            .meter(1)
            .read("2024-07-01", "0")
            .read("2024-08-01", "100");
    BillDraft july = samples.issue(samples.monthly("2024-07"));
    assertThat(july.total()).isEqualTo(Money.of("-68.00"));
    assertThat(july.statement().amountToPay()).isEqualTo(Money.ZERO);
    assertThat(july.statement().overpayment()).isEqualTo(Money.of("68.00"));
    assertThat(samples.balance()).isEqualTo(Money.of("-68.00"));
  }

  private static Reliefs half(long norm) {
    return new Reliefs(
        Timeline.always(new Reliefs.Percentage(50, Energy.ofKWh(norm), "decision 4")),
        Timeline.empty());
  }
}
