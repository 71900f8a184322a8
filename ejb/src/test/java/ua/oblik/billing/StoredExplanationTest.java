package ua.oblik.billing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import ua.oblik.domain.account.AgreementId;
import ua.oblik.domain.billing.BillSegment;
import ua.oblik.domain.calendar.DateRange;
import ua.oblik.domain.measure.Energy;
import ua.oblik.domain.metering.Boundary;
import ua.oblik.domain.metering.MeterRead;
import ua.oblik.domain.metering.MeterSerial;
import ua.oblik.domain.metering.ReadQuality;
import ua.oblik.domain.metering.ReadSource;
import ua.oblik.domain.metering.RegisterCode;
import ua.oblik.domain.supply.ServicePointCode;

/** What is stored beside a segment is read back as it was. */
class StoredExplanationTest {

  private static final LocalDate SEPTEMBER = LocalDate.of(2025, 9, 1);
  private static final LocalDate OCTOBER = LocalDate.of(2025, 10, 1);

  @Test
  void closingReadIsTheLatest() {
    Boundary opening = read(SEPTEMBER, "12345678", false);
    Boundary closing = read(OCTOBER, "12345678", true);

    assertThat(latest(Optional.of(opening), Optional.of(closing))).contains(closing);
  }

  @Test
  void openingReadIsTheLatestOfAnEstimate() {
    Boundary opening = read(SEPTEMBER, "12345678", false);

    assertThat(latest(Optional.of(opening), Optional.empty())).contains(opening);
  }

  @Test
  void segmentWithoutReadsHasNone() {
    assertThat(latest(Optional.empty(), Optional.empty())).isEmpty();
  }

  @Test
  void serialWithQuotesOfItsOwnIsReadInFull() {
    Boundary closing = read(OCTOBER, "AB\"closing\":{\\7", false);

    assertThat(latest(Optional.empty(), Optional.of(closing))).contains(closing);
  }

  private static Optional<Boundary> latest(Optional<Boundary> opening, Optional<Boundary> closing) {
    return StoredJson.of(
            Explanation.of(
                new BillSegment(
                    1,
                    new AgreementId(7),
                    ServicePointCode.completing("62Z100000000001"),
                    new MeterSerial("12345678"),
                    new DateRange(SEPTEMBER, OCTOBER),
                    opening,
                    closing,
                    Optional.empty(),
                    Map.of(RegisterCode.T1, Energy.ofKWh(100)))))
        .latest();
  }

  private static Boundary read(LocalDate on, String meter, boolean rolledOver) {
    return new Boundary(
        on,
        new MeterSerial(meter),
        new MeterRead(
            on.minusDays(1),
            Map.of(RegisterCode.T1, Energy.ofKWh(1200), RegisterCode.T2, Energy.of("34.5")),
            ReadSource.CUSTOMER,
            ReadQuality.VALID,
            rolledOver));
  }
}
