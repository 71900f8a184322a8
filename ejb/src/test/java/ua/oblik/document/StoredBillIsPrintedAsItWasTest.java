package ua.oblik.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import ua.oblik.account.AccountId;
import ua.oblik.billing.BillCause;
import ua.oblik.billing.BillView;
import ua.oblik.billing.LineView;
import ua.oblik.billing.ReadOnBill;
import ua.oblik.billing.SegmentView;
import ua.oblik.document.BillDocument.BlockRange;
import ua.oblik.document.BillDocument.EnergyLine;
import ua.oblik.document.BillDocument.ReadSpan;
import ua.oblik.domain.account.AccountNumber;
import ua.oblik.domain.billing.BillDraft.Statement;
import ua.oblik.domain.billing.BillKind;
import ua.oblik.domain.billing.BillNumber;
import ua.oblik.domain.billing.LineKind;
import ua.oblik.domain.calendar.DateRange;
import ua.oblik.domain.measure.Coefficient;
import ua.oblik.domain.measure.Energy;
import ua.oblik.domain.measure.Money;
import ua.oblik.domain.measure.UnitRate;
import ua.oblik.domain.metering.EstimationRule;
import ua.oblik.domain.metering.ReadQuality;
import ua.oblik.domain.metering.ReadSource;
import ua.oblik.domain.metering.RegisterCode;
import ua.oblik.domain.tariff.TierPolicy;
import ua.oblik.domain.tariff.TimeOfUsePeriod;

/** November 2021, 251 kWh over the cliff at 250: 421.68, the published example. */
class StoredBillIsPrintedAsItWasTest {
  private static final DateRange NOVEMBER = DateRange.of(YearMonth.of(2021, 11));

  private static Map<RegisterCode, Energy> values(long... kWh) {
    Map<RegisterCode, Energy> values = new TreeMap<>();
    for (int i = 0; i < kWh.length; i++) {
      values.put(RegisterCode.of(kWh.length).get(i), Energy.ofKWh(kWh[i]));
    }
    return values;
  }

  private static Optional<ReadOnBill> read(LocalDate on, long... kWh) {
    return Optional.of(
        new ReadOnBill(
            on, on.minusDays(1), ReadSource.CUSTOMER, ReadQuality.VALID, false, values(kWh)));
  }

  private static SegmentView segment(
      Optional<ReadOnBill> opening, Optional<ReadOnBill> closing, long... consumed) {
    return segment(Optional.empty(), opening, closing, consumed);
  }

  private static SegmentView segment(
      Optional<Integer> multiplier,
      Optional<ReadOnBill> opening,
      Optional<ReadOnBill> closing,
      long... consumed) {
    return new SegmentView(
        1,
        BillSamples.POINT,
        BillSamples.METER,
        multiplier,
        NOVEMBER.from(),
        NOVEMBER.until(),
        opening.isPresent() ? Optional.empty() : Optional.of(EstimationRule.NORM),
        Optional.empty(),
        opening,
        closing,
        values(consumed),
        Energy.sum(values(consumed).values()));
  }

  private static LineView line(LineKind kind, String kWh, String amount) {
    boolean energy = kind == LineKind.ENERGY;
    return new LineView(
        1,
        kind,
        YearMonth.of(2021, 11),
        NOVEMBER.from(),
        NOVEMBER.until(),
        Optional.of(1),
        Optional.of(RegisterCode.T1),
        energy ? Optional.of(TimeOfUsePeriod.ALL_DAY) : Optional.empty(),
        energy ? Optional.of(2) : Optional.empty(),
        energy ? Optional.of(Energy.ofKWh(250)) : Optional.empty(),
        Optional.empty(),
        Energy.of(kWh),
        energy ? Optional.of(UnitRate.of("1.68")) : Optional.empty(),
        energy ? Optional.of(Coefficient.ONE) : Optional.empty(),
        energy ? Optional.of(TierPolicy.CLIFF) : Optional.empty(),
        energy ? Optional.of("CMU 859 of 11.08.2021") : Optional.empty(),
        Money.of(amount),
        List.of(1),
        energy ? Optional.empty() : Optional.of(new BillNumber(1000012)),
        Optional.empty(),
        Optional.empty());
  }

