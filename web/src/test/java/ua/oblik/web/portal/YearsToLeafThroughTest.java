package ua.oblik.web.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Which year a page shows, whatever its address asks for. */
class YearsToLeafThroughTest {
  private static final List<LocalDate> DAYS =
      List.of(LocalDate.of(2024, 12, 31), LocalDate.of(2025, 1, 1), LocalDate.of(2024, 1, 1));

  private final List<Integer> years = Years.of(DAYS, Function.identity());

  @Test
  void eachYearStandsOnceTheLatestFirst() {
    assertThat(years).containsExactly(2025, 2024);
  }

  @Test
  void theYearAskedForIsShownIfThereIsSomethingInIt() {
    assertThat(Years.shown(2024, years)).isEqualTo(2024);
    assertThat(Years.shown(1999, years)).as("a year without anything").isEqualTo(2025);
    assertThat(Years.shown(null, years)).as("none asked for").isEqualTo(2025);
    assertThat(Years.shown(2024, List.of())).isZero();
  }
}
