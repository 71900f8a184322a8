package ua.oblik.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong with one row of a workbook costs that row; only a file that breaks off ends. */
class RowsOfAWorkbookTest extends WorkbookByHand {

  /** Each cell has a copy of its own, since spaces are stripped. */
  @Test
  void aLongTextThatManyCellsShare() throws IOException {
    String named =
        IntStream.range(0, 100)
            .mapToObj(i -> "<c t=\"str\"><v>column " + i + "</v></c>")
            .collect(Collectors.joining("", "<row r=\"1\">", "</row>"));
    describe(SHEET, TEXTS);
    texts(TEXTS, "<si><t> " + "x".repeat(60_000) + "</t></si>");
    put(
        SHEET,
        data(
            named
                + rows(2, 1, "<c t=\"s\"><v>0</v></c>".repeat(100))
                + rows(3, 1, "<c><v>1</v></c>")));
    assertThat(read())
        .extracting(SheetRow::line, SheetRow::fault)
        .containsExactly(tuple(2L, SheetRow.Fault.TOO_LONG), tuple(3L, null));
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
        "<c><f>A1*2</f><v></v></c>",
        "<c t=\"n\"><f>A1*2</f><v/></c>",
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
        "<c t=\"str\"><f>A1</f><v/></c>",
        "<c t=\"s\"/>",
        "<c t=\"inlineStr\"><is><t> </t></is></c>",
        "<c/><c/><c><f>A1*2</f></c>"
      })
  void aRowWithoutContentIsEmpty(String cells) throws IOException {
    describe(SHEET, TEXTS);
    sheet(SHEET, rows(2, 1, cells) + rows(3, 1, "<c><v>4100000001</v></c>"));
    assertThat(read()).extracting(SheetRow::line).containsExactly(3L);
  }
}
