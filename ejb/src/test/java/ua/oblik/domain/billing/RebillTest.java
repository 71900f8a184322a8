package ua.oblik.domain.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static ua.oblik.domain.billing.BillingSamples.bill;
import static ua.oblik.domain.billing.BillingSamples.household;
import static ua.oblik.domain.billing.BillingSamples.lines;
import static ua.oblik.domain.billing.BillingSamples.segments;

import java.util.List;
import org.junit.jupiter.api.Test;
import ua.oblik.domain.billing.BillOutcome.NothingReason;
import ua.oblik.domain.billing.BillOutcome.NothingToBill;
import ua.oblik.domain.measure.Money;
import ua.oblik.domain.tariff.CustomerClass;

/** Staff have bills that stand calculated again. */
class RebillTest {

  /** July 310, August 310, both final: bills 101 and 102. */
  private static BillingSamples twoFinalBills() {
    BillingSamples samples =
        household(CustomerClass.URBAN)
            .meter(1)
            .read("2024-07-01", "0")
            .read("2024-08-01", "310")
            .read("2024-09-01", "620");
    samples.issue(samples.monthly("2024-07"));
    samples.issue(samples.monthly("2024-08"));
    return samples;
  }

  @Test
  void aCorrectedReadBetweenTwoFinalBillsReplacesBothByOne() {
    BillingSamples samples = twoFinalBills().correct("2024-08-01", "210");
    BillDraft again = samples.issue(samples.rebill(101, "2024-10-10"));
    assertThat(again.kind()).isEqualTo(BillKind.FINAL);
    assertThat(again.supersedes()).containsExactly(new BillNumber(101), new BillNumber(102));
    assertThat(segments(again))
        .containsExactly("2024-07-01..2024-08-01 actual 210", "2024-08-01..2024-09-01 actual 410");
    assertThat(lines(again))
        .containsExactly("2024-07 T1 210 x 4.32 = 907.20", "2024-08 T1 410 x 4.32 = 1771.20");
    assertThat(again.difference()).isEqualTo(Money.ZERO);
    assertThat(samples.live()).hasSize(1);
  }

  @Test
  void theLastBillAloneIsReplacedAndTheOneBeforeStands() {
    BillingSamples samples = twoFinalBills().correct("2024-09-01", "520");
    BillDraft again = samples.issue(samples.rebill(102, "2024-10-10"));
    assertThat(again.supersedes()).containsExactly(new BillNumber(102));
    assertThat(segments(again)).containsExactly("2024-08-01..2024-09-01 actual 210");
    assertThat(again.difference()).isEqualTo(Money.of("-432.00"));
    assertThat(samples.balance()).isEqualTo(Money.of("1339.20").plus(Money.of("907.20")));
  }

  @Test
  void ofBillsInOneMonthTheLaterRestsOnTheEarlierAndGoesWithIt() {
    BillingSamples samples =
        household(CustomerClass.URBAN)
            .meter(1)
            .read("2021-11-01", "1000")
            .read("2021-11-16", "1200");
    samples.issue(samples.ordered("2021-11-16"));
    samples.read("2021-12-01", "1300");
    samples.issue(samples.monthly("2021-11"));
    assertThat(samples.balance()).isEqualTo(Money.of("504.00"));
    samples.correct("2021-12-01", "1240");
    BillDraft again = samples.issue(samples.rebill(101, "2021-12-10"));
    assertThat(again.supersedes()).hasSize(2);
    // 240 kWh are below the cliff at 250.
    assertThat(lines(again)).containsExactly("2021-11 T1 240 x 1.44 = 345.60");
    assertThat(samples.balance()).isEqualTo(Money.of("345.60"));
  }

  @Test
  void daysAfterTheNewestReadAreBilledProvisionallyAgain() {
    BillingSamples samples = twoFinalBills();
    samples.issue(samples.monthly("2024-09"));
    samples.correct("2024-09-01", "930");
    List<BillDraft> again = samples.issueBoth(samples.rebill(102, "2024-10-10"));
    assertThat(again)
        .extracting(BillDraft::kind)
        .containsExactly(BillKind.FINAL, BillKind.PROVISIONAL);
    assertThat(again.get(0).supersedes()).containsExactly(new BillNumber(102), new BillNumber(103));
    assertThat(segments(again.get(0))).containsExactly("2024-08-01..2024-09-01 actual 620");
    // 620 kWh in 31 days of August: 20 a day.
    assertThat(segments(again.get(1))).containsExactly("2024-09-01..2024-10-01 LAST_TWO_READS 600");
  }

  @Test
  void aProvisionalBillWithoutAReadIsCalculatedAgainAsItIs() {
    BillingSamples samples = twoFinalBills();
    BillDraft september = samples.issue(samples.monthly("2024-09"));
    BillDraft again = bill(samples.rebill(103, "2024-10-10"));
    assertThat(again.kind()).isEqualTo(BillKind.PROVISIONAL);
    assertThat(again.lines()).isEqualTo(september.lines());
    assertThat(again.difference()).isEqualTo(Money.ZERO);
  }

  @Test
  void aBillThatStandsNoLongerHasNothingToRebill() {
    BillingSamples samples = twoFinalBills();
    samples.issue(samples.rebill(102, "2024-10-10"));
    assertThat(samples.rebill(102, "2024-10-10"))
        .isEqualTo(new NothingToBill(NothingReason.ALREADY_BILLED));
  }
}
