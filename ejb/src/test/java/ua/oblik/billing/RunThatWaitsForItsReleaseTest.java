package ua.oblik.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The states of a run between the clerk who starts it and the clerk who releases it. */
class RunThatWaitsForItsReleaseTest {
  private static final Instant NOW = Instant.parse("2025-12-04T08:00:00Z");
  private static final String STARTER = "user:4";
  private static final String OTHER = "user:5";

  @ParameterizedTest(name = "{0}: a run of {1} waits: {2}")
  @CsvSource({
    "ALWAYS, user:4, true",
    "ALWAYS, system:nightly, true",
    "STAFF, user:4, true",
    "STAFF, system:nightly, false",
    "STAFF, system, false",
    "NEVER, user:4, false"
  })
  void waitsAsTheParameterSays(ReleasePolicy policy, String starter, boolean waits) {
    assertThat(policy.concerns(starter)).isEqualTo(waits);
  }

  @Test
  void calculatesFirstAndPostsAfterTheRelease() {
    BillRun run = calculated(RunMode.POSTING);

    assertThat(run.state()).isEqualTo(RunState.AWAITING_RELEASE);
    assertThat(run.pass().posts()).isFalse();

    run.release(OTHER, NOW);

    assertThat(run.state()).isEqualTo(RunState.REQUESTED);
    assertThat(run.pass())
        .isEqualTo(
            new RunPass(run.id(), YearMonth.of(2025, 11), "run:2025-11", RunMode.POSTING, true));
  }

  @Test
  void isNotReleasedByWhoStartedIt() {
    BillRun run = calculated(RunMode.POSTING);

    assertThatThrownBy(() -> run.release(STARTER, NOW)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void isOverWhenItIsTurnedDown() {
    BillRun run = calculated(RunMode.POSTING);

    run.turnDown(new BillRun.Undoing(OTHER, "wrong month", NOW));

    assertThat(run.state()).isEqualTo(RunState.UNDONE);
    assertThat(run.nextKey()).isEqualTo("monthly:2025-11/2");
  }

  @Test
  void previewNeedsNoRelease() {
    assertThat(calculated(RunMode.PREVIEW).state()).isEqualTo(RunState.COMPLETED);
  }

  private static BillRun calculated(RunMode mode) {
    BillRun run =
        new BillRun(
            "monthly:2025-11",
            new RunRequest(new UUID(0, 1), YearMonth.of(2025, 11), mode, STARTER),
            LocalDate.of(2025, 12, 4),
            true);
    run.begin(10, NOW);
    run.finish(NOW);
    return run;
  }
}
