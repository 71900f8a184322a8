package ua.oblik.document;

import java.math.BigDecimal;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import ua.oblik.document.BillDocument.Language;
import ua.oblik.domain.calendar.DateRange;
import ua.oblik.domain.measure.Energy;
import ua.oblik.domain.measure.Money;
import ua.oblik.domain.wording.Notation;

/**
 * The bill's texts, dates and numbers in one language. Immutable and thread safe; the machine's own
 * locale plays no part.
 */
final class Words {
  private static final Map<Language, Words> ALL = new EnumMap<>(Language.class);

  static {
    for (Language language : Language.values()) {
      ALL.put(language, new Words(language.locale()));
    }
  }

  private final Locale locale;
  private final ResourceBundle bundle;
  private final Notation notation;
  private final DateTimeFormatter month;

  private Words(Locale locale) {
    this.locale = locale;
    bundle =
        ResourceBundle.getBundle(
            "ua.oblik.document.bill",
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    notation = Notation.of(locale);
    month = DateTimeFormatter.ofPattern("LLLL yyyy", locale);
  }

  static Words of(Language language) {
    return ALL.get(language);
  }

  /**
   * The text of a key.
   *
   * @throws java.util.MissingResourceException if the bundle lacks it
   */
  String text(String key, Object... values) {
    if (values.length == 0) {
      return bundle.getString(key);
    }
    return new MessageFormat(bundle.getString(key), locale).format(values);
  }

  /** The text of an enum constant, {@code prefix.NAME}. */
  String text(String prefix, Enum<?> constant) {
    return bundle.getString(prefix + '.' + constant.name());
  }

  /** {@code 1 234,56 ₴}. */
  String money(Money amount) {
    return notation.money(amount);
  }

  /** {@code 1 234,56}, for columns that name the currency in their header. */
  String amount(Money amount) {
    return notation.amount(amount);
  }

  /** kWh with as many decimals as there are. */
  String energy(Energy energy) {
    return decimal(energy.kWh(), "#,##0.###");
  }

  /** A price, whole kopiykas at least. */
  String rate(BigDecimal rate) {
    return decimal(rate, "#,##0.00####");
  }

  String coefficient(BigDecimal coefficient) {
    return decimal(coefficient, "0.##");
  }

  /** A coefficient with all its decimals. */
  String exact(BigDecimal coefficient) {
    return decimal(coefficient, "0.######");
  }

  private String decimal(BigDecimal value, String pattern) {
    return notation.decimal(value, pattern);
  }

  /** A text that is kept for all languages, its dates as this one writes them. */
  String told(String kept) {
    return notation.told(kept);
  }

  /** {@code 05.11.2025}. */
  String date(LocalDate day) {
    return notation.date(day);
  }

  /** {@code 20 листопада 2025}. */
  String longDate(LocalDate day) {
    return notation.longDate(day);
  }

  /** The month's name for a whole month, else first and last day. */
  String period(DateRange period) {
    YearMonth start = YearMonth.from(period.from());
    if (period.equals(DateRange.of(start))) {
      String name = month.format(start);
      return name.substring(0, 1).toUpperCase(locale) + name.substring(1);
    }
    return days(period);
  }

  /** First and last day, both inclusive. */
  String days(DateRange period) {
    return text("period.days", date(period.from()), date(period.lastDay()));
  }
}
