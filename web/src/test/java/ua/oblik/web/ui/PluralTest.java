package ua.oblik.web.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Forms after whole numbers, from the plural rules of Unicode CLDR. */
class PluralTest {

  @ParameterizedTest
  @CsvSource({
    "UK, 0, MANY",
    "UK, 1, ONE",
    "UK, 2, FEW",
    "UK, 4, FEW",
    "UK, 5, MANY",
    "UK, 11, MANY",
    "UK, 12, MANY",
    "UK, 14, MANY",
    "UK, 21, ONE",
    "UK, 22, FEW",
    "UK, 111, MANY",
    "UK, 121, ONE",
    "RU, 1, ONE",
    "RU, 3, FEW",
    "RU, 13, MANY",
    "RU, 101, ONE",
    "EN, 1, ONE",
    "EN, 2, MANY",
    "EN, 11, MANY",
    "EN, 21, MANY"
  })
  void followsTheLanguage(Language language, long number, Plural form) {
    assertThat(Plural.of(language, number)).isEqualTo(form);
  }
}
