package ua.oblik.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PausesBetweenAttemptsTest {
  private static final Instant AT = Instant.parse("2025-11-05T22:00:00Z");

  @Test
  void growFourfoldUpToHalfADay() {
    assertThat(OutboxMessage.pauseAfter(1)).isEqualTo(Duration.ofMinutes(1));
    assertThat(OutboxMessage.pauseAfter(2)).isEqualTo(Duration.ofMinutes(4));
    assertThat(OutboxMessage.pauseAfter(5)).isEqualTo(Duration.ofMinutes(256));
    assertThat(OutboxMessage.pauseAfter(6)).isEqualTo(Duration.ofHours(12));
    assertThat(OutboxMessage.pauseAfter(50)).isEqualTo(Duration.ofHours(12));
  }

  @Test
  void endWithAVisibleFailureAfterTheLastAttempt() {
    OutboxMessage message = new OutboxMessage();
    for (int i = 0; i < OutboxMessage.ATTEMPTS - 1; i++) {
      message.postpone(AT, "timeout");
      assertThat(message.state()).isNotEqualTo(OutboxState.FAILED);
    }
    message.postpone(AT, "timeout");
    assertThat(message.state()).isEqualTo(OutboxState.FAILED);

    message.tryAgain(AT);
    assertThat(message.state()).isEqualTo(OutboxState.PENDING);
    message.sent(AT);
    assertThat(message.state()).isEqualTo(OutboxState.SENT);
  }
}
