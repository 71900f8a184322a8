package ua.oblik.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ua.oblik.domain.measure.Energy;
import ua.oblik.domain.measure.Money;

class TableTakenAwayTest {
  private static final TableFile TABLE =
      new TableFile(
          "Покази",
          List.of("Дата", "Обсяг", "Сума", "Назва"),
          List.of(
              Arrays.asList(
                  LocalDate.of(2025, 11, 5), Energy.of("12.5"), Money.of("1234.56"), "=1+1"),
              Arrays.asList(LocalDate.of(2025, 11, 6), null, Money.of("0.01").negated(), "a;\"b")));

  @Test
  void opensInAUkrainianExcelAsItIs() {
    assertThat(new String(TABLE.as(TableFile.Format.CSV), StandardCharsets.UTF_8))
        .isEqualTo(
            String.join(
                "\r\n",
                "\ufeffДата;Обсяг;Сума;Назва",
                "05.11.2025;12,5;1234,56;'=1+1",
                "06.11.2025;;-0,01;\"a;\"\"b\"",
                ""));
  }

  @Test
  void holdsNumbersInXlsxAndNoFormula(@TempDir Path folder) throws IOException {
    Path file = Files.write(folder.resolve("table.xlsx"), TABLE.as(TableFile.Format.XLSX));
    try (ZipFile zip = new ZipFile(file.toFile())) {
      assertThat(part(zip, "xl/worksheets/sheet1.xml"))
          .contains("<v>1234.56</v>", "<v>12.5</v>")
          .doesNotContain("<f>");
      assertThat(part(zip, "xl/styles.xml")).as("two decimals").contains("#,##0.00");
    }
  }

  private static String part(ZipFile zip, String name) throws IOException {
    return new String(
        zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
  }
}
