package ua.oblik.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static ua.oblik.statement.StatementSamples.camt;
import static ua.oblik.statement.StatementSamples.credit;
import static ua.oblik.statement.StatementSamples.read;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import ua.oblik.domain.measure.Money;
import ua.oblik.statement.StatementLine.Credit;
import ua.oblik.statement.StatementLine.Unusable;

/** Files that are wrong: as a whole they are refused, in a row the rest is read. */
class BadStatementTest {

  private static final String HEADER = "externalId;account;amount;valueDate;payer;purpose;bill\n";

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          file-with-dtd            | <?xml version="1.0"?><!DOCTYPE d [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]><Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.02">&b;</Document>
          file-with-dtd            | <!DOCTYPE d SYSTEM "file:///etc/passwd"><Document/>
          file-not-camt            | <Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.001.001.03"/>
          file-not-camt            | <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.12"/>
          file-not-camt            | <html><body>login</body></html>
          file-broken-xml          | <Document xmlns=
          file-columns-unknown     | a;b;c
          file-empty               | ' '
          """)
  void isRefusedAsAWhole(String code, String file) {
    assertThatThrownBy(() -> read(file))
        .isInstanceOf(UnreadableFileException.class)
        .hasMessage(code);
  }

  /** The person who brought it looks there. */
  @Test
  void brokenBeforeItsFirstEntryIsToldByLineAndColumn() {
    String broken = camt(53, 8, credit(8, "R1", "1.00")).replace("</CreDtTm>", "<CreDtTm>");
    assertThatThrownBy(() -> read(broken))
        .isInstanceOfSatisfying(
            UnreadableFileException.class,
            refused ->
                assertThat(refused.arguments())
                    .as("at the end of a header in which something is still open")
                    .isEqualTo(List.of("4", "69")));
  }

  /** As many banks of the country write: the declaration says which signs the bytes are. */
  @Test
  void xmlInWindows1251IsReadIfItSaysSo() {
    String file = camt(53, 8, credit(8, "R1", "1.00")).replace("UTF-8", "windows-1251");
    assertThat(read(StatementSamples.cyrillic(file)).get(0).text().payer())
        .isEqualTo("Шевченко Тарас");
  }

  @Test
  void xmlInAnotherEncodingThanItSaysIsRefusedForThat() {
    byte[] file = StatementSamples.cyrillic(camt(53, 8, credit(8, "R1", "1.00")));
    assertThatThrownBy(() -> read(file))
        .isInstanceOfSatisfying(
            UnreadableFileException.class,
            refused -> assertThat(refused.arguments().get(0)).isEqualTo("20"))
        .hasMessage("file-wrong-encoding");
  }

  @Test
  void zipIsNeitherXmlNorCsv() {
    assertThatThrownBy(() -> read(new byte[] {'P', 'K', 3, 4, 0, 0}))
        .hasMessage("file-neither-xml-nor-csv");
  }

  @Test
  void deepNestingIsCutOff() {
    String deep = camt(53, 2, credit(2, "R1", "1.00") + "<X>".repeat(100_000));
    List<StatementLine> lines = read(deep);
    assertThat(lines).hasSize(2);
    assertThat(lines.get(0)).isInstanceOf(Credit.class);
    assertThat(((Unusable) lines.get(1)).reason()).isEqualTo(UnusableReason.BROKEN);
  }

  /** One entry is held in memory, and a hundred megabytes of tags would be thousands. */
  @Test
  void anEntryOfMoreTagsThanAnyHasIsCutOff() {
    String crowd = ("<X>" + "<Y/>".repeat(90_000) + "</X>").repeat(12);
    List<StatementLine> lines =
        read(camt(53, 2, credit(2, "R1", "1.00") + "<Ntry>" + crowd + "</Ntry>"));
    assertThat(lines).hasSize(2);
    assertThat(lines.get(0)).isInstanceOf(Credit.class);
    assertThat(((Unusable) lines.get(1)).reason()).isEqualTo(UnusableReason.BROKEN);
  }

  @Test
  void aBatchOfThousandsIsReadHoweverItIsIndented() {
    StringBuilder batch = new StringBuilder(" ".repeat(20_000));
    for (int i = 0; i < 3000; i++) {
      batch.append(StatementSamples.details(8, "P" + i, "1.00").replace("\n", "\n          "));
    }
    String entry =
        credit(8, "B", "3000.00").replace(StatementSamples.details(8, "B", "3000.00"), batch);
    assertThat(read(camt(54, 8, entry))).hasSize(3000).allMatch(Credit.class::isInstance);
  }

  /** Neither tags nor comments are taken into memory whole. */
  @ParameterizedTest
  @ValueSource(strings = {"<X a=\"%s\"/>", "<!-- %s -->", "<%s/>", "<?x %s?>"})
  void aTagOfManyMegabytesBreaksTheFileWhereItStands(String tag) {
    String longTag = tag.formatted("a".repeat(3_000_000));
    List<StatementLine> lines =
        read(camt(53, 2, credit(2, "R1", "1.00") + longTag + credit(2, "R2", "1.00")));
    assertThat(lines).hasSize(2);
    assertThat(lines.get(0)).isInstanceOf(Credit.class);
    assertThat(((Unusable) lines.get(1)).reason()).isEqualTo(UnusableReason.BROKEN);
  }

  @Test
  void whatStandsBeforeTheBreakIsRead() {
    String whole = camt(53, 8, credit(8, "R1", "1.00") + credit(8, "R2", "2.00"));
    List<StatementLine> lines = read(whole.substring(0, whole.indexOf("R2") + 300));
    assertThat(lines).hasSize(2);
    assertThat(lines.get(0).amount()).isEqualTo(Money.of("1.00"));
    assertThat(((Unusable) lines.get(1)).reason()).isEqualTo(UnusableReason.BROKEN);
    assertThat(lines.get(1).lineNumber()).isGreaterThan(20);
  }

  @Test
  void whatIsNoCreditIsToldWithItsAmount() {
    String debit = credit(2, "D", "5.00").replace("CRDT", "DBIT");
    String pending = credit(2, "P", "6.00").replace("BOOK", "PDNG");
    String foreign = credit(2, "E", "7.00").replace("UAH", "EUR");
    String fraction = credit(2, "F", "8.001");
    String returned = credit(2, "B", "9.00").replace("<Sts>", "<RvslInd>true</RvslInd><Sts>");
    String inFigures = credit(2, "C", "9.50").replace("<Sts>", "<RvslInd>1</RvslInd><Sts>");
    List<StatementLine> lines =
        read(camt(53, 2, debit + pending + foreign + fraction + returned + inFigures));
    assertThat(lines)
        .extracting(line -> ((Unusable) line).reason())
        .containsExactly(
            UnusableReason.DEBIT,
            UnusableReason.NOT_BOOKED,
            UnusableReason.CURRENCY,
            UnusableReason.AMOUNT,
            UnusableReason.BANK_REVERSAL,
            UnusableReason.BANK_REVERSAL);
    assertThat(lines.get(0).amount()).isEqualTo(Money.of("5.00"));
  }

  /** By ISO 20022 a debit that is a reversal takes a credit back, and the other way round. */
  @ParameterizedTest
  @ValueSource(strings = {"53 2", "53 8", "54 4", "54 8"})
  void aDebitThatIsAReversalTellsWhatItTakesBack(String message) {
    int kind = Integer.parseInt(message.substring(0, 2));
    int version = Integer.parseInt(message.substring(3));
    String entry =
        credit(version, "R1", "9.00")
            .replace("CRDT", "DBIT")
            .replace("<BookgDt>", "<RvslInd>true</RvslInd><BookgDt>")
            .replace("NOTPROVIDED", "OLD-7");

    StatementLine line = read(camt(kind, version, entry)).get(0);

    StatementLine.Reversal reversal = (StatementLine.Reversal) line;
    assertThat(reversal.amount()).isEqualTo(Money.of("9.00"));
    assertThat(reversal.references()).containsExactly("R1", "OLD-7");
    assertThat(reversal.named()).isTrue();
    assertThat(
            ((Unusable) read(camt(kind, version, entry.replace("BOOK", "PDNG"))).get(0)).reason())
        .isEqualTo(UnusableReason.NOT_BOOKED);
  }

  @Test
  void partsThatDoNotAddUpAreRefusedTogether() {
    String entry =
        credit(8, "R", "10.00")
            .replace("</NtryDtls>", StatementSamples.details(8, "R2", "5.00") + "</NtryDtls>");
    List<StatementLine> lines = read(camt(54, 8, entry));
    assertThat(lines).hasSize(1);
    assertThat(((Unusable) lines.get(0)).reason()).isEqualTo(UnusableReason.PARTS_DO_NOT_ADD_UP);
    assertThat(lines.get(0).amount()).isEqualTo(Money.of("10.00"));
  }

  /** Of equal amounts the second would else be taken for the first, told once more. */
  @Test
  void partsThatRepeatTheReferenceOfTheirBatchAreStillSeveralPayments() {
    String entry =
        credit(8, "B", "15.00")
            .replace(
                "</NtryDtls>",
                StatementSamples.details(8, "B", "5.00")
                    + StatementSamples.details(8, "R3", "5.00")
                    + "</NtryDtls>")
            .replace(
                StatementSamples.details(8, "B", "15.00"),
                StatementSamples.details(8, "B", "5.00"));
    assertThat(read(camt(54, 8, entry)))
        .extracting(line -> line.text().externalId() + " " + line.amount())
        .containsExactly("B/1 5.00", "B/2 5.00", "R3 5.00");
  }

  @Test
  void aQuoteThatIsNeverClosedCostsItsRowAlone() {
    List<StatementLine> lines =
        read(
            HEADER
                + """
                A1;4100000001;1.00;2025-11-04;"Петренко;світло;
                A2;4100000001;2.00;2025-11-04;"Кафе ""Каштан""; зал 2";світло;
                "A3;4100000001;3.00;2025-11-04;;;
                A4;4100000001;4.00;2025-11-04;"Два
                рядки";;
                A5;4100000001;5.00;2025-11-04;"так" собі;;
                A6;4100000001;6.00;2025-11-04;;;
                """);
    assertThat(lines)
        .extracting(line -> line instanceof Unusable unusable ? unusable.reason() : line.amount())
        .containsExactly(
            UnusableReason.QUOTE,
            Money.of("2.00"),
            UnusableReason.QUOTE,
            Money.of("4.00"),
            UnusableReason.QUOTE,
            Money.of("6.00"));
    assertThat(lines.get(1).text().payer()).isEqualTo("Кафе \"Каштан\"; зал 2");
    assertThat(lines.get(3).text().payer()).isEqualTo("Два рядки");
    assertThat(lines.get(5).lineNumber()).isEqualTo(8);
  }

  @Test
  void rowsOfAnAgentAreToldApartByTheirFaults() {
    List<StatementLine> lines =
        read(
            """
                externalId;account;amount;valueDate;payer;purpose;bill
                A1;4100000001;250,00;2025-11-04;Шевченко Т.;о/р 4100000001;
                A2;4100000001;12x;2025-11-04;;;
                A3;4100000001;10.00;04.11.2025;;;
                ;4100000001;10.00;2025-11-04;;;
                A5;4100000001
                A6;4100000001;-5;2025-11-04;;;
                A7;4100000001;1 234.50;2025-11-04;;;
                \0\1;;
                A9;4100000001;9.00;2025-11-04;Шев\0ченко;;
                """);
    assertThat(lines)
        .extracting(StatementLine::lineNumber)
        .containsExactly(2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L);
    assertThat(lines.get(0).amount()).isEqualTo(Money.of("250.00"));
    assertThat(lines.subList(1, 6))
        .extracting(line -> ((Unusable) line).reason())
        .containsExactly(
            UnusableReason.AMOUNT,
            UnusableReason.DATE,
            UnusableReason.EXTERNAL_ID,
            UnusableReason.COLUMNS,
            UnusableReason.AMOUNT);
    assertThat(lines.get(6).amount()).isEqualTo(Money.of("1234.50"));
    assertThat(((Unusable) lines.get(7)).reason()).isEqualTo(UnusableReason.COLUMNS);
    assertThat(lines.get(8).amount()).isEqualTo(Money.of("9.00"));
  }

  @Test
  void hundredMegabytesAreReadWithoutBeingHeld() throws IOException {
    byte[] row = "A%07d;4100000001;1.00;2025-11-04;;;\n".getBytes(StandardCharsets.UTF_8);
    long rows = 100_000_000L / row.length;
    try (StatementReader reader =
        StatementFiles.open(new LongAgentFile(HEADER, rows), List.of(StatementSamples.AGENT))) {
      long read = 0;
      while (reader.next().isPresent()) {
        read++;
      }
      assertThat(read).isEqualTo(rows);
    }
  }
}
