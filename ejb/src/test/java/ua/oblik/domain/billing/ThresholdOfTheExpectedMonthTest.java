package ua.oblik.domain.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static ua.oblik.domain.billing.BillingSamples.household;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ua.oblik.domain.measure.Energy;
import ua.oblik.domain.measure.Money;
import ua.oblik.domain.tariff.CustomerClass;

/**
 * A household is read on the first of the month before and of this one; this month is expected to
 * go on by the average of the one before.
 *
 * <pre>
 *  10-01         11-01    11-10         12-01
 *    |=============|........|.............|
 *   read 0       read 248  today   expected 240: 8 a day
 * </pre>
 */
class ThresholdOfTheExpectedMonthTest {

  @ParameterizedTest(name = "{0} on {1} after {2} kWh: {3} more, {4}")
  @CsvSource({
    "URBAN, 2021-11-10, 248, 11, 61.68", // 251 x 1.68 - 250 x 1.44
    "URBAN, 2021-11-10, 155, ,", // 150, far below
    "URBAN, 2021-11-10, 310, ,", // 300, above
    "URBAN, 2023-05-10, 240, 3, 61.68", // the last month: 248
    "URBAN, 2023-06-10, 248, ,", // one price
    "URBAN, 2019-11-10, 93, ,", // blocks, but no cliff
    "HEATING, 2024-12-10, 1920, 17, 3364.32", // 2001 x 4.32 - 2000 x 2.64
    "HEATING, 2025-11-10, 1984, ,", // blocks, but no cliff
    "STOVE, 2024-01-10, 248, ,", // not confirmed
    "LEGAL_ENTITY, 2021-11-10, 248, ,"
  })
  void isToldWhereItIsNear(
      CustomerClass customerClass, LocalDate today, String before, Long more, String dearer) {
    Optional<Threshold> near = expected(read(customerClass, today, "0", before), today);

    assertThat(near.map(Threshold::crossedBy))
        .isEqualTo(Optional.ofNullable(more).map(Energy::ofKWh));
    assertThat(near.map(Threshold::dearerBy)).isEqualTo(Optional.ofNullable(dearer).map(Money::of));
  }

  /** 180 by day and 60 by night: 191 x 1.68 + 60 x 0.84 less 190 x 1.44 + 60 x 0.72. */
  @Test
  void countsAllZonesTogetherAtTheirOwnPrices() {
    LocalDate today = LocalDate.of(2021, 11, 10);

    assertThat(expected(read(CustomerClass.URBAN, today, "0/0", "186/62"), today))
        .contains(new Threshold(Energy.ofKWh(250), Energy.ofKWh(11), Money.of("54.48")));
    assertThat(expected(read(CustomerClass.URBAN, today, "0/0", "0/248"), today))
        .as("nothing by day")
        .isPresent();
  }

  @Test
  void isLeftOutWhereTwoAgreementsShareTheVolume() {
    LocalDate today = LocalDate.of(2021, 11, 10);
    BillingSamples both =
        read(CustomerClass.URBAN, today, "0", "124")
            .beside(read(CustomerClass.URBAN, today, "0", "124"));

    assertThat(expected(both, today)).isEmpty();
  }

  private static BillingSamples read(
      CustomerClass customerClass, LocalDate today, String first, String second) {
    LocalDate month = today.withDayOfMonth(1);
    return household(customerClass)
        .meter(first.split("/", -1).length)
        .read(month.minusMonths(1).toString(), first)
        .read(month.toString(), second);
  }

  private static Optional<Threshold> expected(BillingSamples samples, LocalDate today) {
    return Threshold.expected(samples.input(new BillRequest.Ordered(today, today)));
  }
}
