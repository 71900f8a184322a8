package ua.oblik.config.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import ua.oblik.billing.BillCause;
import ua.oblik.billing.IssuedBill;
import ua.oblik.billing.MonthCharge;
import ua.oblik.config.demo.AccountPast.RunResult;
import ua.oblik.domain.billing.BillKind;
import ua.oblik.domain.billing.BillOutcome.ParkReason;
import ua.oblik.domain.billing.BillSegment;
import ua.oblik.domain.billing.LineKind;
import ua.oblik.domain.calendar.DateRange;
import ua.oblik.domain.measure.Energy;
import ua.oblik.domain.metering.Estimation;
import ua.oblik.domain.metering.EstimationRule;
import ua.oblik.domain.metering.HourVolume;
import ua.oblik.domain.metering.MeterRead;
import ua.oblik.domain.metering.RegisterCode;

/** Each awkward case is what its story says, on the business date the demo begins on. */
class CasesTellTheirStoryTest {

  private static final LocalDate OCTOBER = LocalDate.of(2025, 10, 1);
  private static final LocalDate NOVEMBER = LocalDate.of(2025, 11, 1);
  private static final YearMonth LAST_MONTH = YearMonth.of(2025, 10);

  private static final Map<Long, AccountPast> PASTS =
      Cases.tell().stream()
          .map(story -> Chronicle.of(story, RunInputs.rules(), History.DEMO))
          .collect(Collectors.toMap(past -> past.story().id(), Function.identity()));

  @Test
  void seedStoryHasAFinalBillToOctoberAndAProvisionalOneAfterIt() {
    List<IssuedBill> bills = past(DemoCase.SEED_STORY).bills();
    IssuedBill last = bills.get(bills.size() - 1);
    IssuedBill before = bills.get(bills.size() - 2);
    assertThat(last.draft().kind()).isEqualTo(BillKind.PROVISIONAL);
    assertThat(last.draft().period()).isEqualTo(new DateRange(OCTOBER, NOVEMBER));
    assertThat(before.draft().kind()).isEqualTo(BillKind.FINAL);
    assertThat(before.draft().period().until()).isEqualTo(OCTOBER);
    assertThat(last.draft().lines(LineKind.ENERGY).map(line -> line.zone().orElseThrow().zones()))
        .containsOnly(2);
    assertThat(past(DemoCase.SEED_STORY).story().linkCode()).isEqualTo("SVITLO23");
  }

  @Test
  void lastRunIsComparedWithTheMonthBefore() {
    List<RunResult> runs = past(DemoCase.SEED_STORY).runs();
    MonthCharge last = runs.get(runs.size() - 1).charge();
    MonthCharge before = runs.get(runs.size() - 2).charge();
    assertThat(last.month()).contains(bill(DemoCase.SEED_STORY).draft().total());
    assertThat(last.previous()).isEqualTo(before.month());
    assertThat(runs.get(0).charge().previous()).isEmpty();
  }

  @Test
  void exchangedMeterIsTwoSegmentsOfOneBill() {
    assertThat(lastBillOf(DemoCase.METER_EXCHANGE, YearMonth.of(2025, 9)).draft().segments())
        .extracting(BillSegment::meter)
        .doesNotHaveDuplicates()
        .hasSize(2);
  }

  @Test
  void registerWentThroughZeroAndTheBillIsOrdinary() {
    assertThat(past(DemoCase.ROLL_OVER).story().agreements().get(0).point().reads())
        .filteredOn(read -> read.read().rolledOver())
        .singleElement()
        .satisfies(read -> assertThat(read.effectiveOn()).isEqualTo(LocalDate.of(2025, 9, 1)));
    assertThat(lastBillOf(DemoCase.ROLL_OVER, YearMonth.of(2025, 8)).draft().energy())
        .isBetween(Energy.ofKWh(50), Energy.ofKWh(400));
  }

  /**
   * Register by register, from one read to the next: what the meter showed, not a watt-hour less.
   */
  @Test
  void hoursAddUpToWhatTheRegistersWentOnBy() {
    PointStory point = past(DemoCase.SEVERAL_FLAT).story().agreements().get(0).point();
    List<ReadStory> reads =
        point.reads().stream()
            .filter(story -> story.read().readOn().isAfter(Cases.HOURLY_FROM))
            .sorted(Comparator.comparing(story -> story.read().readOn()))
            .toList();
    assertThat(reads).hasSizeGreaterThan(11);
    for (int i = 1; i < reads.size(); i++) {
      MeterRead from = reads.get(i - 1).read();
      MeterRead until = reads.get(i).read();
      assertThat(night(point, from.readOn(), until.readOn()))
          .as(until.readOn().toString())
          .isEqualTo(until.value(RegisterCode.T2).minus(from.value(RegisterCode.T2)));
    }
    assertThat(point.hours()).extracting(HourVolume::hour).doesNotHaveDuplicates();
    assertThat(point.hours()).hasSize(400 * 24 + 1 + 1 - 1); // two Octobers, one March
    assertThat(past(DemoCase.HEATING).story().agreements().get(0).point().hours()).isEmpty();
  }

  private static Energy night(PointStory point, LocalDate from, LocalDate until) {
    return Energy.sum(
        point.hours().stream()
            .filter(hour -> new DateRange(from, until).contains(hour.hour().day()))
            .filter(hour -> hour.hour().local().getHour() < 7 || hour.hour().local().getHour() > 22)
            .map(HourVolume::volume)
            .toList());
  }

