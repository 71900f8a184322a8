package ua.oblik.domain.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static ua.oblik.domain.billing.BillingSamples.bill;
import static ua.oblik.domain.billing.BillingSamples.household;
import static ua.oblik.domain.billing.BillingSamples.lines;
import static ua.oblik.domain.billing.BillingSamples.segments;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import ua.oblik.domain.calendar.DateRange;
import ua.oblik.domain.measure.Money;
import ua.oblik.domain.metering.EstimationRule;
import ua.oblik.domain.tariff.CustomerClass;

/** An actual read replaces the provisional bills before it by one bill. */
class SupersessionTest {

  /*
   *  1 Sep      1 Oct      1 Nov  5 Nov
   *    | final    | prov.    |      |
   *    read       read              read, ordered
   *               |-----------------| one bill, final
   */
  @Test
  void aTwoZoneHouseholdOrdersABillThatReplacesTheProvisionalOneForOctober() {
    BillingSamples samples =
        household(CustomerClass.URBAN)
            .meter(2)
            .read("2025-09-01", "1000/500")
            .read("2025-10-01", "1150/560");
    BillDraft september = samples.issue(samples.monthly("2025-09"));
    assertThat(september.kind()).isEqualTo(BillKind.FINAL);
    BillDraft october = samples.issue(samples.monthly("2025-10"));
    assertThat(october.kind()).isEqualTo(BillKind.PROVISIONAL);
    assertThat(segments(october)).containsExactly("2025-10-01..2025-11-01 LAST_TWO_READS 155/62");
    assertThat(lines(october))
        .containsExactly(
            "2025-10 T1 155 x 4.32 x 1 = 669.60", "2025-10 T2 62 x 4.32 x 0.5 = 133.92");

    samples.read("2025-11-05", "1325/665");
    BillOutcome preview = samples.ordered("2025-11-05");
    BillDraft replacement = samples.issue(samples.ordered("2025-11-05"));

    assertThat(bill(preview)).isEqualTo(replacement);
    assertThat(replacement.kind()).isEqualTo(BillKind.FINAL);
    assertThat(replacement.period())
        .isEqualTo(new DateRange(LocalDate.of(2025, 10, 1), LocalDate.of(2025, 11, 5)));
    assertThat(segments(replacement)).containsExactly("2025-10-01..2025-11-05 actual 175/105");
    // 175 and 105 kWh over 31 + 4 days: 155 + 20 and 93 + 12.
    assertThat(lines(replacement))
        .containsExactly(
            "2025-10 T1 155 x 4.32 x 1 = 669.60",
            "2025-10 T2 93 x 4.32 x 0.5 = 200.88",
            "2025-11 T1 20 x 4.32 x 1 = 86.40",
            "2025-11 T2 12 x 4.32 x 0.5 = 25.92");
    assertThat(replacement.supersedes()).containsExactly(new BillNumber(102));
    assertThat(replacement.supersededTotal()).isEqualTo(october.total());
    assertThat(replacement.difference()).isEqualTo(Money.of("179.28"));
    assertThat(samples.balance()).isEqualTo(september.total().plus(replacement.total()));
    assertThat(replacement.statement().amountToPay()).isEqualTo(samples.balance());
    assertThat(samples.live()).hasSize(2);
  }

