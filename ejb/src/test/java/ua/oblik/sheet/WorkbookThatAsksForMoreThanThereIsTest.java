package ua.oblik.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Small workbooks whose one row would fill the memory are refused before it is asked for. */
class WorkbookThatAsksForMoreThanThereIsTest {

  private static final String HEADER =
      """
      <row r="1"><c r="A1" t="inlineStr"><is><t>account</t></is></c>
      <c r="B1" t="inlineStr"><is><t>T1</t></is></c></row>""";
  private static final String ROW =
      "<row r=\"2\"><c r=\"A2\"><v>4100000001</v></c><c r=\"$B$2\"><v>7</v></c></row>";

  @TempDir private Path folder;

  @Test
  void anHonestOneIsRead() throws IOException {
    String far = "<row r=\"3\"><c r=\"XFD3\"><v>1</v></c></row>";
    List<SheetRow> rows = read(HEADER + ROW + far);
    assertThat(rows).singleElement().extracting(row -> row.cell("t1")).isEqualTo("7");
  }

  @ParameterizedTest
  @ValueSource(strings = {"AAAA2", "ZZZZZZ2", "$ZZZZZZ$2", "\uFFFD\uFFFD\uFFFD2", "zzzzz2"})
  void aCellFarToTheRight(String place) {
    refused("<row r=\"2\"><c r=\"" + place + "\"><v>1</v></c></row>");
  }

  @Test
  void aRowWithoutEnd() {
    refused("<row r=\"2\">" + "<c><v>1</v></c>".repeat(20_000) + "</row>");
  }

  @Test
  void aTextWithoutEnd() {
    String run = "<r><t>" + "x".repeat(1000) + "</t></r>";
    refused("<row r=\"2\"><c t=\"inlineStr\"><is>" + run.repeat(100) + "</is></c></row>");
  }

  @ParameterizedTest
  @ValueSource(strings = {"<c r=\"A2\" x=\"%s\"/>", "<!--%s-->"})
  void aTagWithoutEnd(String tag) {
    refused("<row r=\"2\">" + tag.formatted("x".repeat(3_000_000)) + "</row>");
  }

  /** What stands before the break is read, and the break has its line. */
  @Test
  void oneThatIsOnlyBrokenIsReadUpToThere() throws IOException {
    List<SheetRow> rows = read(HEADER + ROW + "<row r=\"3\"><c r=\"A3\"><v>5</v></x>");
    assertThat(rows)
        .extracting(SheetRow::line, SheetRow::fault)
        .containsExactly(tuple(2L, null), tuple(3L, SheetRow.Fault.BROKEN));
  }

  private void refused(String rows) {
    assertThatThrownBy(() -> read(HEADER + rows)).hasMessage("file-not-xlsx");
  }

  private List<SheetRow> read(String rows) throws IOException {
    List<SheetRow> read = new ArrayList<>();
    try (Sheet sheet = Sheet.open(new ByteArrayInputStream(workbook(rows)))) {
      for (Optional<SheetRow> row = sheet.next(); row.isPresent(); row = sheet.next()) {
        read.add(row.get());
      }
    }
    return read;
  }

  /** A workbook as a program writes it, but for the rows of its sheet. */
  private byte[] workbook(String rows) throws IOException {
    ByteArrayOutputStream honest = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(honest, "test", "1.0")) {
      workbook.newWorksheet("reads").value(0, 0, "account");
    }
    String sheet =
        "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
            + rows
            + "</sheetData></worksheet>";
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Path file = Files.write(folder.resolve("honest.xlsx"), honest.toByteArray());
    try (ZipFile from = new ZipFile(file.toFile());
        ZipOutputStream to = new ZipOutputStream(out)) {
      for (ZipEntry entry : from.stream().toList()) {
        boolean isSheet = entry.getName().startsWith("xl/worksheets/sheet");
        to.putNextEntry(new ZipEntry(entry.getName()));
        to.write(
            isSheet
                ? sheet.getBytes(StandardCharsets.UTF_8)
                : from.getInputStream(entry).readAllBytes());
      }
    }
    return out.toByteArray();
  }
}
