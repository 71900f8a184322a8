package ua.oblik.web.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import ua.oblik.billing.MonthOfUse;
import ua.oblik.billing.SimilarUse;
import ua.oblik.domain.measure.Energy;
import ua.oblik.domain.measure.Money;
import ua.oblik.domain.metering.RegisterCode;

class ChartOfConsumptionTest {
  private static final MonthOfUse OCTOBER = month(2025, 60, 40, "200.00");
  private static final MonthOfUse YEAR_BEFORE = month(2024, 150, 50, "100.00");

  @Test
  void stacksZonesAndLetsTheTallestBarOfBothYearsFillTheHeight() {
    Column column = chart(YEAR_BEFORE).ofVolumes(List.of(OCTOBER), month -> null).get(0);
    assertThat(column.before()).isEqualTo(100);
    assertThat(column.parts())
        .containsExactly(new Column.Part("T1", 70, 30), new Column.Part("T2", 50, 20));
  }

  @Test
  void marksWhatSimilarHomesUsedEvenIfItIsMore() {
    SimilarUse homes = new SimilarUse(Energy.ofKWh(400), 12, "Dnipro");
    Column column = chart(YEAR_BEFORE).ofVolumes(List.of(OCTOBER), month -> homes).get(0);
    assertThat(column.similar()).isEqualTo(100);
    assertThat(column.before()).isEqualTo(50);
  }

  @Test
  void showsCostAsOneBar() {
    Column column = chart(null).ofCosts(List.of(OCTOBER)).get(0);
    assertThat(column.before()).isZero();
    assertThat(column.parts()).containsExactly(new Column.Part("cost", 0, 100));
  }

  @Test
  void isEmptyWhereNothingWasUsed() {
    MonthOfUse nothing = month(2025, 0, 0, "0.00");
    assertThat(chart(null).ofVolumes(List.of(nothing), month -> null).get(0).parts()).isEmpty();
  }

  private static ConsumptionChart chart(MonthOfUse yearBefore) {
    return new ConsumptionChart(month -> month.month().toString(), month -> yearBefore);
  }

  private static MonthOfUse month(int year, long day, long night, String cost) {
    return new MonthOfUse(
        YearMonth.of(year, 10),
        Map.of(RegisterCode.T1, Energy.ofKWh(day), RegisterCode.T2, Energy.ofKWh(night)),
        Money.of(cost),
        31,
        false);
  }
}