  /*
   *  1 Nov         25 Nov  1 Dec  5 Dec
   *    | provisional |  avg  |      |
   *   read          read           read, ordered
   *    |-------------|--------------| one bill, a boundary on the 25th
   */
  @Test
  void anActualReadInsideTheSpanIsABoundaryOfSegments() {
    BillingSamples samples =
        household(CustomerClass.URBAN)
            .meter(1)
            .read("2021-10-01", "1000")
            .read("2021-11-01", "1100");
    samples.issue(samples.monthly("2021-10"));
    samples.read("2021-11-25", "1340");
    BillDraft november = samples.issue(samples.monthly("2021-11"));
    assertThat(november.kind()).isEqualTo(BillKind.PROVISIONAL);
    assertThat(segments(november))
        .containsExactly(
            "2021-11-01..2021-11-25 actual 240", "2021-11-25..2021-12-01 LAST_TWO_READS 60");
    assertThat(lines(november)).containsExactly("2021-11 T1 300 x 1.68 = 504.00");

    samples.read("2021-12-05", "1350");
    BillDraft replacement = bill(samples.ordered("2021-12-05"));

    assertThat(replacement.kind()).isEqualTo(BillKind.FINAL);
    assertThat(replacement.period())
        .isEqualTo(new DateRange(LocalDate.of(2021, 11, 1), LocalDate.of(2021, 12, 5)));
    // The 10 kWh after the 25th lie over 6 + 4 days. November is 240 + 6, below the cliff.
    assertThat(segments(replacement))
        .containsExactly("2021-11-01..2021-11-25 actual 240", "2021-11-25..2021-12-05 actual 10");
    assertThat(lines(replacement))
        .containsExactly("2021-11 T1 246 x 1.44 = 354.24", "2021-12 T1 4 x 1.44 = 5.76");
    assertThat(replacement.lines().get(0).segments()).containsExactly(1, 2);
    assertThat(replacement.difference()).isEqualTo(Money.of("-144.00"));
  }

  @Test
  void allLiveProvisionalBillsAreReplacedByOne() {
    BillingSamples samples =
        household(CustomerClass.URBAN).meter(1).read("2024-07-01", "0").read("2024-08-01", "310");
    samples.issue(samples.monthly("2024-07"));
    for (String month : List.of("2024-08", "2024-09", "2024-10")) {
      assertThat(samples.issue(samples.monthly(month)).kind()).isEqualTo(BillKind.PROVISIONAL);
    }
    samples.read("2024-12-01", "1000");
    BillDraft replacement = bill(samples.monthly("2024-11"));
    assertThat(replacement.kind()).isEqualTo(BillKind.FINAL);
    assertThat(replacement.supersedes())
        .containsExactly(new BillNumber(102), new BillNumber(103), new BillNumber(104));
    assertThat(segments(replacement)).containsExactly("2024-08-01..2024-12-01 actual 690");
    // 690 kWh over 31 + 30 + 31 + 30 of 122 days: 175.33, 169.67, 175.33, 169.67; the two units
    // missing go to the largest remainders.
    assertThat(lines(replacement))
        .containsExactly(
            "2024-08 T1 175 x 4.32 = 756.00",
            "2024-09 T1 170 x 4.32 = 734.40",
            "2024-10 T1 175 x 4.32 = 756.00",
            "2024-11 T1 170 x 4.32 = 734.40");
  }

  @Test
  void withoutANewReadTheNextProvisionalBillStandsBesideTheFirst() {
    BillingSamples samples =
        household(CustomerClass.URBAN).meter(1).read("2024-07-01", "0").read("2024-07-31", "310");
    samples.issue(samples.monthly("2024-07"));
    BillDraft august = samples.issue(samples.monthly("2024-08"));
    BillDraft september = samples.issue(samples.monthly("2024-09"));
    assertThat(september.supersedes()).isEmpty();
    assertThat(segments(september)).containsExactly("2024-09-01..2024-10-01 LAST_TWO_READS 300");
    assertThat(august.period().until()).isEqualTo(september.period().from());
  }

