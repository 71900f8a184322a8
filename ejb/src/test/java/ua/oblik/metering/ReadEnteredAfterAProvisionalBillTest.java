package ua.oblik.metering;

import static org.assertj.core.api.Assertions.assertThat;
import static ua.oblik.metering.ReadSamples.examine;
import static ua.oblik.metering.ReadSamples.file;
import static ua.oblik.metering.ReadSamples.read;
import static ua.oblik.metering.ReadSamples.submission;
import static ua.oblik.metering.ReadSamples.values;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import ua.oblik.domain.measure.Energy;
import ua.oblik.domain.metering.ReadQuality;
import ua.oblik.domain.metering.ReadSource;
import ua.oblik.domain.metering.ReadValidation.Confirmation;
import ua.oblik.domain.metering.ReadValidation.Doubt;
import ua.oblik.domain.metering.ReadValidation.WayOut;
import ua.oblik.domain.metering.RegisterCode;

/**
 * The household of the seed story: the last actual read is effective on 1 October, October was
 * billed on an estimate, and today is 5 November.
 *
 * <pre>
 *   1 Sep        1 Oct              1 Nov   5 Nov
 *   |--actual----|---provisional----|-------|
 *   1000/500     1150/580                   entered
 * </pre>
 */
class ReadEnteredAfterAProvisionalBillTest {
  private static final StoredRead SEPTEMBER = read("2025-09-01", 1000, 500);
  private static final StoredRead OCTOBER = read("2025-10-02", 1150, 580);
  private static final PointFile FILE = file("2025-10-01", SEPTEMBER, OCTOBER);

  @Test
  void isTakenWithTheConsumptionSinceTheLastActualRead() {
    JudgedRead judged =
        examine(FILE, submission("2025-11-05", "1 320", "00661")).judged().orElseThrow();

    assertThat(judged.consumption()).isEqualTo(values(170, 81));
    assertThat(judged.effectiveOn()).isEqualTo("2025-11-05");
    assertThat(judged.read().quality()).isEqualTo(ReadQuality.VALID);
    assertThat(judged.stored()).isEmpty();
  }

  @Test
  void countsForTheFirstInsideTheWindow() {
    assertThat(examine(FILE, submission("2025-11-03", "1320", "661")).judged())
        .map(JudgedRead::effectiveOn)
        .hasValue(LocalDate.parse("2025-11-01"));
  }

  @Test
  void isRefusedWithBothNumbersAndWaysOutIfLowerThanTheLast() {
    assertThat(notTaken("2025-11-05", "1320", "579"))
        .hasValue(
            new Refused(
                ReadRefusal.LOWER_THAN_LAST,
                Optional.of(RegisterCode.T2),
                Optional.of(Energy.ofKWh(579)),
                Optional.of(Energy.ofKWh(580)),
                Optional.of(LocalDate.parse("2025-10-02")),
                List.of(WayOut.CHECK_NUMBERS, WayOut.REPORT_EXCHANGE, WayOut.SEND_PHOTO)));
  }

  @Test
  void isRefusedForADayThatActualReadsHaveSettled() {
    assertThat(notTaken("2025-10-01", "1320", "661"))
        .hasValue(Refused.settled(LocalDate.parse("2025-10-01")));
    assertThat(notTaken("2025-10-03", "1320", "661"))
        .as("the 3rd counts for the 1st, which is settled")
        .hasValue(Refused.settled(LocalDate.parse("2025-10-01")));
  }

  @Test
  void isRefusedForTomorrow() {
    assertThat(reason("2025-11-06", "1320", "661")).isEqualTo(ReadRefusal.FUTURE_DATE);
  }

  @Test
  void isRefusedBeforeTheMeterWasThere() {
    assertThat(reason("2022-10-31", "1320", "661")).isEqualTo(ReadRefusal.NO_METER);
  }

  @Test
  void isRefusedWithAFractionOrATooLongNumberOrWithoutAZone() {
    assertThat(reason("2025-11-05", "1320,5", "661")).isEqualTo(ReadRefusal.FRACTION_OF_KWH);
    assertThat(reason("2025-11-05", "132000", "661")).isEqualTo(ReadRefusal.TOO_MANY_DIGITS);
    assertThat(reason("2025-11-05", "1320", " ")).isEqualTo(ReadRefusal.INCOMPLETE_ZONES);
  }

  @Test
  void asksForConfirmationFarAboveTheUsualAndTakesTheConfirmedOne() {
    ReadSubmission high = submission("2025-11-05", "2950", "661");
    assertThat(examine(FILE, high).notTaken())
        .get()
        .isInstanceOfSatisfying(
            ConfirmationNeeded.class,
            asked -> {
              assertThat(asked.needed()).isEqualTo(Confirmation.UNUSUAL_CONSUMPTION);
              assertThat(asked.total()).isEqualTo(Energy.ofKWh(1881));
            });

    ReadSubmission confirmed =
        new ReadSubmission(
            high.readOn(),
            high.values(),
            Set.of(Confirmation.UNUSUAL_CONSUMPTION),
            Optional.empty());
    assertThat(examine(FILE, confirmed).judged()).isPresent();
  }

