package ua.oblik.domain.wording;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ua.oblik.domain.calendar.DateRange;
import ua.oblik.domain.measure.Money;

/**
 * How numbers, amounts, dates and moments are written for people in a language: the one place for
 * pages, letters and documents. Signs and names of months are CLDR's, as the JDK has them: of Great
 * Britain for English, where a month is named because {@code 05/11/2025} is two days for two
 * readers. What is written here can be typed back, see {@link Typed}. Immutable and thread safe.
 */
public final class Notation {
  private static final Pattern KEPT =
      Pattern.compile(
          "\\b(\\d{4}-\\d{2}-\\d{2})(?:/(\\d{4}-\\d{2}-\\d{2}))?\\b|(?<![\\d.,])(\\d+(?:\\.\\d+)?)(?= %)");

  private static final char MINUS = '\u2212';
  private static final char NO_BREAK = '\u00a0';
  private static final Notation UKRAINIAN = new Notation("uk-UA", "dd.MM.yyyy", "–");
  private static final Map<String, Notation> OTHERS =
      Map.of(
          "en", new Notation("en-GB", "d\u00a0MMM\u00a0yyyy", "\u00a0– "),
          "ru", new Notation("ru-RU", "dd.MM.yyyy", "–"));

  private final DecimalFormatSymbols symbols;
  private final DateTimeFormatter date;
  private final DateTimeFormatter longDate;
  private final DateTimeFormatter time;
  private final String through;

  private Notation(String region, String date, String through) {
    Locale locale = Locale.forLanguageTag(region);
    symbols = DecimalFormatSymbols.getInstance(locale);
    symbols.setMinusSign(MINUS);
    this.date = DateTimeFormatter.ofPattern(date, locale);
    longDate = DateTimeFormatter.ofPattern("d MMMM yyyy", locale);
    time = DateTimeFormatter.ofPattern("HH:mm", locale);
    this.through = through;
  }

  /** That of a language; Ukrainian for one the product does not speak. */
  public static Notation of(Locale language) {
    return OTHERS.getOrDefault(language.getLanguage(), UKRAINIAN);
  }

  /**
   * A number.
   *
   * @param pattern as {@link DecimalFormat} takes it
   */
  public String decimal(BigDecimal value, String pattern) {
    return new DecimalFormat(pattern, symbols).format(value);
  }

  /** {@code 1 234,56}, in English {@code 1,234.56}. */
  public String amount(Money amount) {
    return decimal(amount.hryvnias(), "#,##0.00");
  }

  /** The same with the sign of the hryvnia. */
  public String money(Money amount) {
    return amount(amount) + NO_BREAK + '₴';
  }

  /** {@code 05.11.2025}, in English {@code 5 Nov 2025}. */
  public String date(LocalDate day) {
    return date.format(day);
  }

  /** {@code 5 листопада 2025}. */
  public String longDate(LocalDate day) {
    return longDate.format(day);
  }

  /** {@code 05.11.2025, 14:03}. */
  public String moment(LocalDateTime moment) {
    return date.format(moment) + ", " + time.format(moment);
  }

  /** First and last day; the first alone where no end is set. */
  public String period(DateRange period) {
    String from = date(period.from()) + through;
    return period.isOpen() ? from.stripTrailing() : from + date(period.lastDay());
  }

  /**
   * A text that is kept for all languages, with its periods ({@code 2025-10-01/2025-10-31}), dates
   * ({@code 2025-11-05}) and percentages ({@code 12.5 %}) as they are written in this one. Whatever
   * else stands in it stays as it is.
   */
  public String told(String kept) {
    return KEPT.matcher(kept).replaceAll(found -> Matcher.quoteReplacement(told(found)));
  }

  private String told(MatchResult found) {
    if (found.group(3) != null) {
      return decimal(new BigDecimal(found.group(3)), "#,##0.##");
    }
    try {
      LocalDate day = LocalDate.parse(found.group(1));
      return found.group(2) == null
          ? date(day)
          : date(day) + through + date(LocalDate.parse(found.group(2)));
    } catch (DateTimeParseException noDay) {
      return found.group();
    }
  }

  /** Whether a comma parts thousands. */
  boolean isGroupedByCommas() {
    return symbols.getGroupingSeparator() == ',';
  }
}
