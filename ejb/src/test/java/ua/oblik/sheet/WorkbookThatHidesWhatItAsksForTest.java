package ua.oblik.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A workbook says itself which of its files is what: whatever it says, all are measured. */
class WorkbookThatHidesWhatItAsksForTest {

  private static final String SHEET = "xl/worksheets/sheet1.xml";
  private static final String TEXTS = "xl/sharedStrings.xml";
  private static final String HEADER =
      "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>account</t></is></c>"
          + "<c r=\"B1\" t=\"inlineStr\"><is><t>T1</t></is></c></row>";
  private static final String FAR = "<row r=\"2\"><c r=\"AAAA2\"><v>1</v></c></row>";

  private final ByteArrayOutputStream file = new ByteArrayOutputStream();
  private ZipArchiveOutputStream zip;

  @BeforeEach
  void aFile() {
    zip = new ZipArchiveOutputStream(file);
  }

  @ParameterizedTest
  @ValueSource(strings = {"xl/Worksheets/sheet1.xml", "xl/s.xml", "XL/WORKSHEETS/SHEET1.XML"})
  void aSheetOfAnotherName(String name) throws IOException {
    describe(name, TEXTS);
    sheet(name, FAR);
    refused();
  }

  @ParameterizedTest
  @ValueSource(strings = {SHEET, "xl/worksheets/Sheet1.xml"})
  void twoFilesOfOneName(String other) throws IOException {
    describe(SHEET, TEXTS);
    sheet(SHEET, "");
    sheet(other, "");
    refused();
  }

  /** What would unpack it is not there, and that would be an error of the server. */
  @ParameterizedTest
  @ValueSource(ints = {93, 95})
  void aFileThatIsPackedAsNoWorkbookIs(int method) throws IOException {
    describe(SHEET, TEXTS);
    ZipArchiveEntry packed = new ZipArchiveEntry(SHEET);
    packed.setMethod(method);
    packed.setSize(100);
    packed.setCompressedSize(4);
    packed.setCrc(1);
    zip.addRawArchiveEntry(packed, new ByteArrayInputStream(new byte[4]));
    refused();
  }

  /** The reader ends a row at the end of the inner one. */
  @Test
  void aRowWithinARow() throws IOException {
    String half = "<row r=\"2\">" + "<c><v>1</v></c>".repeat(10_000);
    describe(SHEET, TEXTS);
    sheet(SHEET, half + half + "</row></row>");
    refused();
  }

  @Test
  void aCellWithinACell() throws IOException {
    String text = ("<r>" + "x".repeat(1000) + "</r>").repeat(100);
    describe(SHEET, TEXTS);
    sheet(SHEET, "<row r=\"2\"><c t=\"str\"><v><c/>" + text + "</v></c></row>");
    refused();
  }

  @Test
  void aRowOfLongTexts() throws IOException {
    String cell = "<c t=\"str\"><v>" + "x".repeat(60_000) + "</v></c>";
    describe(SHEET, TEXTS);
    sheet(SHEET, "<row r=\"2\">" + cell.repeat(100) + "</row>");
    refused();
  }

  @Test
  void aLongFormula() throws IOException {
    describe(SHEET, TEXTS);
    sheet(SHEET, "<row r=\"2\"><c><f>" + "1+".repeat(5000) + "1</f><v>1</v></c></row>");
    refused();
  }

  /** The reader keeps formulas of ranges until the sheet ends. */
  @ParameterizedTest
  @ValueSource(strings = {"array", "shared"})
  void moreFormulasThanAreKept(String type) throws IOException {
    String formula = "<f t=\"" + type + "\" ref=\"A%1$d\" si=\"%1$d\">1</f>";
    describe(SHEET, TEXTS);
    sheet(SHEET, rows(2, 20_000, "<c>" + formula + "<v>1</v></c>"));
    refused();
  }

  /** The reader puts a shared formula together anew for each cell. */
  @Test
  void aLongFormulaThatManyShare() throws IOException {
    String base = "<f t=\"shared\" ref=\"A2:A300\" si=\"0\">" + "A1+".repeat(2700) + "1</f>";
    describe(SHEET, TEXTS);
    sheet(
        SHEET,
        "<row r=\"2\"><c>"
            + base
            + "</c></row>"
            + rows(3, 300, "<c><f t=\"shared\" si=\"0\"/></c>"));
    refused();
  }

