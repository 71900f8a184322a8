package ua.oblik.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static ua.oblik.statement.StatementSamples.read;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ua.oblik.statement.StatementLine.Credit;
import ua.oblik.statement.StatementLine.Unusable;

/** The CSV of an agent in this encoding or that, with columns of its own beside ours. */
class SignsAndColumnsOfAnAgentTest {

  private static final String HEADER = "externalId;account;amount;valueDate;payer;purpose;bill\n";

  @Test
  void columnsThatNobodyReadsMayRepeatAndMayLackAName() {
    List<StatementLine> lines =
        read(
            """
            externalId;account;amount;valueDate;payer;purpose;bill;note;note;;
            A1;4100000001;1.00;2025-11-04;;;;x;y;;
            A2;4100000001;2.00;2025-11-04;;;;x;y
            """);
    assertThat(lines.get(0)).isInstanceOf(Credit.class);
    assertThat(((Unusable) lines.get(1)).reason()).isEqualTo(UnusableReason.COLUMNS);
  }

  /** As a spreadsheet saves "Unicode text", whatever the map says of the agent's files. */
  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-8"})
  void theMarkOfAFileIsSurerThanItsMap(String charset) {
    String file =
        """
        Номер платежу;Особовий рахунок;Сума;Дата;Платник;Призначення
        77;4100000001;99,90;04.11.2025;Їжакевич Ґалина;світло
        """;
    List<StatementLine> lines = read(("\uFEFF" + file).getBytes(Charset.forName(charset)));
    assertThat(((Credit) lines.get(0)).text().payer()).isEqualTo("Їжакевич Ґалина");
  }

  @Test
  void windows1251IsReadByTheMapThatSaysSo() {
    List<StatementLine> lines =
        read(
            StatementSamples.cyrillic(
                """
                Номер платежу;Особовий рахунок;Сума;Дата;Платник;Призначення
                77;4100000001;99,90;04.11.2025;Їжакевич Ґалина;світло
                """));
    assertThat(((Credit) lines.get(0)).text().payer()).isEqualTo("Їжакевич Ґалина");
    assertThat(((Credit) lines.get(0)).source()).isEqualTo("UKRPOSHTA");
  }

  @Test
  void wrongEncodingIsToldOfTheRowsThatHaveIt() {
    byte[] latin =
        (HEADER + "A1;4100000001;1.00;2025-11-04;plain;;\n").getBytes(StandardCharsets.UTF_8);
    byte[] cyrillic = StatementSamples.cyrillic("A2;4100000001;2.00;2025-11-04;Петренко;;\n");
    List<StatementLine> lines = read(concat(latin, cyrillic));
    assertThat(lines.get(0)).isInstanceOf(Credit.class);
    assertThat(((Unusable) lines.get(1)).reason()).isEqualTo(UnusableReason.ENCODING);
  }

  private static byte[] concat(byte[] first, byte[] second) {
    byte[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }
}
