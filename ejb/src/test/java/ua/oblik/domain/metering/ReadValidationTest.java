package ua.oblik.domain.metering;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ua.oblik.domain.measure.Energy;
import ua.oblik.domain.metering.MeterSpan.MeterPlate;
import ua.oblik.domain.metering.ReadValidation.Accepted;
import ua.oblik.domain.metering.ReadValidation.Confirmation;
import ua.oblik.domain.metering.ReadValidation.Doubt;
import ua.oblik.domain.metering.ReadValidation.Entered;
import ua.oblik.domain.metering.ReadValidation.Known;
import ua.oblik.domain.metering.ReadValidation.Limits;
import ua.oblik.domain.metering.ReadValidation.NeedsConfirmation;
import ua.oblik.domain.metering.ReadValidation.Outcome;
import ua.oblik.domain.metering.ReadValidation.Questionable;
import ua.oblik.domain.metering.ReadValidation.Reason;
import ua.oblik.domain.metering.ReadValidation.Refused;
import ua.oblik.domain.metering.ReadValidation.WayOut;

/**
 * A two-zone meter of five digits, last read on 1 October 2025 at 12000/4000, billed to that date;
 * 5 kW contracted, ten kilowatt-hours a day usual; today is 5 November.
 */
class ReadValidationTest {

  private static final LocalDate LAST_ON = LocalDate.of(2025, 10, 1);
  private static final LocalDate TODAY = LocalDate.of(2025, 11, 5);

  @ParameterizedTest
  @CsvSource({
    "2025-11-05, 12200/4100, 200/100",
    "2025-11-05, 12000/4000, 0/0", // zero consumption is real
    "2025-10-01, 12000/4000, 0/0",
    "2025-11-05, ' 12 200 /4100.0', 200/100",
    "2025-11-05, '12200,0/04100', 200/100",
    "2025-11-05, '\u202b12200\u202c/\u200f4100\ufeff', 200/100", // pasted with marks nobody sees
  })
  void isAccepted(LocalDate on, String values, String volumes) {
    Accepted accepted = (Accepted) judge(on, values);
    assertThat(text(accepted.volumes())).isEqualTo(volumes);
    assertThat(accepted.read().quality()).isEqualTo(ReadQuality.VALID);
    assertThat(accepted.read().source()).isEqualTo(ReadSource.CUSTOMER);
  }

  @ParameterizedTest
  @CsvSource({
    "2025-11-05, 12200, INCOMPLETE_ZONES, T2",
    "2025-11-05, 12200/, INCOMPLETE_ZONES, T2",
    "2025-11-05, ' /4100', INCOMPLETE_ZONES, T1",
    "2025-11-05, 12200/4100/1, UNKNOWN_REGISTER, T3",
    "2025-11-05, 12200/abc, NOT_A_NUMBER, T2",
    "2025-11-05, 1e4/4100, NOT_A_NUMBER, T1",
    "2025-11-05, 12.200.1/4100, NOT_A_NUMBER, T1",
    "2025-11-05, -12200/4100, NEGATIVE, T1",
    "2025-11-05, 12200.5/4100, FRACTION_OF_KWH, T1",
    "2025-11-05, 100000/4100, TOO_MANY_DIGITS, T1",
    "2025-11-05, 99999999999999999999/4100, TOO_MANY_DIGITS, T1",
    "2025-11-06, 12200/4100, FUTURE_DATE,",
    "2025-09-30, 12200/4100, BEFORE_LAST_BILLED,",
    "2025-11-05, 11999/4100, LOWER_THAN_LAST, T1",
    "2025-11-05, 12200/3999, LOWER_THAN_LAST, T2",
  })
  void isRefused(LocalDate on, String values, Reason reason, RegisterCode register) {
    Refused refused = (Refused) judge(on, values);
    assertThat(refused.reason()).isEqualTo(reason);
    assertThat(refused.register()).isEqualTo(Optional.ofNullable(register));
  }