  private static BillView bill(SegmentView segment, LineView... lines) {
    Money charges = Money.sum(List.of(lines).stream().map(LineView::amount).toList());
    return new BillView(
        new BillNumber(1000051),
        new AccountId(17),
        AccountNumber.of("1000000017"),
        NOVEMBER.until(),
        NOVEMBER,
        BillKind.FINAL,
        BillCause.MONTHLY,
        segment.total(),
        charges,
        charges,
        Money.ZERO,
        new Statement(
            Money.ZERO,
            charges,
            charges,
            Money.ZERO,
            LocalDate.parse("2021-12-20"),
            Optional.empty(),
            Money.ZERO),
        List.of(segment),
        List.of(lines),
        List.of(),
        Optional.empty(),
        false);
  }

  private static SegmentView measured(long from, long until, long consumed) {
    return segment(read(NOVEMBER.from(), from), read(NOVEMBER.until(), until), consumed);
  }

  @Test
  void keepsRateBoundsAndAmountOfALineAndNamesItsAct() {
    BillView bill = bill(measured(1000, 1251, 251), line(LineKind.ENERGY, "251", "421.68"));
    assertThat(Printed.lines(bill, Map.of("CMU 859 of 11.08.2021", "постанова КМУ № 859")))
        .containsExactly(
            new EnergyLine(
                BillSamples.POINT,
                NOVEMBER,
                TimeOfUsePeriod.ALL_DAY,
                Optional.of(new BlockRange(Energy.ofKWh(250), Optional.empty(), TierPolicy.CLIFF)),
                Energy.ofKWh(251),
                UnitRate.of("1.68"),
                Coefficient.ONE,
                "постанова КМУ № 859",
                Money.of("421.68")));
  }

  @Test
  void namesTheBillThatHadChargedBefore() {
    BillView bill =
        bill(
            measured(1000, 1300, 300),
            line(LineKind.ENERGY, "300", "504.00"),
            line(LineKind.CHARGED_BEFORE, "-200", "-288.00"));
    assertThat(Printed.lines(bill, Map.of()).get(1))
        .isEqualTo(
            new OtherLine(
                LineKind.CHARGED_BEFORE,
                NOVEMBER,
                Energy.of("-200"),
                "1000012",
                Money.of("-288.00")));
  }

  @Test
  void tellsTheZonesOfTwoAndThreeRegisters() {
    SegmentView two =
        segment(read(NOVEMBER.from(), 10, 20), read(NOVEMBER.until(), 30, 30), 20, 10);
    assertThat(Printed.reads(bill(two)))
        .extracting(ReadSpan::zone)
        .containsExactly(TimeOfUsePeriod.DAY, TimeOfUsePeriod.NIGHT);
    SegmentView three = segment(Optional.empty(), Optional.empty(), 1, 2, 3);
    assertThat(Printed.reads(bill(three)))
        .extracting(ReadSpan::zone)
        .containsExactly(TimeOfUsePeriod.PEAK, TimeOfUsePeriod.SHOULDER, TimeOfUsePeriod.NIGHT);
  }

  @Test
  void printsTheMultiplierThatTheSegmentCarries() {
    SegmentView rolledOver =
        segment(Optional.of(40), read(NOVEMBER.from(), 99_990), read(NOVEMBER.until(), 10), 800);

    assertThat(Printed.reads(bill(rolledOver)).get(0).multiplier()).isEqualTo(40);
  }

  @Test
  void ofABillThatDoesNotSayShowsTheMultiplierUnlessTheRegisterRolledOver() {
    assertThat(Printed.reads(bill(measured(1000, 1700, 28_000))).get(0).multiplier()).isEqualTo(40);
    assertThat(Printed.reads(bill(measured(99_990, 10, 20))).get(0).multiplier()).isEqualTo(1);
    assertThat(Printed.reads(bill(measured(500, 500, 0))).get(0).multiplier()).isEqualTo(1);
  }

  @Test
  void leavesReadsOutWhereTheVolumeWasEstimated() {
    ReadSpan span = Printed.reads(bill(segment(Optional.empty(), Optional.empty(), 150))).get(0);
    assertThat(span.from()).isEmpty();
    assertThat(span.until()).isEmpty();
    assertThat(span.days()).isEqualTo(NOVEMBER);
    assertThat(span.estimate()).contains(EstimationRule.NORM);
  }
}
