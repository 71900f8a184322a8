package ua.oblik.domain.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static ua.oblik.domain.billing.BillingSamples.bill;
import static ua.oblik.domain.billing.BillingSamples.household;
import static ua.oblik.domain.billing.BillingSamples.lines;
import static ua.oblik.domain.billing.BillingSamples.parked;
import static ua.oblik.domain.billing.BillingSamples.segments;
import static ua.oblik.domain.billing.BillingSamples.values;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import ua.oblik.domain.billing.BillOutcome.ParkReason;
import ua.oblik.domain.calendar.DateRange;
import ua.oblik.domain.calendar.Timeline;
import ua.oblik.domain.measure.Money;
import ua.oblik.domain.metering.MeterRead;
import ua.oblik.domain.metering.ReadQuality;
import ua.oblik.domain.metering.ReadSource;
import ua.oblik.domain.supply.SupplyState;
import ua.oblik.domain.tariff.CustomerClass;

/** What happens to a meter, as the bill shows it. */
class MeterOnTheBillTest {

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
}
