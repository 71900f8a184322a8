package ua.oblik.sheet;

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

/** A workbook put together file by file, as no program for tables would write it. */
abstract class WorkbookByHand {
  static final String SHEET = "xl/worksheets/sheet1.xml";
  static final String TEXTS = "xl/sharedStrings.xml";
  private static final String HEADER =
      "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>account</t></is></c>"
          + "<c r=\"B1\" t=\"inlineStr\"><is><t>T1</t></is></c></row>";

  private final ByteArrayOutputStream file = new ByteArrayOutputStream();
  private ZipArchiveOutputStream zip;

  @BeforeEach
  void aFile() {
    zip = new ZipArchiveOutputStream(file);
  }

  /** Rows with the same cells, in which {@code %1$d} is the number of the row. */
  static String rows(int from, int count, String cells) {
    return IntStream.range(from, from + count)
        .mapToObj(row -> ("<row r=\"%1$d\">" + cells + "</row>").formatted(row))
        .collect(Collectors.joining());
  }

  void describe(String sheet, String texts) throws IOException {
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

  void sheet(String name, String rows) throws IOException {
    put(name, data(HEADER + rows));
  }

  static String data(String rows) {
    return "<worksheet><sheetData>" + rows + "</sheetData></worksheet>";
  }

  void texts(String name, String texts) throws IOException {
    put(name, "<sst>" + texts + "</sst>");
  }

  void put(String name, String xml) throws IOException {
    put(name, xml.getBytes(StandardCharsets.UTF_8));
  }

  void put(String name, byte[] bytes) throws IOException {
    zip.putArchiveEntry(new ZipArchiveEntry(name));
    zip.write(bytes);
    zip.closeArchiveEntry();
  }

  /** A file that is packed already, or says so. */
  void put(ZipArchiveEntry packed, byte[] bytes) throws IOException {
    zip.addRawArchiveEntry(packed, new ByteArrayInputStream(bytes));
  }

  List<SheetRow> read() throws IOException {
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
