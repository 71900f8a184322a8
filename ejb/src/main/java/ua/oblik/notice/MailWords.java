package ua.oblik.notice;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ua.oblik.domain.measure.Energy;
import ua.oblik.domain.measure.Money;
import ua.oblik.domain.wording.Notation;

/**
 * The texts of letters in one language. A text names the values it wants in braces, {@code
 * {billNumber}}. Immutable and thread safe; the machine's own locale plays no part.
 */
final class MailWords {
  private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");

  private final Locale locale;
  private final ResourceBundle bundle;
  private final Notation notation;

  MailWords(Locale locale) {
    this.locale = locale;
    bundle =
        ResourceBundle.getBundle(
            "ua.oblik.notice.mail",
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    notation = Notation.of(locale);
  }

  Locale locale() {
    return locale;
  }

  /**
   * The text of a key as it stands in the bundle.
   *
   * @throws java.util.MissingResourceException if the bundle lacks it
   */
  String text(String key) {
    return bundle.getString(key);
  }

  /**
   * The text of a key with its places filled. Values are put in as they are, braces in them too.
   *
   * @throws IllegalStateException if the text wants a value that is not there
   */
  String text(String key, Map<String, String> values) {
    Matcher places = PLACE.matcher(text(key));
    return places.replaceAll(
        place -> {
          String value = values.get(place.group(1));
          if (value == null) {
            throw new IllegalStateException("text " + key + " wants the value " + place.group(1));
          }
          return Matcher.quoteReplacement(value);
        });
  }

  String date(LocalDate day) {
    return notation.date(day);
  }

  String moment(LocalDateTime moment) {
    return notation.moment(moment);
  }

  /** Kilowatt-hours with as many decimals as there are. */
  String energy(Energy volume) {
    return notation.decimal(volume.kWh(), "#,##0.###");
  }

  /** {@code 4,32 ₴}, with the decimals that a price of a kilowatt-hour has beyond two. */
  String rate(BigDecimal hryvnias) {
    return notation.decimal(hryvnias, "#,##0.00####") + "\u00a0₴";
  }

  /** {@code 1 234,56 ₴}. */
  String money(Money amount) {
    return notation.money(amount);
  }
}
