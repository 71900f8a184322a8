package ua.oblik.domain.metering;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ua.oblik.domain.measure.Energy;
import ua.oblik.domain.metering.ReadValidation.Accepted;
import ua.oblik.domain.metering.ReadValidation.Confirmation;
import ua.oblik.domain.metering.ReadValidation.Entered;
import ua.oblik.domain.metering.ReadValidation.Known;
import ua.oblik.domain.metering.ReadValidation.Limits;
import ua.oblik.domain.metering.ReadValidation.NeedsConfirmation;
import ua.oblik.domain.metering.ReadValidation.Outcome;
import ua.oblik.domain.metering.ReadValidation.Questionable;

/**
 * A two-zone meter of five digits, read once, on 1 October 2025 at 12000/4000; 5 kW contracted,
 * what is usual is not known; today is 5 November.
 */
class NewcomersReadsAreAskedAboutTest {

  private static final LocalDate TODAY = LocalDate.of(2025, 11, 5);

  /** 5 kW for eight hours of 35 days are 1400 kWh, around the clock 4200; 5000 go to staff. */
  @ParameterizedTest
  @CsvSource({
    "13300/4100, CUSTOMER, false, taken",
    "13301/4100, CUSTOMER, false, asked",
    "13301/4100, CUSTOMER, true, taken",
    "13301/4100, SYSTEM_OPERATOR, false, taken",
    "16101/4100, CUSTOMER, false, asked",
    "16101/4100, CUSTOMER, true, doubted",
    "16101/4100, SYSTEM_OPERATOR, false, doubted",
    "99999/99999, CUSTOMER, false, asked",
    "99999/99999, CUSTOMER, true, doubted",
    "99999/99999, SYSTEM_OPERATOR, false, doubted",
  })
  void whatAPointUsuallyUsesIsNotKnownYet(
      String values, ReadSource source, boolean confirmed, String becomes) {
    Set<Confirmation> said = confirmed ? Set.of(Confirmation.UNUSUAL_CONSUMPTION) : Set.of();
    Outcome outcome =
        ReadValidation.judge(
            new Entered(TODAY, ReadValidationTest.typed(values), said),
            source,
            newcomer(),
            Limits.STANDARD,
            TODAY);
    assertThat(outcome)
        .isInstanceOf(
            Map.of(
                    "taken", Accepted.class,
                    "asked", NeedsConfirmation.class,
                    "doubted", Questionable.class)
                .get(becomes));
    if (outcome instanceof NeedsConfirmation asked) {
      assertThat(asked.expected().ground()).isEqualTo(Expectation.Ground.CONTRACTED_POWER);
      assertThat(asked.expected().volume()).isEqualTo(Energy.ofKWh(1400));
    }
  }

  private static Known newcomer() {
    return new Known(
        ReadValidationTest.plate(2),
        Optional.of(ReadValidationTest.read("2025-10-01", "12000/4000")),
        Optional.empty(),
        Optional.of(LocalDate.of(2025, 10, 1)),
        Optional.empty(),
        5000,
        true);
  }
}
