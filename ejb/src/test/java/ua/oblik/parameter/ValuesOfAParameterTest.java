package ua.oblik.parameter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ua.oblik.RefusedException;
import ua.oblik.domain.calendar.ReadingWindow;
import ua.oblik.metering.MeteringRules;

/** What an administrator may type for a parameter. */
class ValuesOfAParameterTest {

  @ParameterizedTest
  @CsvSource({
    "LATE_FEE_PERCENT, 0, 0",
    "LATE_FEE_PERCENT, ' 3,5', 3.5",
    "LATE_FEE_PERCENT, 12.25, 12.25",
    "REACTIVE_PRICE, ' 5,2634', 5.2634",
    "REACTIVE_PRICE, 0.123456, 0.123456",
    "DUE_DAY, 28, 28",
    "VAT_PERCENT, 7, 7",
    "RUN_RELEASE, NEVER, NEVER",
    "ESTIMATION_ORDER, 'LAST_TWO_READS,NORM', 'LAST_TWO_READS,NORM'",
    "ESTIMATION_ORDER, NORM, NORM",
    "SUPPLIER_EDRPOU, 32855961, 32855961",
    "SUPPLIER_IBAN, UA213223130000026007233566001, UA213223130000026007233566001",
    "SUPPLIER_EMAIL, oblik@example.org, oblik@example.org",
  })
  void isTakenAsItIsKept(KnownParameter parameter, String typed, String kept) {
    assertThat(parameter.checked(typed)).isEqualTo(kept);
  }

  @ParameterizedTest
  @CsvSource({
    "LATE_FEE_PERCENT, -1",
    "LATE_FEE_PERCENT, 100.01",
    "LATE_FEE_PERCENT, 1.234",
    "LATE_FEE_PERCENT, ''",
    "REACTIVE_PRICE, 0.1234567",
    "REACTIVE_PRICE, 100.01",
    "WINDOW_LAST_DAY, 15",
    "DUE_DAY, 29",
    "DUE_DAY, 0",
    "DUE_DAY, 1.5",
    "VAT_PERCENT, 99999999999",
    "RUN_RELEASE, never",
    "ESTIMATION_ORDER, 'NORM,LAST_TWO_READS'",
    "ESTIMATION_ORDER, 'LAST_TWO_READS,LAST_TWO_READS,NORM'",
    "ESTIMATION_ORDER, LAST_TWO_READS",
    "SUPPLIER_NAME, 日本の電力会社日本の電力会社日本の電力会社日本の電力会社日本の電力会社日本の電力会社日本の電力会社日本の電力会社日本の電力会社日本の電力会社",
    "SUPPLIER_EDRPOU, 32855962",
    "SUPPLIER_IBAN, UA213223130000026007233566002",
    "SUPPLIER_EMAIL, oblik",
  })
  void isRefusedWhereItMakesNoSense(KnownParameter parameter, String typed) {
    assertThatThrownBy(() -> parameter.checked(typed)).isInstanceOf(RefusedException.class);
  }

  @Test
  void theWidestReadingWindowIsOne() {
    Map<String, String> widest =
        Map.of(
            KnownParameter.WINDOW_DAYS_BEFORE.word(),
            KnownParameter.WINDOW_DAYS_BEFORE.checked("10"),
            KnownParameter.WINDOW_LAST_DAY.word(),
            KnownParameter.WINDOW_LAST_DAY.checked("14"));
    assertThat(MeteringRules.window(widest)).isEqualTo(new ReadingWindow(10, 14));
  }

  @ParameterizedTest
  @CsvSource({
    "REACTIVE_PRICE, 2026-01-01, true",
    "REACTIVE_PRICE, 2026-01-02, false",
    "REACTIVE_FED_TIMES, 2026-01-31, false",
    "REACTIVE_INCENTIVE, 2026-01-15, false",
    "REACTIVE_FREE_TANGENT, 2026-01-15, false",
    "REACTIVE_FREE_TANGENT, 2026-02-01, true",
    "EXCESS_PERCENT, 2026-01-15, false",
    "VAT_PERCENT, 2026-01-15, true",
    "DUE_DAY, 2026-01-15, true",
  })
  void changeOnTheFirstOfAMonthWhereMonthsAreComputedByThem(
      KnownParameter parameter, LocalDate day, boolean may) {
    assertThat(parameter.mayChangeOn(day)).isEqualTo(may);
  }

  /** Every parameter of reactive energy is one of a month. */
  @Test
  void ofReactiveEnergyCountByMonth() {
    assertThat(KnownParameter.values())
        .filteredOn(parameter -> parameter.word().startsWith("reactive."))
        .hasSize(4)
        .allMatch(KnownParameter::countsByMonth);
  }

  /** Every parameter that a migration brings may be changed, and no other. */
  @Test
  void areTheParametersThatMigrationsBring() throws IOException {
    Path migrations = Path.of("..", "config", "src", "main", "resources", "db", "customer");
    Pattern row = Pattern.compile("\\('([a-z-]+[.][a-z-]+)', '2006-01-01'");
    Set<String> brought = new TreeSet<>();
    List<Path> files;
    try (Stream<Path> all = Files.list(migrations)) {
      files = all.toList();
    }
    for (Path file : files) {
      row.matcher(Files.readString(file)).results().forEach(r -> brought.add(r.group(1)));
    }
    assertThat(Stream.of(KnownParameter.values()).map(KnownParameter::word))
        .containsExactlyInAnyOrderElementsOf(brought.stream().collect(Collectors.toList()));
  }
}
