package ua.oblik.api;

/** Messages of a bank about one account, with one entry. */
final class CamtFile {
  private CamtFile() {}

  /**
   * A message of version 08.
   *
   * @param message 53 for a statement, 54 for a notification
   */
  static String message(int message, String id, String entry) {
    String root = message == 53 ? "BkToCstmrStmt" : "BkToCstmrDbtCdtNtfctn";
    String part = message == 53 ? "Stmt" : "Ntfctn";
    return """
        <?xml version="1.0" encoding="UTF-8"?>
        <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.0%d.001.08"><%s>
          <GrpHdr><MsgId>M</MsgId><CreDtTm>2025-11-05T08:00:00</CreDtTm></GrpHdr>
          <%s><Id>%s</Id><Acct><Id><IBAN>UA213223130000026007233566001</IBAN></Id></Acct>
            %s</%s></%s></Document>
        """
        .formatted(message, root, part, id, entry, part, root);
  }
}
