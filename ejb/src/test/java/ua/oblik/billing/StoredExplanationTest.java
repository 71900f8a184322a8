package ua.oblik.billing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import ua.oblik.domain.account.AgreementId;
import ua.oblik.domain.billing.BillDraft;
import ua.oblik.domain.billing.BillKind;
import ua.oblik.domain.billing.BillLine;
import ua.oblik.domain.billing.BillSegment;
import ua.oblik.domain.billing.LineKind;
import ua.oblik.domain.calendar.DateRange;
import ua.oblik.domain.measure.Coefficient;
import ua.oblik.domain.measure.Energy;
import ua.oblik.domain.measure.ExactAmount;
import ua.oblik.domain.measure.Money;
import ua.oblik.domain.measure.UnitRate;
import ua.oblik.domain.measure.Vat;
import ua.oblik.domain.metering.Boundary;
import ua.oblik.domain.metering.MeterRead;
import ua.oblik.domain.metering.MeterSerial;
import ua.oblik.domain.metering.ReadQuality;
import ua.oblik.domain.metering.ReadSource;
import ua.oblik.domain.metering.RegisterCode;
import ua.oblik.domain.rating.ExcessCharge;
import ua.oblik.domain.rating.Figures;
import ua.oblik.domain.rating.FixedShare;
import ua.oblik.domain.rating.MinimumShare;
import ua.oblik.domain.rating.ReactiveCharge;
import ua.oblik.domain.rating.ReliefShare;
import ua.oblik.domain.rating.VatShare;
import ua.oblik.domain.supply.ServicePointCode;
import ua.oblik.domain.tariff.FixedCharge;
import ua.oblik.domain.tariff.ReactiveTerms;

/** What is stored beside a segment is read back as it was. */
class StoredExplanationTest {

  private static final LocalDate SEPTEMBER = LocalDate.of(2025, 9, 1);
  private static final LocalDate OCTOBER = LocalDate.of(2025, 10, 1);
  private static final BillDraft.Statement NOTHING_TO_PAY =
      new BillDraft.Statement(
          Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, OCTOBER, Optional.empty(), Money.ZERO);

  @Test
  void closingReadIsTheLatest() {
    Boundary opening = read(SEPTEMBER, "12345678", false);
    Boundary closing = read(OCTOBER, "12345678", true);

    assertThat(lastActual(Optional.of(opening), Optional.of(closing))).contains(closing);
  }

  @Test
  void openingReadIsTheLatestOfAnEstimate() {
    Boundary opening = read(SEPTEMBER, "12345678", false);

    assertThat(lastActual(Optional.of(opening), Optional.empty())).contains(opening);
  }

  @Test
  void billWithoutReadsHasNone() {
    assertThat(lastActual(Optional.empty(), Optional.empty())).isEmpty();
  }

  @Test
  void bothReadsOfASegmentAreReadBack() {
    Boundary opening = read(SEPTEMBER, "12345678", true);
    Boundary closing = read(OCTOBER, "AB\"closing\":{\\7", false);

    StoredJson both = stored(Optional.of(opening), Optional.of(closing));
    assertThat(both.opening()).contains(opening);
    assertThat(both.closing()).contains(closing);
    StoredJson one = stored(Optional.of(opening), Optional.empty());
    assertThat(one.opening()).contains(opening);
    assertThat(one.closing()).isEmpty();
  }

  @Test
  void readIsKeptByItselfToo() {
    Boundary read = read(OCTOBER, "AB\"closing\":{\\7", true);

    assertThat(StoredJson.of(Explanation.of(read)).read()).isEqualTo(read);
  }

  @Test
  void segmentKeepsTheMultiplierOfItsMeter() {
    assertThat(stored(Optional.empty(), Optional.empty()).multiplier()).contains(20);
    assertThat(StoredJson.of("{}").multiplier()).isEmpty();
  }

  static List<Figures> figures() {
    return List.of(
        new ExcessCharge(
            Energy.of("1000.5"), Energy.ofKWh(1500), Money.of("3250.00"), 100, Money.of("8.33")),
        new ReliefShare(50, Energy.ofKWh(60), new ExactAmount(new BigDecimal("259.2125"))),
        new FixedShare(
            new FixedCharge("abonent", Money.of("310.00"), FixedCharge.Per.MONTH), 15, 16, 31),
        new MinimumShare(Money.of("50.00"), 15, 31, Money.of("12.34"), Money.of("-1.00")),
        new VatShare(new Vat(20), Money.of("97738.96")),
        new ReactiveCharge(
            new ReactiveTerms(UnitRate.of("4.5"), 3, Coefficient.ONE, Coefficient.of("0.25")),
            Coefficient.of("0.05"),
            Energy.ofKWh(1000),
            Energy.ofKWh(500),
            Energy.ofKWh(10),
            Money.of("106.00"),
            Money.of("6.63")));
  }

  @ParameterizedTest
  @MethodSource("figures")
  void whatALineWasComputedFromIsReadBackInFull(Figures figures) {
    BillLine line =
        new BillLine(
            1,
            LineKind.FIXED,
            new AgreementId(7),
            YearMonth.from(SEPTEMBER),
            new DateRange(SEPTEMBER, OCTOBER),
            Optional.empty(),
            Energy.ZERO,
            Optional.empty(),
            Money.of("1.00"),
            List.of(1),
            Optional.empty(),
            Optional.empty(),
            Optional.of(figures));

    assertThat(StoredJson.of(Explanation.of(line)).figures()).contains(figures);
  }

  @Test
  void aLineOfOldHasNoFigures() {
    assertThat(StoredJson.of("{\"segments\":[]}").figures()).isEmpty();
  }

  /** As the next bill is told by what stands: the read is kept beside the span of the bill. */
  private static Optional<Boundary> lastActual(
      Optional<Boundary> opening, Optional<Boundary> closing) {
    BillDraft bill =
        new BillDraft(
            BillKind.FINAL,
            new DateRange(SEPTEMBER, OCTOBER),
            List.of(segment(opening, closing)),
            List.of(),
            List.of(),
            Money.ZERO,
            Money.ZERO,
            NOTHING_TO_PAY);
    return bill.spans()
        .get(0)
        .lastActual()
        .map(Explanation::of)
        .map(StoredJson::of)
        .map(StoredJson::read);
  }

  private static StoredJson stored(Optional<Boundary> opening, Optional<Boundary> closing) {
    return StoredJson.of(Explanation.of(segment(opening, closing)));
  }

  private static BillSegment segment(Optional<Boundary> opening, Optional<Boundary> closing) {
    return new BillSegment(
        1,
        new AgreementId(7),
        ServicePointCode.completing("62Z100000000001"),
        new MeterSerial("12345678"),
        20,
        new DateRange(SEPTEMBER, OCTOBER),
        opening,
        closing,
        Optional.empty(),
        Map.of(RegisterCode.T1, Energy.ofKWh(100)));
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
