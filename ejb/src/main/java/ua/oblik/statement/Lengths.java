package ua.oblik.statement;

import ua.oblik.statement.StatementLine.Text;

/** How long the words of a row may be. */
final class Lengths {

  static final int NAME = 200;
  private static final int WORDS = 2000;

  private Lengths() {}

  static boolean tooLong(Text text) {
    return text.externalId().length() > NAME
        || text.account().length() > NAME
        || text.payer().length() > NAME
        || text.purpose().length() > WORDS;
  }

  /** The beginning of each, to be shown. */
  static Text clipped(Text text) {
    return new Text(
        clip(text.externalId(), NAME),
        clip(text.account(), NAME),
        clip(text.payer(), NAME),
        clip(text.purpose(), WORDS));
  }

  private static String clip(String text, int most) {
    return text.length() > most ? text.substring(0, most) : text;
  }
}
