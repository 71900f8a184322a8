package ua.oblik.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A workbook says itself which of its files is what: whatever it says, all are measured. */
class WorkbookThatHidesWhatItAsksForTest extends WorkbookByHand {

  private static final String FAR = "<row r=\"2\"><c r=\"AAAA2\"><v>1</v></c></row>";

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
    put(packed, new byte[4]);
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

  private void refused() {
    assertThatThrownBy(this::read).hasMessage("file-not-xlsx");
  }
}