  /*
   *  1 Aug        1 Sep   11 Sep      1 Oct   11 Oct      1 Nov
   *    | provisional |      |           |       |           |
   *   read                 read                read
   *    |------ final -------| provisional       |
   *                         |------ final ------| provisional
   */
  @Test
  void aRunThatReplacesProvisionalBillsIssuesAFinalOneToTheReadAndTheRestOfTheMonthApart() {
    BillingSamples samples =
        household(CustomerClass.URBAN).meter(1).read("2024-07-01", "0").read("2024-08-01", "310");
    samples.issue(samples.monthly("2024-07"));
    BillDraft august = samples.issue(samples.monthly("2024-08"));
    samples.read("2024-09-11", "720");
    List<BillDraft> september = samples.issueBoth(samples.monthly("2024-09"));

    BillDraft replacement = september.get(0);
    assertThat(replacement.kind()).isEqualTo(BillKind.FINAL);
    assertThat(replacement.supersedes()).containsExactly(new BillNumber(102));
    assertThat(segments(replacement)).containsExactly("2024-08-01..2024-09-11 actual 410");
    // 410 kWh over 31 + 10 days.
    assertThat(lines(replacement))
        .containsExactly("2024-08 T1 310 x 4.32 = 1339.20", "2024-09 T1 100 x 4.32 = 432.00");
    assertThat(replacement.difference()).isEqualTo(replacement.total().minus(august.total()));
    BillDraft rest = september.get(1);
    assertThat(rest.kind()).isEqualTo(BillKind.PROVISIONAL);
    assertThat(rest.supersedes()).isEmpty();
    assertThat(segments(rest)).containsExactly("2024-09-11..2024-10-01 LAST_TWO_READS 200");
    assertThat(lines(rest))
        .containsExactly(
            "2024-09 T1 300 x 4.32 = 1296.00", "2024-09 CHARGED_BEFORE T1 -100 = -432.00");
    assertThat(rest.lines().get(1).chargedBy()).contains(new BillNumber(103));
    assertThat(rest.statement().openingBalance())
        .isEqualTo(replacement.statement().openingBalance().plus(replacement.total()));

    // The read is known now: without another one October stands beside the rest of September.
    BillDraft october = bill(samples.monthly("2024-10"));
    assertThat(october.supersedes()).isEmpty();
    assertThat(october.period().from()).isEqualTo(LocalDate.of(2024, 10, 1));
  }

  @Test
  void whoOnlyEverReadsInMidMonthKeepsAProvisionalBillOfLessThanAMonth() {
    BillingSamples samples =
        household(CustomerClass.URBAN).meter(1).read("2024-07-01", "0").read("2024-07-11", "100");
    samples.issue(samples.monthly("2024-07"));
    for (String month : List.of("2024-08", "2024-09", "2024-10", "2024-11")) {
      samples.read(month + "-11", Integer.toString(Integer.parseInt(month.substring(5)) * 400));
      List<BillDraft> bills = samples.issueBoth(samples.monthly(month));
      assertThat(bills)
          .extracting(BillDraft::kind)
          .containsExactly(BillKind.FINAL, BillKind.PROVISIONAL);
      assertThat(bills.get(0).supersedes()).hasSize(1);
      assertThat(bills.get(1).period().from()).isEqualTo(LocalDate.parse(month + "-11"));
    }
    assertThat(samples.live()).extracting(LiveBill::kind).containsOnlyOnce(BillKind.PROVISIONAL);
  }

  @Test
  void aRunThatFindsAReadPastItsMonthBillsToTheRead() {
    BillingSamples samples =
        household(CustomerClass.URBAN).meter(1).read("2024-07-01", "0").read("2024-08-01", "310");
    samples.issue(samples.monthly("2024-07"));
    samples.issue(samples.monthly("2024-08"));
    samples.read("2024-10-06", "970");
    List<BillDraft> september = samples.issueBoth(samples.monthly("2024-09"));
    assertThat(september).hasSize(1);
    assertThat(september.get(0).kind()).isEqualTo(BillKind.FINAL);
    assertThat(segments(september.get(0))).containsExactly("2024-08-01..2024-10-06 actual 660");
    assertThat(samples.monthly("2024-09"))
        .isEqualTo(new BillOutcome.NothingToBill(BillOutcome.NothingReason.ALREADY_BILLED));
  }

  @Test
  void aReadPastTheEndOfTheMonthIsABaseForTheFirstAndTheBillStaysProvisional() {
    BillingSamples samples =
        household(CustomerClass.URBAN).meter(1).read("2024-07-01", "0").read("2024-08-11", "410");
    BillDraft july = samples.issue(samples.monthly("2024-07"));
    assertThat(july.kind()).isEqualTo(BillKind.PROVISIONAL);
    assertThat(segments(july)).containsExactly("2024-07-01..2024-08-01 actual 310");
    assertThat(july.segments().get(0).closing().get().effectiveOn())
        .isEqualTo(LocalDate.of(2024, 8, 11));

    samples.read("2024-09-01", "600");
    BillDraft replacement = samples.issue(samples.monthly("2024-08"));
    assertThat(replacement.kind()).isEqualTo(BillKind.FINAL);
    assertThat(segments(replacement))
        .containsExactly("2024-07-01..2024-08-11 actual 410", "2024-08-11..2024-09-01 actual 190");
    assertThat(replacement.total()).isEqualTo(Money.of("2592.00"));
  }