  /** The reader looks through all of them for each cell. */
  @Test
  void manyArraysAndManyCells() throws IOException {
    String array = "<c r=\"A%1$d\"><f t=\"array\" ref=\"A%1$d\">1</f><v>1</v></c>";
    describe(SHEET, TEXTS);
    sheet(SHEET, rows(2, 5_000, array) + rows(5_002, 1_000, "<c/>".repeat(100)));
    refused();
  }

  /** Up to a number that no text has the reader makes empty ones. */
  @Test
  void aTextThatThereIsNot() throws IOException {
    describe(SHEET, TEXTS);
    texts(TEXTS, "<si><t>7</t></si>");
    sheet(SHEET, "<row r=\"2\"><c t=\"s\"><v>100000</v></c></row>");
    refused();
  }

  @Test
  void textsWhereSheetsAre() throws IOException {
    describe(SHEET, "xl/worksheets/texts.xml");
    texts("xl/worksheets/texts.xml", ("<si><t>" + "x".repeat(30_000) + "</t></si>").repeat(1200));
    sheet(SHEET, "");
    refused();
  }

  @ParameterizedTest
  @ValueSource(strings = {"<si/>", "<sheet/>", "<Relationship/>"})
  void moreThanIsKept(String empty) throws IOException {
    describe(SHEET, TEXTS);
    texts(TEXTS, empty.repeat(1_100_000));
    sheet(SHEET, "");
    refused();
  }

  @Test
  void aSharedTextWithoutEnd() throws IOException {
    describe(SHEET, TEXTS);
    texts(TEXTS, "<si>" + ("<r><t>" + "x".repeat(1000) + "</t></r>").repeat(100) + "</si>");
    sheet(SHEET, "<row r=\"2\"><c t=\"s\"><v>0</v></c></row>");
    refused();
  }

