package ua.oblik.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ua.oblik.statement.ColumnMapCheck.Preview;
import ua.oblik.statement.ColumnMapCheck.Problem;
import ua.oblik.statement.StatementLine.Credit;
import ua.oblik.statement.StatementLine.Unusable;

/** What staff are told of a column map before they keep it. */
class ColumnMapThatIsTriedTest {
  private static final ColumnMap AGENT =
      map("agent", "AGENT", "No", "Account", "Sum", "Day", "Payer");

  private static ColumnMap map(String name, String source, String... columns) {
    return new ColumnMap(
        name,
        source,
        new ColumnMap.Layout(';', StandardCharsets.UTF_8, "dd.MM.yyyy"),
        new ColumnMap.Columns(
            columns[0], columns[1], columns[2], columns[3], columns[4], null, null));
  }

  @Test
  void aMapWithAllItNeedsHasNoProblems() {
    assertThat(ColumnMapCheck.problems(AGENT)).isEmpty();
  }

  @Test
  void eachFieldHasItsOwnProblem() {
    assertThat(
            ColumnMapCheck.problems(map("", "agent", "No", "", "No", "Day\u202E", "x".repeat(101))))
        .isEqualTo(
            Map.of(
                MapField.NAME, Problem.MISSING,
                MapField.SOURCE, Problem.NOT_A_SOURCE,
                MapField.ACCOUNT, Problem.MISSING,
                MapField.AMOUNT, Problem.TWICE,
                MapField.VALUE_ON, Problem.NOT_A_NAME,
                MapField.PAYER, Problem.NOT_A_NAME));
  }

  @ParameterizedTest
  @ValueSource(strings = {"OFFICE", "BANK", "LIQPAY", "SIMULATOR"})
  void aSourceOfOtherPaymentsIsNoAgents(String source) {
    assertThat(
            ColumnMapCheck.problems(map("agent", source, "No", "Account", "Sum", "Day", "Payer")))
        .isEqualTo(Map.of(MapField.SOURCE, Problem.SOURCE_RESERVED));
  }

  @Test
  void theFirstRowsOfASampleAreReadGoodOnesAndBad() {
    Preview preview =
        preview(
            """
            No;Account;Sum;Day;Payer
            1;4100000001;250,00;04.11.2025;Шевченко
            2;4100000001;none;04.11.2025;Шевченко
            """
                + "3;4100000001;1,00;04.11.2025;Шевченко\n".repeat(9));
    assertThat(preview.problems()).isEmpty();
    assertThat(preview.rows()).hasSize(ColumnMapCheck.SHOWN);
    assertThat(((Credit) preview.rows().get(0)).text().payer()).isEqualTo("Шевченко");
    assertThat(((Unusable) preview.rows().get(1)).reason()).isEqualTo(UnusableReason.AMOUNT);
  }

  @Test
  void columnsThatTheSampleLacksAreNamedAndWhatItHasIsShown() {
    Preview preview = preview("Number;Account;Sum;Day\n1;4100000001;250,00;04.11.2025\n");
    assertThat(preview.problems())
        .isEqualTo(
            Map.of(
                MapField.EXTERNAL_ID, Problem.NOT_IN_THE_SAMPLE,
                MapField.PAYER, Problem.NOT_IN_THE_SAMPLE));
    assertThat(preview.columns()).containsExactly("Number", "Account", "Sum", "Day");
    assertThat(preview.rows()).isEmpty();
  }

  @Test
  void aSampleWithoutALineIsRefused() {
    assertThatThrownBy(() -> preview("")).hasMessage("file-empty");
  }

  /** More than a kilobyte of names: sixty columns in Cyrillic. */
  @Test
  void aLongHeaderIsReadToItsEnd() {
    Preview preview =
        preview("Додатковий стовпець агента;".repeat(60) + "No;Account;Sum;Day;Payer\n");
    assertThat(preview.problems()).isEmpty();
  }

  @Test
  void aColumnThatIsReadStandsOnce() {
    assertThatThrownBy(() -> preview("No;Account;Sum;Sum;Day;Payer\n"))
        .hasMessage("file-column-twice");
  }

  private static Preview preview(String sample) {
    return ColumnMapCheck.preview(
        AGENT, new ByteArrayInputStream(sample.getBytes(StandardCharsets.UTF_8)));
  }
}
