package ua.oblik.metering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import ua.oblik.domain.metering.ReadValidation.Confirmation;
import ua.oblik.sheet.SheetRow;
import ua.oblik.sheet.UnreadableSheetException;

/** A row of a table as a read, whatever stands in it. */
class RowsOfAFileOfReadsTest {

  @Test
  void aRowIsReadUnderEitherOfItsNamesForAColumn() {
    ImportedRead read = row("особовий рахунок", "4100000028", "дата", "04.11.2025", "t1", "150");
    assertThat(read.fault()).isEmpty();
    assertThat(read.account()).isPresent();
    assertThat(read.readOn()).hasValue(ReadSamples.TODAY.minusDays(1));
  }

  @Test
  void aCellLongerThanAnyThatIsMeantIsAFaultAndShownCut() {
    ImportedRead read = row("account", "4".repeat(100_000), "date", "2025-11-04", "t1", "150");
    assertThat(read.fault()).isEqualTo("TOO_LONG");
    assertThat(read.accountText()).hasSize(200);
    assertThat(row("account", "4100000028", "t1", "9".repeat(100_000)).fault())
        .isEqualTo("TOO_LONG");
  }

  /** PostgreSQL keeps no zero byte in a text: one of them would lose the chunk. */
  @Test
  void signsThatCannotBeKeptAreNotShown() {
    assertThat(row("account", "41\u0000\u000741\ud800", "t1", "1").accountText())
        .isEqualTo("41  41");
  }

  /** It comes with no file: digits lower than the last are refused all the same. */
  @Test
  void aConfirmedRowClaimsNoPhotograph() {
    ImportedRead read = row("account", "4100000028", "t1", "1", "підтверджено", "ТАК");
    assertThat(read.confirmed()).isEqualTo(Confirmation.BY_CHECKING);
    assertThat(row("account", "4100000028", "t1", "1", "confirm", "ні").confirmed()).isEmpty();
  }

  @Test
  void anAccountUnderTwoOfItsNamesIsOneTooMany() {
    List<String> columns = List.of("account", "дата", "особовий рахунок", "t1");
    assertThatThrownBy(() -> ImportedRead.requireColumns(columns, Optional.empty()))
        .isInstanceOfSatisfying(
            UnreadableSheetException.class,
            refused -> assertThat(refused.arguments()).containsExactly("особовий рахунок", 1, 3));
    assertThatCode(
            () -> ImportedRead.requireColumns(List.of("account", "дата", "t1"), Optional.empty()))
        .doesNotThrowAnyException();
  }

  private static ImportedRead row(String... cells) {
    Map<String, String> row = new HashMap<>();
    for (int i = 0; i < cells.length; i += 2) {
      row.put(cells[i], cells[i + 1]);
    }
    return ImportedRead.of(1, new SheetRow(2, null, row), Optional.empty());
  }
}