  @Test
  void prolongedEstimationSendsAController() {
    assertThat(past(DemoCase.PROLONGED_ESTIMATION).progress().visits())
        .singleElement()
        .satisfies(visit -> assertThat(visit.closedOn()).isNull());
    assertThat(bill(DemoCase.PROLONGED_ESTIMATION).draft().kind()).isEqualTo(BillKind.PROVISIONAL);
  }

  @Test
  void questionableReadEntersNoBill() {
    assertThat(bill(DemoCase.QUESTIONABLE_READ).draft().kind()).isEqualTo(BillKind.PROVISIONAL);
    assertThat(bill(DemoCase.QUESTIONABLE_READ).draft().energy()).isLessThan(Energy.ofKWh(1000));
  }

  @Test
  void whatCannotBeBilledIsParkedWithItsReason() {
    assertThat(parkedInOctober(DemoCase.NO_TARIFF)).isEqualTo(ParkReason.TARIFF_NOT_CONFIRMED);
    assertThat(parkedInOctober(DemoCase.NO_METER)).isEqualTo(ParkReason.NO_METER);
  }

  @Test
  void balancesAreWhatTheWayOfPayingMakesThem() {
    assertThat(past(DemoCase.OVERPAID).balance()).isNegative();
    assertThat(past(DemoCase.IN_DEBT).balance())
        .isGreaterThan(5 * bill(DemoCase.IN_DEBT).draft().total().kopiykas());
    assertThat(past(DemoCase.HALF_PAID).balance())
        .isGreaterThan(bill(DemoCase.HALF_PAID).draft().total().kopiykas());
    assertThat(past(DemoCase.CLOSED).balance()).isZero();
  }

  @Test
  void nothingIsEstimatedWhereNothingCanBeDrawn() {
    for (DemoCase demoCase : List.of(DemoCase.DISCONNECTED, DemoCase.DECLARED_EMPTY)) {
      assertThat(bill(demoCase).draft().energy()).isEqualTo(Energy.ZERO);
      assertThat(bill(demoCase).draft().estimates())
          .extracting(Estimation.Estimate::rule)
          .containsOnly(EstimationRule.NO_SUPPLY);
    }
  }

  @Test
  void oneMovesOutAndAnotherInOnTheSameDayAtTheSamePoint() {
    Story closed = past(DemoCase.CLOSED).story();
    Story opened = past(DemoCase.MOVED_IN).story();
    assertThat(closed.days().until()).isEqualTo(opened.days().from());
    assertThat(closed.agreements().get(0).point()).isSameAs(opened.agreements().get(0).point());
    assertThat(bill(DemoCase.CLOSED).draft().period().until()).isEqualTo(closed.days().until());
    assertThat(past(DemoCase.MOVED_IN).bills().get(0).draft().period().from())
        .isEqualTo(opened.days().from());
  }

  @Test
  void stateBearsItsPartOnALineOfItsOwn() {
    assertThat(bill(DemoCase.RELIEF).draft().lines(LineKind.RELIEF)).isNotEmpty();
    assertThat(bill(DemoCase.SUBSIDY).draft().lines(LineKind.SUBSIDY)).isNotEmpty();
  }

  @Test
  void legalEntityHasThreePointsAndVatOnTop() {
    assertThat(past(DemoCase.LEGAL_ENTITY).story().agreements()).hasSize(3);
    assertThat(bill(DemoCase.LEGAL_ENTITY).draft().lines(LineKind.VAT)).hasSize(1);
    assertThat(bill(DemoCase.LEGAL_ENTITY).draft().kind()).isEqualTo(BillKind.FINAL);
  }

  @Test
  void twoProvisionalBillsAreSupersededByOne() {
    IssuedBill bill = lastBillOf(DemoCase.SUPERSEDED, YearMonth.of(2025, 9));
    assertThat(bill.draft().supersedes()).hasSize(2);
    assertThat(bill.draft().kind()).isEqualTo(BillKind.FINAL);
    assertThat(bill.draft().period()).isEqualTo(new DateRange(LocalDate.of(2025, 7, 1), OCTOBER));
  }

  @Test
  void orderedBillIsFollowedByTheRestOfTheMonth() {
    assertThat(past(DemoCase.ORDERED).bills())
        .filteredOn(bill -> bill.issue().cause() == BillCause.ORDERED)
        .singleElement()
        .satisfies(
            bill -> assertThat(bill.draft().period().until()).isEqualTo(LocalDate.of(2025, 9, 16)));
    assertThat(lastBillOf(DemoCase.ORDERED, YearMonth.of(2025, 9)).draft().period())
        .isEqualTo(new DateRange(LocalDate.of(2025, 9, 16), OCTOBER));
  }

  private static AccountPast past(DemoCase demoCase) {
    return PASTS.get(demoCase.place());
  }

  private static IssuedBill bill(DemoCase demoCase) {
    List<IssuedBill> bills = past(demoCase).bills();
    return bills.get(bills.size() - 1);
  }

  private static IssuedBill lastBillOf(DemoCase demoCase, YearMonth month) {
    return past(demoCase).bills().stream()
        .filter(bill -> bill.draft().period().until().equals(month.plusMonths(1).atDay(1)))
        .reduce((first, second) -> second)
        .orElseThrow();
  }

  private static ParkReason parkedInOctober(DemoCase demoCase) {
    return past(demoCase).runs().stream()
        .filter(result -> result.month().equals(LAST_MONTH))
        .map(result -> result.parked().reason())
        .findFirst()
        .orElseThrow();
  }
}