  /** Each cell has a copy of its own, since spaces are stripped. */
  @Test
  void aLongTextThatManyCellsShare() throws IOException {
    String named =
        IntStream.range(0, 100)
            .mapToObj(i -> "<c t=\"str\"><v>column " + i + "</v></c>")
            .collect(Collectors.joining("", "<row r=\"1\">", "</row>"));
    describe(SHEET, TEXTS);
    texts(TEXTS, "<si><t> " + "x".repeat(60_000) + "</t></si>");
    put(SHEET, data(named + "<row r=\"2\">" + "<c t=\"s\"><v>0</v></c>".repeat(100) + "</row>"));
    assertThat(read())
        .extracting(SheetRow::line, SheetRow::fault)
        .containsExactly(tuple(2L, SheetRow.Fault.BROKEN));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Ко&#1;д", "a]]>b", "a&b;c", "a\u0001b"})
  void aBrokenSignCostsNoRowBeforeIt(String text) throws IOException {
    describe(SHEET, TEXTS);
    String broken = "<row r=\"3000\"><c t=\"inlineStr\"><is><t>" + text + "</t></is></c></row>";
    sheet(SHEET, rows(2, 2998, "<c><v>%1$d</v></c>") + broken + rows(3001, 10, "<c><v>1</v></c>"));
    List<SheetRow> rows = read();
    assertThat(rows).hasSize(2999);
    assertThat(rows.subList(0, 2998)).allMatch(row -> row.fault() == null);
    assertThat(rows.get(2998))
        .extracting(SheetRow::line, SheetRow::fault)
        .containsExactly(3000L, SheetRow.Fault.BROKEN);
  }

  /** A formula nobody has worked out, and a text from a table that is not there. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "<c><f>A1*2</f></c>",
        "<c t=\"str\"><f>A1</f></c>",
        "<c t=\"s\"><v>0</v></c>",
        "<c/><c><f>A1*2</f></c>"
      })
  void aRowOfWhichNothingCanBeReadIsNotEmpty(String cells) throws IOException {
    describe(SHEET, TEXTS);
    texts("xl/others.xml", "<si><t>7</t></si>");
    sheet(SHEET, rows(2, 1, cells) + rows(3, 1, "<c><v>4100000001</v></c>" + cells));
    assertThat(read())
        .extracting(SheetRow::line, SheetRow::fault)
        .containsExactly(tuple(2L, SheetRow.Fault.UNREADABLE), tuple(3L, null));
  }

  /** Rows that are formatted, or whose formulas come to no text. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "<c s=\"1\"/><c/>",
        "<c><v/></c>",
        "<c t=\"str\"><f>A1</f><v></v></c>",
        "<c t=\"s\"/>",
        "<c t=\"inlineStr\"><is><t> </t></is></c>",
        "<c/><c/><c><f>A1*2</f></c>"
      })
  void aRowWithoutContentIsEmpty(String cells) throws IOException {
    describe(SHEET, TEXTS);
    sheet(SHEET, rows(2, 1, cells) + rows(3, 1, "<c><v>4100000001</v></c>"));
    assertThat(read()).extracting(SheetRow::line).containsExactly(3L);
  }

  /** What programs put beside their sheets is not measured as one. */
  @Test
  void anHonestOneWithAllThatBelongsToItIsRead() throws IOException {
    describe(SHEET, TEXTS);
    put("xl/media/image1.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0});
    put("xl/media/image2.jpeg", new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0});
    put("xl/media/image3.emf", new byte[] {1, 0, 0, 0, 0x6C, 0, 0, 0});
    put("xl/media/image4.wmf", new byte[] {0, 0, 0, 0, 1, 0, 9, 0, 0, 3});
    put("xl/printerSettings/printerSettings1.bin", "Kyocera".getBytes(StandardCharsets.UTF_16LE));
    put(
        "xl/calcChain.xml",
        "<calcChain>" + "<c r=\"B2\" i=\"1\"/>".repeat(20_000) + "</calcChain>");
    put("customXml/item1.xml", "<DataMashup>" + "AAAA".repeat(1_000_000) + "</DataMashup>");
    put("customXml/item2.xml", "<row><c><c>1</c></c><row/></row>");
    texts(TEXTS, "<si><t>4100000001</t></si>");
    String base = "<c><f t=\"shared\" ref=\"B2:B20001\" si=\"0\">A1*2</f><v>7</v></c>";
    String account = "<c t=\"s\"><v>0</v></c>";
    String shares = account + "<c><f t=\"shared\" si=\"0\"/><v>8</v></c>";
    sheet(SHEET, rows(2, 1, account + base) + rows(3, 19_999, shares));
    assertThat(read())
        .hasSize(20_000)
        .allMatch(row -> row.fault() == null && row.cell("account").equals("4100000001"));
  }

  private static String rows(int from, int count, String cells) {
    return IntStream.range(from, from + count)
        .mapToObj(row -> ("<row r=\"%1$d\">" + cells + "</row>").formatted(row))
        .collect(Collectors.joining());
  }

  private void describe(String sheet, String texts) throws IOException {
    String type = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    put(
        "[Content_Types].xml",
        "<Types><Override PartName=\"/xl/workbook.xml\" ContentType=\""
            + type
            + "sheet.main+xml\"/><Override PartName=\"/"
            + texts
            + "\" ContentType=\""
            + type
            + "sharedStrings+xml\"/></Types>");
    put(
        "xl/workbook.xml",
        "<workbook xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
            + "<sheets><sheet name=\"reads\" sheetId=\"1\" r:id=\"a\"/></sheets></workbook>");
    put(
        "xl/_rels/workbook.xml.rels",
        "<Relationships><Relationship Id=\"a\" Target=\"/" + sheet + "\"/></Relationships>");
  }

  private void sheet(String name, String rows) throws IOException {
    put(name, data(HEADER + rows));
  }

  private static String data(String rows) {
    return "<worksheet><sheetData>" + rows + "</sheetData></worksheet>";
  }

  private void texts(String name, String texts) throws IOException {
    put(name, "<sst>" + texts + "</sst>");
  }

  private void put(String name, String xml) throws IOException {
    put(name, xml.getBytes(StandardCharsets.UTF_8));
  }

  private void put(String name, byte[] bytes) throws IOException {
    zip.putArchiveEntry(new ZipArchiveEntry(name));
    zip.write(bytes);
    zip.closeArchiveEntry();
  }

  private void refused() {
    assertThatThrownBy(this::read).hasMessage("file-not-xlsx");
  }

  private List<SheetRow> read() throws IOException {
    zip.close();
    List<SheetRow> read = new ArrayList<>();
    try (Sheet sheet = Sheet.open(new ByteArrayInputStream(file.toByteArray()))) {
      for (Optional<SheetRow> row = sheet.next(); row.isPresent(); row = sheet.next()) {
        read.add(row.get());
      }
    }
    return read;
  }
}
