package ua.oblik.web.ui;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import ua.oblik.calendar.BusinessClock;
import ua.oblik.domain.billing.Threshold;
import ua.oblik.domain.calendar.DateRange;
import ua.oblik.domain.measure.Energy;
import ua.oblik.domain.measure.Money;
import ua.oblik.domain.metering.RegisterCode;
import ua.oblik.domain.wording.Notation;
import ua.oblik.domain.wording.Typed;

/**
 * How values are written for people, in the language of the page: {@code 1 234,56 ₴} and {@code
 * 05.11.2025}, in English {@code 1,234.56 ₴} and {@code 5 Nov 2025}. Functions of the tag library;
 * nothing becomes a dash.
 */
public final class Formats {
  private static final String NO_BREAK = "\u00a0";
  private static final String NOTHING = "\u2014";
  private static final int LETTERS_OF_A_MONTH = 3;

  private Formats() {}

  /** {@code 1 234,56 ₴}. */
  public static String money(Money amount) {
    return amount == null ? NOTHING : notation().money(amount);
  }

  /** {@code 1 234 kWh} with the unit in the person's language. */
  public static String energy(Energy volume) {
    return volume == null
        ? NOTHING
        : number(volume.kWh()) + NO_BREAK + texts().getString("unit.kwh");
  }

  /** A number with up to six decimals. */
  public static String number(Number value) {
    return value == null ? NOTHING : decimal(new BigDecimal(value.toString()), "#,##0.######");
  }

  /** {@code 05.11.2025}. */
  public static String date(LocalDate day) {
    return day == null || day.equals(LocalDate.MAX) ? NOTHING : notation().date(day);
  }

  /** {@code 05.11.2025 14:03}, by the clock of Kyiv. */
  public static String moment(Instant instant) {
    return instant == null
        ? NOTHING
        : notation().moment(instant.atZone(BusinessClock.ZONE).toLocalDateTime());
  }

  /** First and last day, or only the first where no end is set. */
  public static String period(DateRange period) {
    return period == null ? NOTHING : notation().period(period);
  }

  /** First and last day of a period that is stored with the day after it. */
  public static String days(LocalDate from, LocalDate until) {
    return period(new DateRange(from, until));
  }

  /** {@code листопад 2025}. */
  public static String month(YearMonth month) {
    if (month == null) {
      return NOTHING;
    }
    Locale language = language().locale();
    return month.getMonth().getDisplayName(TextStyle.FULL_STANDALONE, language)
        + NO_BREAK
        + month.getYear();
  }

  /**
   * {@code лис}, for the foot of a chart: three letters tell all months apart in each language, and
   * twelve times four do not fit on a telephone.
   */
  public static String monthShort(YearMonth month) {
    String name = month.getMonth().getDisplayName(TextStyle.FULL_STANDALONE, language().locale());
    return name.substring(0, LETTERS_OF_A_MONTH);
  }

  /** The volume of an average day: {@code 5,4 kWh a day}. */
  public static String perDay(Energy volume) {
    return volume == null ? NOTHING : text("unit.perDay", decimal(volume.kWh(), "#,##0.0"));
  }

  /** The volume of an average day of a period. */
  public static String perDay(Energy volume, int days) {
    return perDay(new Energy(Math.floorDiv(volume.wattHours(), days)));
  }

  /** The same with three decimals. */
  public static String perDayFinely(Energy volume, int days) {
    Energy perDay = new Energy(Math.floorDiv(volume.wattHours(), days));
    return text("unit.perDay", decimal(perDay.kWh(), "#,##0.000"));
  }

  /** The last day of a period that is stored with the day after it. */
  public static String dayBefore(LocalDate until) {
    return until == null ? NOTHING : date(until.minusDays(1));
  }

  /** Why an account is parked, for staff. */
  public static String parkReason(String reason) {
    return text("BillOutcome.ParkReason." + reason);
  }

  /** What a register counted: kilowatt-hours, or kvarh of reactive energy. */
  public static String volume(RegisterCode register, Energy volume) {
    return register.isReactive() ? kvarh(volume) : energy(volume);
  }

  /** Reactive energy with its unit. */
  public static String kvarh(Energy volume) {
    return volume == null
        ? NOTHING
        : number(volume.kWh()) + NO_BREAK + texts().getString("unit.kvarh");
  }

