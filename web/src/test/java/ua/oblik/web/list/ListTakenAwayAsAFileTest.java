package ua.oblik.web.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ua.oblik.domain.listing.ListQuery;
import ua.oblik.domain.measure.Energy;
import ua.oblik.domain.measure.Money;
import ua.oblik.domain.metering.RegisterCode;

/** What a spreadsheet makes of an exported list. */
class ListTakenAwayAsAFileTest {
  private static final ResourceBundle TEXTS =
      ResourceBundle.getBundle("ua.oblik.web.ui.Texts", Locale.ENGLISH);

  /** A row as a list of the office has them. */
  private record Line(String customer, Money balance, Optional<LocalDate> closedOn) {}

  /** Lines kept in memory, asked page by page as a database is. */
  private record Lines(List<Line> all) implements ListSource<Line> {
    @Override
    public String name() {
      return "accounts";
    }

    @Override
    public List<Line> rows(ListQuery query) {
      return all.stream().skip(query.window().first()).limit(query.window().size()).toList();
    }

    @Override
    public long count(ListQuery query) {
      return all.size();
    }

    @Override
    public List<ListColumn<Line>> columns() {
      return List.of(
          new ListColumn<>("customer", line -> Optional.of(line.customer())),
          new ListColumn<>("balance", Line::balance),
          new ListColumn<>("closedOn", Line::closedOn));
    }
  }

  @Test
  void hasAByteOrderMarkSemicolonsDecimalCommasAndTheCountrysDates() throws IOException {
    Line line =
        new Line("Ґалаґан Олена", Money.of("-1234.50"), Optional.of(LocalDate.of(2025, 11, 5)));

    assertThat(csv(List.of(line)))
        .startsWith("\ufeffCustomer;Balance;Closed")
        .contains("Ґалаґан Олена;-1234,50;05.11.2025");
  }

  @Test
  void hasMomentsByTheClockOfKyivAndSeveralValuesInOneCell() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (CsvFile file = new CsvFile(out)) {
      file.row(
          List.of(
              Instant.parse("2025-11-05T12:03:00Z"),
              List.of(1, 2),
              Map.of(RegisterCode.T1, new Energy(12_000))));
    }

    assertThat(out.toString(StandardCharsets.UTF_8)).contains("05.11.2025 14:03;1, 2;T1 12");
  }

  @ParameterizedTest
  @ValueSource(strings = {"=2+3", "+380501112233", "-x", "@cmd"})
  void makesNoFormulaOfWhatSomebodyTyped(String typed) throws IOException {
    String text = csv(List.of(new Line(typed, Money.ZERO, Optional.empty())));

    assertThat(text.lines().toList().get(1)).startsWith("'" + typed + ";");
  }

  @Test
  void holdsEveryRowAlsoWhereTheyTakeManyPages() throws IOException {
    List<Line> many =
        IntStream.rangeClosed(1, 45_000)
            .mapToObj(n -> new Line("N" + n, Money.ofKopiykas(n), Optional.empty()))
            .toList();

    assertThat(csv(many).lines()).hasSize(45_001).last().isEqualTo("N45000;450,00;");
  }

  @Test
  void keepsNumbersNumbersInAWorkbook(@TempDir Path folder) throws IOException {
    Line line = new Line("=2+3", Money.of("12.34"), Optional.of(LocalDate.of(2025, 11, 5)));
    Path workbook = Files.write(folder.resolve("list.xlsx"), file(ListFormat.XLSX, List.of(line)));

    assertThat(sheet(workbook)).contains("<v>12.34</v>").doesNotContain("<f>");
  }

  private static String csv(List<Line> lines) throws IOException {
    return new String(file(ListFormat.CSV, lines), StandardCharsets.UTF_8);
  }

  private static byte[] file(ListFormat format, List<Line> lines) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new ListExport<>(new Lines(lines), ListQuery.first(0), TEXTS).write(format, out);
    return out.toByteArray();
  }

  private static String sheet(Path workbook) throws IOException {
    try (ZipFile zip = new ZipFile(workbook.toFile())) {
      ZipEntry sheet = zip.getEntry("xl/worksheets/sheet1.xml");
      return new String(zip.getInputStream(sheet).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
