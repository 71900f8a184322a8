package ua.oblik.statement;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Files as banks and agents send them. */
final class StatementSamples {

  static final String IBAN = "UA213223130000026007233566001";
  private static final Charset CYRILLIC = Charset.forName("windows-1251");

  static final ColumnMap AGENT =
      new ColumnMap(
          "agent",
          "AGENT",
          new ColumnMap.Layout(';', StandardCharsets.UTF_8, "yyyy-MM-dd"),
          new ColumnMap.Columns(
              "externalId", "account", "amount", "valueDate", "payer", "purpose", "bill"));
  static final ColumnMap POST =
      new ColumnMap(
          "ukrposhta",
          "UKRPOSHTA",
          new ColumnMap.Layout(';', CYRILLIC, "dd.MM.yyyy"),
          new ColumnMap.Columns(
              "Номер платежу", "Особовий рахунок", "Сума", "Дата", "Платник", "Призначення", null));

  private StatementSamples() {}

  /** A message of one account: {@code camt(53, 2, entries)} is camt.053.001.02. */
  static String camt(int message, int version, String entries) {
    String root = message == 53 ? "BkToCstmrStmt" : "BkToCstmrDbtCdtNtfctn";
    String part = message == 53 ? "Stmt" : "Ntfctn";
    return """
        <?xml version="1.0" encoding="UTF-8"?>
        <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.0%d.001.0%d">
          <%s>
            <GrpHdr><MsgId>M1</MsgId><CreDtTm>2025-11-05T08:00:00</CreDtTm></GrpHdr>
            <%s>
              <Id>S-2025-11-04</Id>
              <CreDtTm>2025-11-05T08:00:00</CreDtTm>
              <Acct><Id><IBAN>%s</IBAN></Id></Acct>
        %s
            </%s>
          </%s>
        </Document>
        """
        .formatted(message, version, root, part, IBAN, entries, part, root);
  }

  /** A credit of one transaction, written as the version writes it. */
  static String credit(int version, String reference, String amount) {
    return """
        <Ntry>
          <Amt Ccy="UAH">%s</Amt>
          <CdtDbtInd>CRDT</CdtDbtInd>
          %s
          <BookgDt><Dt>2025-11-04</Dt></BookgDt>
          <ValDt><Dt>2025-11-03</Dt></ValDt>
          <AcctSvcrRef>%s</AcctSvcrRef>
          <BkTxCd><Prtry><Cd>PMNT</Cd></Prtry></BkTxCd>
          <NtryDtls>%s</NtryDtls>
        </Ntry>
        """
        .formatted(amount, status(version, "BOOK"), reference, details(version, reference, amount));
  }

  static String status(int version, String code) {
    return version < 7 ? "<Sts>" + code + "</Sts>" : "<Sts><Cd>" + code + "</Cd></Sts>";
  }

  /** One transaction. */
  static String details(int version, String reference, String amount) {
    String price =
        version < 4
            ? "<AmtDtls><TxAmt><Amt Ccy=\"UAH\">" + amount + "</Amt></TxAmt></AmtDtls>"
            : "<Amt Ccy=\"UAH\">" + amount + "</Amt><CdtDbtInd>CRDT</CdtDbtInd>";
    String name = "<Nm>Шевченко Тарас</Nm>";
    String debtor = version < 7 ? name : "<Pty>" + name + "</Pty>";
    return """
        <TxDtls>
          <Refs><AcctSvcrRef>%s</AcctSvcrRef><EndToEndId>NOTPROVIDED</EndToEndId></Refs>
          %s
          <RltdPties><Dbtr>%s</Dbtr></RltdPties>
          <RmtInf><Ustrd>За електроенергію, о/р 4100000001, рахунок № 1000051</Ustrd></RmtInf>
        </TxDtls>
        """
        .formatted(reference, price, debtor);
  }

  static List<StatementLine> read(String file) {
    return read(file.getBytes(StandardCharsets.UTF_8));
  }

  static List<StatementLine> read(byte[] file) {
    try (StatementReader reader =
        StatementFiles.open(new ByteArrayInputStream(file), List.of(AGENT, POST))) {
      List<StatementLine> lines = new ArrayList<>();
      Optional<StatementLine> line = reader.next();
      while (line.isPresent()) {
        lines.add(line.get());
        line = reader.next();
      }
      return lines;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] cyrillic(String text) {
    return text.getBytes(CYRILLIC);
  }
}
