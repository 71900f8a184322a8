package ua.oblik.metering;

import static org.assertj.core.api.Assertions.assertThat;
import static ua.oblik.metering.ReadSamples.questionable;
import static ua.oblik.metering.ReadSamples.read;
import static ua.oblik.metering.ReadSamples.replacing;

import java.util.List;
import org.junit.jupiter.api.Test;
import ua.oblik.domain.metering.ReadQuality;
import ua.oblik.domain.metering.ReadSource;

/** Which of the submissions on file a bill may see. */
class ReadsThatStandTest {
  private static final StoredRead FIRST = read("2025-11-04", 1520, 661);
  private static final StoredRead CORRECTION = replacing(FIRST, read("2025-11-04", 1320, 661));

  @Test
  void aCorrectionDrivesOutWhatItReplaces() {
    assertThat(StoredRead.standing(List.of(FIRST, CORRECTION))).containsExactly(CORRECTION);
  }

  @Test
  void theLastOfSeveralCorrectionsStands() {
    StoredRead again = replacing(CORRECTION, read("2025-11-04", 1330, 661));
    assertThat(StoredRead.standing(List.of(FIRST, CORRECTION, again))).containsExactly(again);
  }

  @Test
  void aQuestionableCorrectionLeavesTheFirstInForceUntilItIsReleased() {
    StoredRead doubted = questionable(CORRECTION, ReviewState.OPEN);
    assertThat(StoredRead.standing(List.of(FIRST, doubted)))
        .containsExactlyInAnyOrder(FIRST, doubted);
    assertThat(doubted.counts()).isFalse();

    StoredRead released = questionable(CORRECTION, ReviewState.RELEASED);
    assertThat(StoredRead.standing(List.of(FIRST, released))).containsExactly(released);
    assertThat(released.asRuled().quality()).isEqualTo(ReadQuality.VALID);
  }

  @Test
  void aRejectedOneNeverStandsAndReplacesNothing() {
    StoredRead rejected = questionable(CORRECTION, ReviewState.REJECTED);
    assertThat(StoredRead.standing(List.of(FIRST, rejected))).containsExactly(FIRST);
  }

  /** As the database has it by the time that the next chunk of a file looks. */
  @Test
  void aDoubtedOneThatAnotherReplacesLeavesTheFileWithItsReview() {
    StoredRead doubted = questionable(read("2025-11-02", 9320, 661), ReviewState.OPEN);
    StoredRead again =
        questionable(replacing(doubted, read("2025-11-03", 9330, 661)), ReviewState.OPEN);
    assertThat(ReadSamples.file("2025-10-01").with(doubted).with(again).standing())
        .containsExactly(again);
  }

  @Test
  void theControllerIsBelievedBeforeTheCustomerOfTheSameDay() {
    StoredRead controller = read("2025-11-04", 1400, 661, ReadSource.CONTROLLER);
    assertThat(StoredRead.standing(List.of(controller, FIRST))).containsExactly(controller);
  }
}
