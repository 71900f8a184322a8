package ua.oblik.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class GuessingIsLimitedTest {
  private static final Duration HOUR = Duration.ofHours(1);

  //  10:00   10:10   10:20          11:10
  //    x       x       x    now       free again, when the second of the last two leaves the hour
  private static final Instant FIRST = Instant.parse("2025-11-05T10:00:00Z");
  private static final Instant SECOND = Instant.parse("2025-11-05T10:10:00Z");
  private static final Instant THIRD = Instant.parse("2025-11-05T10:20:00Z");

  @Test
  void isFreeBelowTheLimit() {
    assertThat(LinkLimits.freeAgain(List.of(), 2, HOUR)).isEmpty();
    assertThat(LinkLimits.freeAgain(List.of(FIRST), 2, HOUR)).isEmpty();
  }

  @Test
  void isLockedUntilEnoughFailuresLeaveTheWindow() {
    assertThat(LinkLimits.freeAgain(List.of(THIRD, SECOND, FIRST), 2, HOUR))
        .contains(SECOND.plus(HOUR));
  }
}
