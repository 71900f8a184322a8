package ua.oblik.domain.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import ua.oblik.domain.calendar.DateRange;
import ua.oblik.domain.measure.Money;

/** What a reader of each language finds on a page, and what may be typed there. */
class NumbersAndDatesInThreeLanguagesTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 5);

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "uk; −1_234_567,80_₴; 05.11.2026; 05.11.2026, 07:03; 05.11.2026–30.11.2026; 05.11.2026–",
        "ru; −1_234_567,80_₴; 05.11.2026; 05.11.2026, 07:03; 05.11.2026–30.11.2026; 05.11.2026–",
        "en; −1,234,567.80_₴; 5_Nov_2026; 5_Nov_2026, 07:03; 5_Nov_2026_– 30_Nov_2026; 5_Nov_2026_–",
        "de; −1_234_567,80_₴; 05.11.2026; 05.11.2026, 07:03; 05.11.2026–30.11.2026; 05.11.2026–"
      })
  void areWrittenByTheLanguage(
      String language, String money, String date, String moment, String days, String open) {
    Notation notation = Notation.of(Locale.forLanguageTag(language));
    assertThat(shown(notation.money(Money.of("-1234567.80")))).isEqualTo(money);
    assertThat(shown(notation.date(DAY))).isEqualTo(date);
    assertThat(shown(notation.moment(DAY.atTime(7, 3)))).isEqualTo(moment);
    DateRange rest = new DateRange(DAY, LocalDate.of(2026, 12, 1));
    assertThat(shown(notation.period(rest))).isEqualTo(days);
    assertThat(shown(notation.period(DateRange.startingOn(DAY)))).isEqualTo(open);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "uk; 36.5 % · 2026-11-05/2026-11-30 · наказ; 36,5 % · 05.11.2026–30.11.2026 · наказ",
        "en; 36.5 % · 2026-11-05/2026-11-30 · наказ; 36.5 % · 5_Nov_2026_– 30_Nov_2026 · наказ",
        "en; Рішення № 214, 2026-11-05; Рішення № 214, 5_Nov_2026",
        "en; 36,5 % · 05.11.2026–30.11.2026; 36,5 % · 05.11.2026–30.11.2026",
        "en; № 2026-13-45 і 12026-11-051; № 2026-13-45 і 12026-11-051"
      })
  void areWrittenByTheLanguageInATextThatIsKeptForAll(String language, String kept, String told) {
    assertThat(shown(Notation.of(Locale.forLanguageTag(language)).told(kept))).isEqualTo(told);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "1234,56; 1234.56; 1234.56",
        "1234.56; 1234.56; 1234.56",
        "' 1 234,56 '; 1234.56; 1234.56",
        "1,234.56; 1234.56; 1234.56",
        "1,234,567.8; 1234567.8; 1234567.8",
        "−7,5; -7.5; -7.5",
        "1,234; 1.234; 1234",
        "0,125; 0.125; 0.125",
        "12,34; 12.34; 12.34",
        "007; 007; 007",
        "１２３４，５; 1234.5; 1234.5",
        "1,23,456; 1.23.456; 1.23.456",
        "12a; 12a; 12a"
      })
  void areTypedWithEitherSign(String typed, String inUkrainian, String inEnglish) {
    assertThat(Typed.number(typed, Notation.of(Locale.forLanguageTag("uk"))))
        .isEqualTo(inUkrainian);
    assertThat(Typed.number(typed, Notation.of(Locale.ENGLISH))).isEqualTo(inEnglish);
  }

  @ParameterizedTest
  @ValueSource(strings = {"uk", "en", "ru"})
  void canBeTypedBackAsTheyAreShown(String language) {
    Notation notation = Notation.of(Locale.forLanguageTag(language));
    for (String amount : new String[] {"0.05", "421.68", "-1234.50", "1234567.89"}) {
      Money money = Money.of(amount);
      assertThat(Money.of(Typed.amount(notation.money(money)))).isEqualTo(money);
    }
    for (String number : new String[] {"0.125", "1234", "1234.125", "1234567", "-22.5"}) {
      BigDecimal value = new BigDecimal(number);
      String shown = notation.decimal(value, "#,##0.######");
      assertThat(new BigDecimal(Typed.number(shown, notation))).isEqualTo(value);
    }
  }

  @ParameterizedTest
  @EnumSource(Month.class)
  void daysCanBeTypedBackInEveryMonth(Month month) {
    LocalDate day = LocalDate.of(2024, month, 29);
    for (String language : new String[] {"uk", "en", "ru"}) {
      Notation notation = Notation.of(Locale.forLanguageTag(language));
      assertThat(Typed.day(notation.date(day))).contains(day);
      assertThat(Typed.day(notation.longDate(day))).contains(day);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "05.11.2026",
        "5.11.2026",
        " 5/11/2026 ",
        "5-11-2026",
        "5 11 2026",
        "5, 11, 2026",
        "2026-11-05",
        "05112026",
        "０５．１１．２０２６",
        "\u200e05.11.2026\u202c",
        "5 Nov 2026",
        "5 NOVEMBER, 2026",
        "5 лист. 2026 р.",
        "5 ноября 2026 г."
      })
  void aDayIsUnderstoodInEverySpelling(String typed) {
    assertThat(Typed.day(typed)).contains(DAY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "31.11.2026", "5 Foo 2026", "31 Nov 2026", "11/2026", "5.11.26", "tomorrow"})
  void whatIsNoDayIsNone(String typed) {
    assertThat(Typed.day(typed)).isEmpty();
  }

  /** No-break spaces as underlines. */
  private static String shown(String text) {
    return text.replace('\u00a0', '_');
  }
}
