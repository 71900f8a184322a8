package ua.oblik.domain.wording;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers and days as people type them. Everything {@link Notation} writes is understood, in every
 * language, and so is a point or a comma before decimals, as the keyboard has it.
 */
public final class Typed {
  private static final String BLANKS = "[\\s\\p{Z}\\p{Cf}]+";
  private static final String CURRENCY = "₴|грн\\.?";
  private static final Pattern FULL_WIDTH = Pattern.compile("[\uff01-\uff5e]+");
  private static final Pattern GROUPS = Pattern.compile("-?[1-9]\\d{0,2}(,\\d{3})+");
  private static final Pattern GROUPS_AND_DECIMALS =
      Pattern.compile("-?[1-9]\\d{0,2}(,\\d{3})+\\.\\d+");
  private static final Pattern NAMED =
      Pattern.compile("(\\d{1,2})[ .,-]*(\\p{L}+)[ .,-]*(\\d{4})[ .\\p{L}]*");
  private static final List<DateTimeFormatter> IN_FIGURES =
      List.of(strict("d.M.uuuu"), strict("uuuu.MM.dd"), strict("ddMMuuuu"));
  private static final Map<String, Month> MONTHS = months();

  private Typed() {}

  /** The same with the full-width digits and signs of some keyboards as everybody types them. */
  public static String narrow(String typed) {
    return FULL_WIDTH
        .matcher(typed)
        .replaceAll(
            wide ->
                Matcher.quoteReplacement(Normalizer.normalize(wide.group(), Normalizer.Form.NFKC)));
  }

  /**
   * Plain decimal text, {@code -1234.56}, of a typed number; whether it is one is for the reader to
   * judge. A comma is a decimal sign unless the whole number is written in groups of three and a
   * point follows, or the language writes groups so.
   */
  public static String number(String typed, Notation notation) {
    String text = narrow(typed).replaceAll(BLANKS, "").replace('\u2212', '-');
    boolean grouped =
        GROUPS_AND_DECIMALS.matcher(text).matches()
            || (notation.isGroupedByCommas() && GROUPS.matcher(text).matches());
    return grouped ? text.replace(",", "") : text.replace(',', '.');
  }

  /**
   * The same of an amount, with or without its currency. It has two decimals at most, so that three
   * digits after a comma are a group in any language.
   */
  public static String amount(String typed) {
    return number(typed.replaceAll(CURRENCY, ""), Notation.of(Locale.ENGLISH));
  }

  /**
   * A day: {@code 05.11.2025}, {@code 5/11/2025}, {@code 2025-11-05}, {@code 5 Nov 2025}, or the
   * eight digits alone, since the keys for digits of some telephones have no point.
   */
  public static Optional<LocalDate> day(String typed) {
    String text = narrow(typed).replaceAll(BLANKS, " ").strip();
    Matcher named = NAMED.matcher(text);
    if (named.matches()) {
      return Optional.ofNullable(MONTHS.get(key(named.group(2))))
          .flatMap(month -> of(named, month));
    }
    String figures = text.replaceAll("[ /,.-]+", ".");
    return IN_FIGURES.stream().flatMap(form -> parse(figures, form).stream()).findFirst();
  }

  private static Optional<LocalDate> of(Matcher named, Month month) {
    try {
      int year = Integer.parseInt(named.group(3));
      return Optional.of(LocalDate.of(year, month, Integer.parseInt(named.group(1))));
    } catch (DateTimeException notADay) {
      return Optional.empty();
    }
  }

  private static Optional<LocalDate> parse(String text, DateTimeFormatter form) {
    try {
      return Optional.of(LocalDate.parse(text, form));
    } catch (DateTimeException notADay) {
      return Optional.empty();
    }
  }

  private static DateTimeFormatter strict(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ROOT)
        .withResolverStyle(ResolverStyle.STRICT);
  }

  /** Every name CLDR has for a month in the three languages, and the first three letters. */
  private static Map<String, Month> months() {
    Map<String, Month> months = new HashMap<>();
    for (String language : List.of("uk-UA", "en-GB", "ru-RU")) {
      Locale locale = Locale.forLanguageTag(language);
      for (Month month : Month.values()) {
        for (TextStyle style : TextStyle.values()) {
          String name = key(month.getDisplayName(style, locale));
          if (name.length() > 2) {
            months.put(name, month);
            months.put(name.substring(0, 3), month);
          }
        }
      }
    }
    return months;
  }

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT).replace(".", "");
  }
}