  /** The value of one register. */
  public static String reading(Map<RegisterCode, Energy> values, String register) {
    Energy value = values.get(RegisterCode.valueOf(register));
    return value == null ? NOTHING : number(value.kWh());
  }

  /** The text of a key with values put in. */
  public static String text(String key, Object... values) {
    return new MessageFormat(texts().getString(key), language().locale()).format(values);
  }

  /**
   * The word for a value of the business: the key is KIND.NAME, such as {@code
   * ReadSource.CUSTOMER}.
   */
  public static String word(Enum<?> value) {
    return value == null ? NOTHING : texts().getString(kindOf(value) + "." + value.name());
  }

  /** The name of the enum without its package: {@code Quote.Reason}. */
  private static String kindOf(Enum<?> value) {
    String name = value.getDeclaringClass().getName();
    return name.substring(name.lastIndexOf('.') + 1).replace('$', '.');
  }

  /** The name of a month: {@code листопад}. */
  public static String monthName(int month) {
    return Month.of(month).getDisplayName(TextStyle.FULL_STANDALONE, language().locale());
  }

  /** A value that is kept as text: a decimal by the page's sign, anything else as it is. */
  public static String kept(String value) {
    return value.matches("\\d+\\.\\d+") ? number(new BigDecimal(value)) : value;
  }

  /** A text that is kept for all languages, its dates as the page writes them. */
  public static String told(String kept) {
    return kept == null ? NOTHING : notation().told(kept);
  }

  /** Where money came from, for staff; a bank's own name as its file gives it. */
  public static String paymentSource(String source) {
    String key = "payment.source." + source;
    return knows(key) ? text(key) : source;
  }

  /** Warns of a threshold of the tariff that is near by what was consumed. */
  public static String threshold(Threshold near) {
    return threshold("threshold.near", near);
  }

  /** Warns of one that is near by what is expected. */
  public static String thresholdExpected(Threshold near) {
    return threshold("threshold.expected", near);
  }

  private static String threshold(String key, Threshold near) {
    return near == null
        ? ""
        : text(key, energy(near.crossedBy()), money(near.dearerBy()), energy(near.upTo()));
  }

  /** A number with its noun in the right form: {@code 3 дні}. */
  public static String count(String noun, long number) {
    String form = texts().getString(noun + Plural.of(language(), number).suffix());
    return number(number) + NO_BREAK + form;
  }

  /** Browser and system of a User-Agent header, as people call them. */
  public static String device(String userAgent) {
    return Device.name(userAgent);
  }

  /** A value within an address. */
  public static String encode(String value) {
    return value == null ? "" : URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  /** The text for a code of a refusal, or the general one if the code has none. */
  public static String refusal(String code, Object... values) {
    try {
      return text("refusal." + code, Arrays.stream(values).map(Formats::shown).toArray());
    } catch (MissingResourceException unknown) {
      return texts().getString("refusal.other");
    }
  }

  /** Whether there is a text of that key. */
  public static boolean knows(String key) {
    return texts().containsKey(key);
  }

  private static Object shown(Object value) {
    if (value instanceof LocalDate day) {
      return date(day);
    }
    if (value instanceof Energy volume) {
      return energy(volume);
    }
    return value instanceof Money amount ? money(amount) : value;
  }

  static String decimal(BigDecimal value, String pattern) {
    return notation().decimal(value, pattern);
  }

  /** A number as a field shows it, for the hand that changes it: without groups. */
  static String plain(BigDecimal value, String pattern) {
    return decimal(value, pattern).replace('\u2212', '-');
  }

  /** Plain decimal text of a number that was typed on this page. */
  public static String typed(String number) {
    return Typed.number(number, notation());
  }

  /** The page's own way of writing. */
  private static Notation notation() {
    return Notation.of(language().locale());
  }

  /** The texts of the person's language. */
  static ResourceBundle texts() {
    return language().texts();
  }

  /** That of the page, or of the request for what is no page, such as a file. */
  static Language language() {
    FacesContext faces = FacesContext.getCurrentInstance();
    return faces == null
        ? Language.of(CDI.current().select(HttpServletRequest.class).get())
        : Language.parse(faces.getViewRoot().getLocale().getLanguage()).orElse(Language.UK);
  }
}