  @Test
  void aLowerReadShowsBothNumbersAndTheWaysOut() {
    Refused refused = (Refused) judge(TODAY, "11999/4100");
    assertThat(refused.entered()).contains(Energy.ofKWh(11999));
    assertThat(refused.last()).contains(Energy.ofKWh(12000));
    assertThat(refused.lastOn()).contains(LAST_ON);
    assertThat(refused.waysOut())
        .containsExactly(WayOut.CHECK_NUMBERS, WayOut.REPORT_EXCHANGE, WayOut.SEND_PHOTO);
  }

  @Test
  void aRegisterNearItsEndMayHaveRolledOverOnceThatIsConfirmed() {
    Known known = known("99900/4000");
    Refused refused = (Refused) judge(entered("50/4100"), known);
    assertThat(refused.waysOut()).contains(WayOut.CONFIRM_ROLL_OVER);
    Accepted accepted = (Accepted) judge(entered("50/4100", Confirmation.ROLL_OVER), known);
    assertThat(accepted.read().rolledOver()).isTrue();
    assertThat(text(accepted.volumes())).isEqualTo("150/100");
  }

  @Test
  void aLowerReadWithAPhotographWaitsForStaffInsteadOfBeingRefused() {
    Questionable shown =
        (Questionable) judge(entered("11999/4100", Confirmation.PHOTO_SENT), known("12000/4000"));
    assertThat(shown.doubts()).containsExactly(Doubt.LOWER_THAN_LAST);
    assertThat(shown.read().quality()).isEqualTo(ReadQuality.QUESTIONABLE);
    assertThat(text(shown.volumes())).isEqualTo("0/0");
    assertThat(shown.limit()).isEqualTo(Energy.ofKWh(12000));
  }

  @Test
  void confirmingARollOverThatCannotBeDoesNotHelp() {
    assertThat(judge(entered("11999/4100", Confirmation.ROLL_OVER), known("12000/4000")))
        .isInstanceOf(Refused.class);
  }

  @Test
  void farAboveTheUsualIsAskedAboutAndTakenOnceConfirmed() {
    // Three times 10 kWh over 35 days is 1050.
    assertThat(judge(TODAY, "12950/4100")).isInstanceOf(Accepted.class);
    NeedsConfirmation asked = (NeedsConfirmation) judge(TODAY, "12951/4100");
    assertThat(asked.needed()).isEqualTo(Confirmation.UNUSUAL_CONSUMPTION);
    assertThat(asked.expected().ground()).isEqualTo(Expectation.Ground.USUAL);
    assertThat(asked.expected().volume()).isEqualTo(Energy.ofKWh(350));
    assertThat(text(asked.volumes())).isEqualTo("951/100");
    assertThat(judge(entered("12951/4100", Confirmation.UNUSUAL_CONSUMPTION), known("12000/4000")))
        .isInstanceOf(Accepted.class);
  }

  @Test
  void moreThanCanBeDrawnIsQuestionable() {
    // 5 kW over 35 days is 4200 kWh.
    Questionable doubted =
        (Questionable)
            judge(entered("16101/4100", Confirmation.UNUSUAL_CONSUMPTION), known("12000/4000"));
    assertThat(doubted.doubts()).containsExactly(Doubt.ABOVE_CONTRACTED_POWER);
    assertThat(doubted.limit()).isEqualTo(Energy.ofKWh(4200));
    assertThat(doubted.read().quality()).isEqualTo(ReadQuality.QUESTIONABLE);
    assertThat(doubted.read().isActual()).isFalse();
  }

  @Test
  void aDifferenceAboveTheThresholdIsQuestionable() {
    Questionable doubted =
        (Questionable)
            judge(entered("17001/4000", Confirmation.UNUSUAL_CONSUMPTION), known("12000/4000"));
    assertThat(doubted.doubts())
        .containsExactly(Doubt.ABOVE_CONTRACTED_POWER, Doubt.ABOVE_DIFFERENCE_LIMIT);
  }

  @Test
  void aCustomersSlipOfADigitIsAskedAboutBeforeItGoesToStaff() {
    NeedsConfirmation asked = (NeedsConfirmation) judge(TODAY, "99999/4100");
    assertThat(asked.needed()).isEqualTo(Confirmation.UNUSUAL_CONSUMPTION);
    assertThat(asked.expected().volume()).isEqualTo(Energy.ofKWh(350));
  }

