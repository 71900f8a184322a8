package ua.oblik.statement;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.prowidesoftware.swift.model.mx.AbstractMX;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import ua.oblik.domain.measure.Money;
import ua.oblik.statement.StatementLine.Credit;

/**
 * The own reader and an established library read the same out of every version; what is read is the
 * message as that library writes it.
 */
class StatementsAgainstTheOracleTest {

  static Stream<Arguments> versions() {
    return Stream.of(53, 54)
        .flatMap(
            message ->
                IntStream.rangeClosed(2, 8).mapToObj(version -> Arguments.of(message, version)));
  }

  @ParameterizedTest(name = "camt.0{0}.001.0{1}")
  @MethodSource("versions")
  void readTheSame(int message, int version) {
    AbstractMX oracle =
        AbstractMX.parse(
            StatementSamples.camt(
                message,
                version,
                StatementSamples.credit(version, "R1", "250.00")
                    + batch(version)
                    + StatementSamples.credit(version, "R4", "0.01")));
    assertThat(oracle).isNotNull();
    List<String> expected = credits(oracle.toJson());
    List<String> read =
        StatementSamples.read(oracle.message()).stream()
            .map(Credit.class::cast)
            .map(
                credit ->
                    String.join(
                        "|",
                        credit.source(),
                        credit.text().externalId(),
                        credit.amount().toString(),
                        credit.valueOn().toString(),
                        credit.text().payer(),
                        credit.text().purpose()))
            .toList();
    assertThat(read).hasSize(4).containsExactlyElementsOf(expected);
  }

  private static String batch(int version) {
    return """
        <Ntry>
          <Amt Ccy="UAH">300.50</Amt>
          <CdtDbtInd>CRDT</CdtDbtInd>
          %s
          <BookgDt><Dt>2025-11-04</Dt></BookgDt>
          <ValDt><Dt>2025-11-04</Dt></ValDt>
          <AcctSvcrRef>B</AcctSvcrRef>
          <BkTxCd><Prtry><Cd>PMNT</Cd></Prtry></BkTxCd>
          <NtryDtls>%s%s</NtryDtls>
        </Ntry>
        """
        .formatted(
            StatementSamples.status(version, "BOOK"),
            StatementSamples.details(version, "R2", "100.25"),
            StatementSamples.details(version, "R3", "200.25"));
  }

  /** What the library has read, as text. */
  private static List<String> credits(String json) {
    List<String> credits = new ArrayList<>();
    JsonObject message = JsonParser.parseString(json).getAsJsonObject();
    JsonObject statement =
        message.has("bkToCstmrStmt")
            ? first(message.getAsJsonObject("bkToCstmrStmt"), "stmt")
            : first(message.getAsJsonObject("bkToCstmrDbtCdtNtfctn"), "ntfctn");
    String iban = statement.getAsJsonObject("acct").getAsJsonObject("id").get("iban").getAsString();
    for (JsonElement element : statement.getAsJsonArray("ntry")) {
      JsonObject entry = element.getAsJsonObject();
      for (JsonElement part : first(entry, "ntryDtls").getAsJsonArray("txDtls")) {
        credits.add(iban + "|" + credit(entry, part.getAsJsonObject()));
      }
    }
    return credits;
  }

  private static String credit(JsonObject entry, JsonObject part) {
    JsonObject price =
        part.has("amt")
            ? part.getAsJsonObject("amt")
            : part.getAsJsonObject("amtDtls").getAsJsonObject("txAmt").getAsJsonObject("amt");
    JsonObject debtor = part.getAsJsonObject("rltdPties").getAsJsonObject("dbtr");
    JsonObject named = debtor.has("pty") ? debtor.getAsJsonObject("pty") : debtor;
    return String.join(
        "|",
        part.getAsJsonObject("refs").get("acctSvcrRef").getAsString(),
        Money.of(price.get("value").getAsBigDecimal()).toString(),
        day(entry.getAsJsonObject("valDt").get("dt")),
        named.get("nm").getAsString(),
        part.getAsJsonObject("rmtInf").getAsJsonArray("ustrd").get(0).getAsString());
  }

  /** The library writes a date as an object of year, month and day. */
  private static String day(JsonElement date) {
    if (date.isJsonPrimitive()) {
      return date.getAsString().substring(0, 10);
    }
    JsonObject parts = date.getAsJsonObject();
    return "%d-%02d-%02d"
        .formatted(
            parts.get("year").getAsInt(),
            parts.get("month").getAsInt(),
            parts.get("day").getAsInt());
  }

  private static JsonObject first(JsonObject parent, String name) {
    return parent.getAsJsonArray(name).get(0).getAsJsonObject();
  }
}