  @Test
  void goesToStaffAboveTheThresholdOnceItIsConfirmed() {
    ReadSubmission high = submission("2025-11-05", "6151", "661");
    assertThat(examine(FILE, high).notTaken()).get().isInstanceOf(ConfirmationNeeded.class);

    ReadSubmission confirmed =
        new ReadSubmission(
            high.readOn(),
            high.values(),
            Set.of(Confirmation.UNUSUAL_CONSUMPTION),
            Optional.empty());
    assertThat(examine(FILE, confirmed).judged())
        .flatMap(JudgedRead::doubt)
        .map(JudgedRead.Doubted::reasons)
        .hasValue(List.of(Doubt.ABOVE_DIFFERENCE_LIMIT));
  }

  @Test
  void isRecognisedWhenItComesAgainEvenAfterItWasBilled() {
    PointFile billed = file("2025-11-05", SEPTEMBER, OCTOBER, read("2025-11-05", 1320, 661));

    assertThat(examine(billed, submission("2025-11-05", "1320", "661")).judged())
        .flatMap(JudgedRead::stored)
        .map(StoredRead::values)
        .hasValue(values(1320, 661));
  }

  @Test
  void correctsWhatTheCustomerGaveForTheSameDay() {
    StoredRead mistaken = read("2025-11-04", 1520, 661);
    PointFile file = file("2025-10-01", SEPTEMBER, OCTOBER, mistaken);

    JudgedRead judged =
        examine(file, submission("2025-11-04", "1320", "661")).judged().orElseThrow();
    assertThat(judged.replaces()).hasValue(mistaken);
    assertThat(judged.read().quality()).isEqualTo(ReadQuality.EDITED);
    assertThat(judged.consumption()).isEqualTo(values(170, 81));
  }

  @Test
  void correctsWhatTheCustomerGaveInTheSameWindow() {
    StoredRead mistaken = read("2025-10-31", 1520, 661);

    assertThat(
            examine(
                    file("2025-10-01", SEPTEMBER, OCTOBER, mistaken),
                    submission("2025-11-02", "1320", "661"))
                .judged())
        .flatMap(JudgedRead::replaces)
        .hasValue(mistaken);
  }

  @Test
  void doesNotCorrectAController() {
    StoredRead controller = read("2025-11-04", 1520, 661, ReadSource.CONTROLLER);
    PointFile file = file("2025-10-01", SEPTEMBER, OCTOBER, controller);

    assertThat(examine(file, submission("2025-11-05", "1320", "661")).notTaken())
        .get()
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> assertThat(refused.reason()).isEqualTo(ReadRefusal.LOWER_THAN_LAST));
  }

  @Test
  void mayNotBeAboveALaterRead() {
    PointFile file = file("2025-10-01", SEPTEMBER, OCTOBER, read("2025-11-04", 1320, 661));

    assertThat(examine(file, submission("2025-10-20", "1321", "600")).notTaken())
        .get()
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> assertThat(refused.reason()).isEqualTo(ReadRefusal.HIGHER_THAN_NEXT));
  }

  @Test
  void countsInThousandthsForALegalEntity() {
    JudgedRead judged =
        new ReadExaminer(FILE, false, ReadSamples.RULES, ReadSamples.TODAY, ReadSource.CUSTOMER)
            .examine(submission("2025-11-05", "1150.250", "580"))
            .judged()
            .orElseThrow();
    assertThat(judged.consumption())
        .isEqualTo(Map.of(RegisterCode.T1, Energy.of("0.25"), RegisterCode.T2, Energy.ZERO));
  }

  @Test
  void rollsOverWhenConfirmedOnlyOnTheRegisterThatFell() {
    PointFile nearlyFull = file("2025-10-01", read("2025-10-02", 99_900, 580));
    ReadSubmission fallen =
        new ReadSubmission(
            LocalDate.parse("2025-11-05"),
            Map.of(RegisterCode.T1, "70", RegisterCode.T2, "661"),
            Set.of(Confirmation.ROLL_OVER, Confirmation.UNUSUAL_CONSUMPTION),
            Optional.empty());

    JudgedRead judged = examine(nearlyFull, fallen).judged().orElseThrow();
    assertThat(judged.consumption()).isEqualTo(values(170, 81));
    assertThat(judged.rolledOver(RegisterCode.T1)).isTrue();
    assertThat(judged.rolledOver(RegisterCode.T2)).isFalse();
  }

  private static Optional<NotTaken> notTaken(String readOn, String day, String night) {
    return examine(FILE, submission(readOn, day, night)).notTaken();
  }

  private static ReadRefusal reason(String readOn, String day, String night) {
    return ((Refused) notTaken(readOn, day, night).orElseThrow()).reason();
  }
}
