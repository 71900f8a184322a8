package ua.oblik.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables as other systems send them. */
class SheetTest {

  @ParameterizedTest
  @ValueSource(strings = {";", ",", "\t"})
  void separatorIsSeenFromTheHeader(String separator) throws IOException {
    String file =
        "Account;Date;T1\n4100000001;2025-11-01;100\n\n4100000002;;7\n".replace(";", separator);
    List<SheetRow> rows = read(file.getBytes(StandardCharsets.UTF_8));
    assertThat(rows).extracting(SheetRow::line).containsExactly(2L, 4L);
    assertThat(rows.get(0).cell("account")).isEqualTo("4100000001");
    assertThat(rows.get(0).cell("рахунок", "date")).isEqualTo("2025-11-01");
    assertThat(rows.get(1).cell("date")).isEmpty();
  }

  @Test
  void windows1251IsSeenFromItsBytes() throws IOException {
    byte[] file =
        "Рахунок;Дата;T1\n4100000001;01.11.2025;100\n".getBytes(Charset.forName("windows-1251"));
    assertThat(read(file).get(0).cell("дата")).isEqualTo("01.11.2025");
  }

  /** A file of plain numbers whose first note in words stands behind thousands of rows. */
  @Test
  void windows1251IsSeenWhereItsFirstWordComesLate() throws IOException {
    String numbers = "4100000001;01.11.2025;100;\n".repeat(5000);
    byte[] file =
        ("account;date;T1;note\n" + numbers + "4100000002;01.11.2025;200;старий лічильник\n")
            .getBytes(Charset.forName("windows-1251"));
    List<SheetRow> rows = read(file);
    assertThat(rows.get(rows.size() - 1).fault()).isNull();
    assertThat(rows.get(rows.size() - 1).cell("note")).isEqualTo("старий лічильник");
  }

