package ua.oblik.domain.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The day from which a bank says that money counts, seen from 5 November 2025. */
class DatesOfPaymentsTest {

  @ParameterizedTest
  @CsvSource({
    "2005-12-31, TOO_EARLY",
    "2006-01-01,",
    "2025-11-05,",
    "2025-11-10,",
    "2025-11-15,",
    "2025-11-16, TOO_FAR_AHEAD",
    "2026-11-05, TOO_FAR_AHEAD"
  })
  void aBankBooksAFewDaysAheadAndNoFurther(LocalDate valueOn, ValueDate.Refusal refusal) {
    assertThat(ValueDate.judge(valueOn, LocalDate.of(2025, 11, 5)))
        .isEqualTo(Optional.ofNullable(refusal));
  }
}
