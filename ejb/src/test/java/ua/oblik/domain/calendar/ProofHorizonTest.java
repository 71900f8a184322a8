package ua.oblik.domain.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How far back a night proves history that is written once. */
class ProofHorizonTest {

  @ParameterizedTest(name = "night of {0}, held on {1}: {3} ({2})")
  @CsvSource(
      textBlock =
          """
          2025-11-05,           , the first night looks two months back, 2025-09-05
          2025-11-06, 2025-11-05, what has come since the night before,  2025-11-05
          2025-11-09, 2025-11-05, nights that found something go on,     2025-11-05
          2026-01-01, 2025-12-31, the first of a year looks at all,      1900-01-01
          2026-01-02, 2025-12-31, and so does the next while it fails,   1900-01-01
          2026-01-02, 2026-01-01, then nights are short again,           2026-01-01
          """)
  void looksBackTo(LocalDate day, LocalDate held, String why, LocalDate since) {
    assertThat(ProofHorizon.of(day, Optional.ofNullable(held))).as(why).isEqualTo(since);
  }
}