  @Test
  void aReadOrderedAfterTheRunInTheSameMonthReplacesNothingThatIsFinal() {
    BillingSamples samples =
        household(CustomerClass.URBAN).meter(1).read("2024-07-01", "0").read("2024-08-01", "310");
    samples.issue(samples.monthly("2024-07"));
    samples.read("2024-08-11", "400");
    BillDraft ordered = samples.issue(samples.ordered("2024-08-11"));
    assertThat(ordered.supersedes()).isEmpty();
    assertThat(ordered.period())
        .isEqualTo(new DateRange(LocalDate.of(2024, 8, 1), LocalDate.of(2024, 8, 11)));
    assertThat(samples.ordered("2024-08-11"))
        .isEqualTo(new BillOutcome.NothingToBill(BillOutcome.NothingReason.ALREADY_BILLED));
  }

  @Test
  void aLaterReadOfTheWindowDoesNotMoveTheEndOfABillThatStands() {
    BillingSamples samples =
        household(CustomerClass.URBAN).meter(1).read("2024-07-01", "0").read("2024-07-30", "300");
    BillDraft july = samples.issue(samples.ordered("2024-08-01", "2024-07-30"));
    assertThat(july.kind()).isEqualTo(BillKind.FINAL);
    assertThat(july.period().until()).isEqualTo(LocalDate.of(2024, 8, 1));
    samples.read("2024-08-02", "330").read("2024-08-31", "600");
    BillDraft august = samples.issue(samples.monthly("2024-08"));
    assertThat(segments(august)).containsExactly("2024-08-01..2024-09-01 actual 300");
  }

  @Test
  void theLatestReadOfTheWindowBeforeBillingWins() {
    BillingSamples samples =
        household(CustomerClass.URBAN)
            .meter(1)
            .read("2024-07-01", "0")
            .read("2024-07-30", "300")
            .read("2024-08-02", "330");
    assertThat(segments(bill(samples.monthly("2024-07"))))
        .containsExactly("2024-07-01..2024-08-01 actual 330");
  }

  @Test
  void estimatesNeverRestOnEstimates() {
    BillingSamples samples =
        household(CustomerClass.URBAN).meter(1).read("2024-07-01", "0").read("2024-08-01", "310");
    samples.issue(samples.monthly("2024-07"));
    for (String month : List.of("2024-08", "2024-09", "2024-10", "2024-11")) {
      BillDraft bill = samples.issue(samples.monthly(month));
      assertThat(bill.estimates())
          .allSatisfy(
              estimate -> {
                assertThat(estimate.rule()).isEqualTo(EstimationRule.LAST_TWO_READS);
                assertThat(estimate.restsOn())
                    .isEqualTo(new DateRange(LocalDate.of(2024, 7, 1), LocalDate.of(2024, 8, 1)));
              });
    }
  }

  @Test
  void theExpectedChargeIsWhatTheMonthWillStillCost() {
    BillingSamples samples =
        household(CustomerClass.URBAN).meter(1).read("2024-07-01", "0").read("2024-08-01", "310");
    BillDraft july = bill(samples.monthly("2024-07"));
    // Issued on 4 August: ten kilowatt-hours a day for 31 days of August.
    assertThat(july.statement().expectedThisMonth()).isEqualTo(Optional.of(Money.of("1339.20")));
    assertThat(july.statement().recommendedPayment()).isEqualTo(Money.of("2678.40"));
    assertThat(july.statement().dueOn()).isEqualTo(LocalDate.of(2024, 8, 20));
    assertThat(july.vat()).isEqualTo(Money.of("223.20"));
  }
}
