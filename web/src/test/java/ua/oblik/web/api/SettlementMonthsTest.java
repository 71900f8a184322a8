package ua.oblik.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ua.oblik.RefusedException;

/** Settlement months in November 2025. */
class SettlementMonthsTest {
  private static final YearMonth NOW = YearMonth.of(2025, 11);

  @Test
  void thatAreOverAreTaken() {
    assertThat(SettlementMonths.over("2025-10", NOW)).isEqualTo(YearMonth.of(2025, 10));
    assertThat(SettlementMonths.over("2006-01", NOW)).isEqualTo(YearMonth.of(2006, 1));
  }

  @ParameterizedTest
  @CsvSource({
    "2025-11, period-not-over",
    "9999-12, period-not-over",
    "2005-12, period-malformed",
    "1000-10, period-malformed",
    "-999999-10, period-malformed",
    "+999999999-12, period-malformed",
    "2025-13, period-malformed",
    "202510, period-malformed",
    "2025.10, period-malformed",
    "'', period-malformed",
    ", period-malformed"
  })
  void allOthersAreRefused(String text, String code) {
    assertThatThrownBy(() -> SettlementMonths.over(text, NOW))
        .isInstanceOfSatisfying(
            RefusedException.class, refused -> assertThat(refused.code()).isEqualTo(code));
  }
}