  @Test
  void numbersWithoutEndStayShortAndAreNoDays() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(out, "test", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("reads");
      sheet.value(0, 0, "account");
      sheet.value(0, 1, "date");
      sheet.value(0, 2, "T1");
      sheet.value(1, 0, 4100000001L);
      sheet.value(1, 1, new BigDecimal("99999999999999"));
      sheet.value(1, 2, new BigDecimal("1e999999999"));
    }
    SheetRow row = read(out.toByteArray()).get(0);
    assertThat(row.cell("date")).isEqualTo("99999999999999");
    assertThat(row.cell("t1")).isEqualTo("1E+999999999");
  }

  @Test
  void workbookIsReadWithItsDatesAndNumbers() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(out, "test", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("reads");
      sheet.value(0, 0, "account");
      sheet.value(0, 1, "date");
      sheet.value(0, 2, "T1");
      sheet.value(1, 0, 4100000001L);
      sheet.value(1, 1, LocalDate.of(2025, 11, 1));
      sheet.value(1, 2, 12345);
    }
    SheetRow row = read(out.toByteArray()).get(0);
    assertThat(row.line()).isEqualTo(2);
    assertThat(row.cell("account")).isEqualTo("4100000001");
    assertThat(row.cell("date")).isEqualTo("2025-11-01");
    assertThat(row.cell("t1")).isEqualTo("12345");
  }

  @Test
  void zipThatIsNoWorkbookIsRefused() {
    assertThatThrownBy(() -> read(new byte[] {'P', 'K', 3, 4, 1, 2, 3}))
        .hasMessage("file-not-xlsx");
    assertThatThrownBy(() -> read(new byte[0])).hasMessage("file-empty");
  }

  /**
   * Texts are held in memory: forty kilobytes that unpack to forty megabytes of them are refused.
   */
  @Test
  void workbookThatUnpacksToMoreTextThanMemoryIsForIsRefused() throws IOException {
    ByteArrayOutputStream bomb = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bomb)) {
      zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
      byte[] part = new byte[1 << 20];
      for (int i = 0; i < 40; i++) {
        zip.write(part);
      }
    }
    assertThat(bomb.size()).isLessThan(100_000);
    assertThatThrownBy(() -> read(bomb.toByteArray())).hasMessage("file-not-xlsx");
  }

  @Test
  void aQuoteThatIsNeverClosedBreaksTheTableWhereItStands() throws IOException {
    String file = "account;date;T1\n4100000001;2025-11-01;100\n\"4100000002;";
    List<SheetRow> rows = read((file + "x".repeat(17_000_000)).getBytes(StandardCharsets.UTF_8));
    assertThat(rows).hasSize(2);
    assertThat(rows.get(0).fault()).isNull();
    assertThat(rows.get(1).fault()).isEqualTo(SheetRow.Fault.BROKEN);
  }

  @Test
  void aQuoteThatIsNeverClosedCostsItsRowAlone() throws IOException {
    List<SheetRow> rows =
        read(
            """
            account;date;T1
            4100000001;2025-11-01;"100
            4100000002;2025-11-01;200
            "4100000003";2025-11-01;"3""00"
            "4100000004;2025-11-01;400
            4100000005;2025-11-01;500"""
                .getBytes(StandardCharsets.UTF_8));
    assertThat(rows)
        .extracting(SheetRow::fault)
        .containsExactly(SheetRow.Fault.QUOTE, null, null, SheetRow.Fault.QUOTE, null);
    assertThat(rows.get(0).cell("t1")).isEqualTo("\"100");
    assertThat(rows.get(2).cell("t1")).isEqualTo("3\"00");
    assertThat(rows.get(4).line()).isEqualTo(6);
  }

  /** Whatever the place of a cell in the pieces that are read at once. */
  @Test
  void quotesAreFoundWhereverAFileIsCut() throws IOException {
    StringBuilder file = new StringBuilder("account;date;T1\n");
    for (int i = 0; i < 20_000; i++) {
      file.append("\"").append(4_100_000_000L + i).append("\";\"2025-11-01\";");
      file.append(i % 7 == 0 ? "\"" : "\"1\n\"\"").append(i).append(i % 7 == 0 ? "\n" : "\"\n");
    }
    List<SheetRow> rows = read(file.toString().getBytes(StandardCharsets.UTF_8));
    assertThat(rows).hasSize(20_000);
    for (int i = 0; i < rows.size(); i++) {
      assertThat(rows.get(i).fault()).isEqualTo(i % 7 == 0 ? SheetRow.Fault.QUOTE : null);
      assertThat(rows.get(i).cell("t1")).isEqualTo((i % 7 == 0 ? "\"" : "1\n\"") + i);
    }
  }

  /** As a decimal comma makes it where commas separate: 2 would be read of 2,5. */
  @Test
  void moreCellsThanColumnsAreAFault() throws IOException {
    List<SheetRow> rows =
        read(
            "account,date,T1\n4100000001,2025-11-01,2,5\n4100000002,2025-11-01,7,,\n"
                .getBytes(StandardCharsets.UTF_8));
    assertThat(rows).extracting(SheetRow::fault).containsExactly(SheetRow.Fault.COLUMNS, null);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16", "x-UTF-16LE-BOM"})
  void utf16IsSeenFromItsMark(String charset) throws IOException {
    byte[] file = "Рахунок\tДата\tT1\n4100000001\t01.11.2025\t100\n".getBytes(charset);
    assertThat(read(file).get(0).cell("рахунок")).isEqualTo("4100000001");
  }

  /** One byte of a telephone line does not make another encoding of the file. */
  @Test
  void aDamagedSignOfUtf8CostsItsRowAlone() throws IOException {
    byte[] file =
        "Рахунок;Дата;T1\n4100000001;01.11.2025;1?0\n4100000002;01.11.2025;200\n"
            .getBytes(StandardCharsets.UTF_8);
    int damaged = new String(file, StandardCharsets.ISO_8859_1).indexOf('?');
    file[damaged] = (byte) 0xC0;
    List<SheetRow> rows = read(file);
    assertThat(rows).extracting(SheetRow::fault).containsExactly(SheetRow.Fault.ENCODING, null);
    assertThat(rows.get(1).cell("рахунок")).isEqualTo("4100000002");
  }

  @Test
  void aFileOfEmptyLinesIsEmpty() {
    assertThatThrownBy(() -> read("\r\n\n\n".getBytes(StandardCharsets.UTF_8)))
        .hasMessage("file-empty");
  }

  @ParameterizedTest
  @ValueSource(strings = {"account;date;T1;T1", "account;date; t1 ;\"T1\";T2"})
  void aColumnThatIsNamedTwiceIsRefusedWithBothPlaces(String header) {
    byte[] file = (header + "\n4100000001;2025-11-01;100;200\n").getBytes(StandardCharsets.UTF_8);
    assertThatThrownBy(() -> read(file))
        .isInstanceOfSatisfying(
            UnreadableSheetException.class,
            refused -> {
              assertThat(refused.code()).isEqualTo("file-column-twice");
              assertThat(refused.arguments()).containsExactly("T1", 3, 4);
            });
  }

  @Test
  void columnsOfAWorkbookStandOnceToo() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(out, "test", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("reads");
      sheet.value(0, 0, "account");
      sheet.value(0, 1, "Account");
    }
    assertThatThrownBy(() -> read(out.toByteArray())).hasMessage("file-column-twice");
  }

  @Test
  void columnsWithoutANameAreNobodys() throws IOException {
    assertThat(
            read(
                "account;date;T1;;\n4100000001;2025-11-01;100;;\n"
                    .getBytes(StandardCharsets.UTF_8)))
        .hasSize(1);
  }

  private static List<SheetRow> read(byte[] file) throws IOException {
    try (Sheet sheet = Sheet.open(new ByteArrayInputStream(file))) {
      List<SheetRow> rows = new ArrayList<>();
      Optional<SheetRow> row = sheet.next();
      while (row.isPresent()) {
        rows.add(row.get());
        row = sheet.next();
      }
      return rows;
    }
  }
}
