package ua.oblik.billing;

import java.util.Locale;

/** The stable words for messages and problem types. */
final class Codes {

  static final String NO_READ = "nothing-to-bill-no-read";

  private Codes() {}

  static String cannotBill(Enum<?> reason) {
    return "cannot-bill-" + word(reason);
  }

  static String nothingToBill(Enum<?> reason) {
    return "nothing-to-bill-" + word(reason);
  }

  static String word(Enum<?> reason) {
    return reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
