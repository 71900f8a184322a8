package ua.oblik.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static ua.oblik.statement.StatementSamples.camt;
import static ua.oblik.statement.StatementSamples.credit;
import static ua.oblik.statement.StatementSamples.details;
import static ua.oblik.statement.StatementSamples.read;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import ua.oblik.domain.measure.Money;
import ua.oblik.statement.BatchMark.Role;
import ua.oblik.statement.StatementLine.Credit;

/** An entry of several transactions and each of them carry the references that they share. */
class WholeAndPartsOfABatchTest {

  private static final String BATCH =
      "<Btch><MsgId>M7</MsgId><PmtInfId>P7</PmtInfId><NbOfTxs>2</NbOfTxs></Btch>";

  @Test
  void entryWithoutDetailsIsAWholeOfSoMany() {
    BatchMark mark = mark(read(camt(53, 8, entry(BATCH))).get(0)).orElseThrow();
    assertThat(mark)
        .isEqualTo(
            new BatchMark(
                Role.WHOLE,
                2,
                "S-2025-11-04",
                1,
                List.of("AcctSvcrRef B", "PmtInfId P7", "MsgId M7", "NtryRef 17 2025-11-04")));
  }

  @Test
  void entryThatTellsFewerThanItIsMadeOfIsAWhole() {
    List<StatementLine> lines = read(camt(53, 8, entry(BATCH + details(8, "R1", "1.00"))));
    assertThat(lines).hasSize(1);
    assertThat(lines.get(0).amount()).isEqualTo(Money.of("3.00"));
    assertThat(mark(lines.get(0)).orElseThrow().role()).isEqualTo(Role.WHOLE);
  }

  @Test
  void partsCarryTheReferencesOfTheirBatch() {
    String parts = details(8, "R1", "1.00") + details(8, "R2", "2.00");
    List<StatementLine> lines = read(camt(54, 8, entry(BATCH + parts)));
    assertThat(lines).hasSize(2);
    assertThat(lines)
        .allSatisfy(
            line -> {
              BatchMark mark = mark(line).orElseThrow();
              assertThat(mark.role()).isEqualTo(Role.PART);
              assertThat(mark.names()).contains("AcctSvcrRef B", "PmtInfId P7", "MsgId M7");
            });
  }

  /** Its own reference tells it from others, in whichever message it stands. */
  @Test
  void paymentThatIsAnEntryOfItsOwnNeedsNoMark() {
    assertThat(mark(read(camt(53, 8, credit(8, "R1", "1.00"))).get(0))).isEmpty();
  }

  private static String entry(String details) {
    return credit(8, "B", "3.00")
        .replace("<Ntry>", "<Ntry><NtryRef>17</NtryRef>")
        .replaceAll("(?s)<NtryDtls>.*</NtryDtls>", "<NtryDtls>" + details + "</NtryDtls>");
  }

  private static Optional<BatchMark> mark(StatementLine line) {
    return ((Credit) line).batch();
  }
}
