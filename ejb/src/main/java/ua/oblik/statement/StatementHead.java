package ua.oblik.statement;

/** What a statement or notification says before its entries: which one, of which account. */
final class StatementHead {
  String id = "";
  String source = "BANK";
  int entries;

  /** Whether it is a camt.054, which tells of entries before, beside or after their statement. */
  final boolean notification;

  StatementHead(boolean notification) {
    this.notification = notification;
  }

  /** The payee's account is where the money came in, whichever message tells of it. */
  void account(XmlElement account) {
    String iban = account.at("Id", "IBAN").text();
    String other = account.at("Id", "Othr", "Id").text();
    if (!iban.isEmpty()) {
      source = iban;
    } else if (!other.isEmpty()) {
      source = other;
    }
  }
}
