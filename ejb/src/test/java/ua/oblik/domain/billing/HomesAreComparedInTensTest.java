package ua.oblik.domain.billing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ua.oblik.domain.billing.SimilarHomes.Average;
import ua.oblik.domain.billing.SimilarHomes.Group;
import ua.oblik.domain.measure.Energy;
import ua.oblik.domain.tariff.CustomerClass;

/** A settlement within a district; homes of the settlement use 100 kWh, the others 200. */
class HomesAreComparedInTensTest {
  private static final Group SETTLEMENT = new Group("с. Мале", CustomerClass.RURAL, 1);
  private static final Group NEXT = new Group("с. Сусіднє", CustomerClass.RURAL, 1);
  private static final Group DISTRICT = new Group("район", CustomerClass.RURAL, 1);

  private final SimilarHomes homes = new SimilarHomes();

  @ParameterizedTest(name = "{0} here, {1} elsewhere in the district: {2} homes, {3} kWh")
  @CsvSource({
    "10, 0, 10, 100",
    "9, 1, 10, 110", // the settlement has too few: its district
    "9, 0, ,",
    "3, 6, ,",
    "12, 40, 12, 100"
  })
  void aSettlementElseItsDistrictElseNothing(int here, int elsewhere, Integer count, Long kWh) {
    fill(SETTLEMENT, here, 100);
    fill(NEXT, elsewhere, 200);

    assertThat(SimilarHomes.nearest(homes.averages(), SETTLEMENT, DISTRICT).orElse(null))
        .isEqualTo(count == null ? null : new Average(count, Energy.ofKWh(kWh)));
  }

  @Test
  void emptyHomesDoNotCount() {
    fill(SETTLEMENT, 9, 100);
    fill(SETTLEMENT, 5, 0);

    assertThat(homes.averages()).isEmpty();
  }

  private void fill(Group settlement, int count, long kWh) {
    for (int home = 0; home < count; home++) {
      homes.add(settlement, DISTRICT, Energy.ofKWh(kWh));
    }
  }
}
