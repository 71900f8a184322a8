package ua.oblik.domain.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static ua.oblik.domain.billing.BillingSamples.bill;
import static ua.oblik.domain.billing.BillingSamples.household;
import static ua.oblik.domain.billing.BillingSamples.parked;
import static ua.oblik.domain.billing.BillingSamples.segments;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import ua.oblik.domain.billing.BillOutcome.NothingReason;
import ua.oblik.domain.billing.BillOutcome.NothingToBill;
import ua.oblik.domain.billing.BillOutcome.ParkReason;
import ua.oblik.domain.calendar.Timeline;
import ua.oblik.domain.metering.ReadQuality;
import ua.oblik.domain.metering.ReadSource;
import ua.oblik.domain.tariff.CustomerClass;

/** What cannot be billed, and what is billed already. */
class ParkedBillTest {

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
}
