package ua.oblik;

import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The number by which a person and the log find what broke. People are told the number and what it
 * means for their work; the log has the rest.
 *
 * @param number eight hexadecimal digits in capitals
 */
public record Incident(String number) {
  private static final Pattern NUMBER = Pattern.compile("[0-9A-F]{8}");

  public Incident {
    if (!isNumber(number)) {
      throw new IllegalArgumentException("no number of an incident");
    }
  }

  /** A new one. */
  public static Incident fresh() {
    return new Incident(UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT));
  }

  /** Whether a stored text is such a number; what was stored before there were any is not. */
  public static boolean isNumber(String text) {
    return NUMBER.matcher(text).matches();
  }

  @Override
  public String toString() {
    return number;
  }
}