  @Test
  void nobodyIsThereToBeAskedAboutTheReadOfAFile() {
    Outcome outcome =
        ReadValidation.judge(
            entered("99999/4100"),
            ReadSource.SYSTEM_OPERATOR,
            known("12000/4000"),
            Limits.STANDARD,
            TODAY);
    assertThat(outcome).isInstanceOf(Questionable.class);
  }

  @Test
  void aReadBetweenTwoOthersFitsBoth() {
    Known between =
        new Known(
            plate(2),
            Optional.of(read("2025-10-01", "12000/4000")),
            Optional.of(read("2025-11-01", "12100/4050")),
            Optional.empty(),
            Optional.empty(),
            5000,
            true);
    Entered fits = new Entered(LocalDate.of(2025, 10, 15), typed("12050/4050"), Set.of());
    assertThat(judge(fits, between)).isInstanceOf(Accepted.class);
    Entered over = new Entered(LocalDate.of(2025, 10, 15), typed("12050/4051"), Set.of());
    Refused refused = (Refused) judge(over, between);
    assertThat(refused.reason()).isEqualTo(Reason.HIGHER_THAN_NEXT);
    assertThat(refused.register()).contains(RegisterCode.T2);
  }

  @Test
  void theFirstReadOfAMeterHasNothingToBeComparedWith() {
    Known first =
        new Known(
            plate(2),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            5000,
            true);
    assertThat(text(((Accepted) judge(entered("99999/1"), first)).volumes())).isEqualTo("0/0");
  }

  @Test
  void aLegalEntityReadsDecimalsAndItsDifferenceIsMultiplied() {
    Known factory =
        new Known(
            new MeterPlate(new MeterSerial("F1"), 1, 5, 40),
            Optional.of(read("2025-10-01", "100.250")),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            500_000,
            false);
    Accepted accepted = (Accepted) judge(entered("150.500"), factory);
    assertThat(accepted.volumes()).containsEntry(RegisterCode.T1, Energy.ofKWh(2010));
    assertThat(((Refused) judge(entered("150.5001"), factory)).reason())
        .isEqualTo(Reason.FRACTION_OF_KWH);
  }

  private static Outcome judge(LocalDate on, String values) {
    return judge(new Entered(on, typed(values), Set.of()), known("12000/4000"));
  }

  private static Outcome judge(Entered entered, Known known) {
    return ReadValidation.judge(entered, ReadSource.CUSTOMER, known, Limits.STANDARD, TODAY);
  }

  private static Entered entered(String values, Confirmation... confirmed) {
    return new Entered(TODAY, typed(values), Set.of(confirmed));
  }

  private static Known known(String last) {
    return new Known(
        plate(2),
        Optional.of(read("2025-10-01", last)),
        Optional.empty(),
        Optional.of(LAST_ON),
        Optional.of(Energy.ofKWh(10)),
        5000,
        true);
  }

  static MeterPlate plate(int zones) {
    return new MeterPlate(new MeterSerial("M1"), zones, 5, 1);
  }

  static MeterRead read(String on, String values) {
    Map<RegisterCode, Energy> numbers = new EnumMap<>(RegisterCode.class);
    typed(values).forEach((register, text) -> numbers.put(register, Energy.of(text)));
    return MeterRead.valid(LocalDate.parse(on), numbers, ReadSource.CUSTOMER);
  }

  static Map<RegisterCode, String> typed(String values) {
    Map<RegisterCode, String> typed = new EnumMap<>(RegisterCode.class);
    List<String> parts = List.of(values.split("/", -1));
    for (int i = 0; i < parts.size(); i++) {
      typed.put(RegisterCode.of(3).get(i), parts.get(i));
    }
    return typed;
  }

  private static String text(Map<RegisterCode, Energy> volumes) {
    return String.join("/", volumes.values().stream().map(Energy::toString).toList());
  }
}
