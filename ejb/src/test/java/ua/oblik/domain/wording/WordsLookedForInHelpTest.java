package ua.oblik.domain.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ua.oblik.domain.wording.WordSearch.Piece;

/** Words that people look for in help, in three languages and many spellings. */
class WordsLookedForInHelpTest {

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '|',
      value = {
        "рахунок, Де взяти номер особового рахунка?, true",
        "РАХУНОК, Де взяти номер особового рахунка?, true",
        "лічильника, Лічильник замінили, true",
        "пам'ять, Пам’ять про вхід, true",
        "память, Пам’ять про вхід, true",
        "памʼять, Пам'ять про вхід, true",
        "Ґалаґан, Олена Галаган, true",
        "счетчик, Какие цифры со счётчика вводить?, true",
        "за́мок, Замок на дверях, true",
        "don't, I do not, false",
        "dont, I don’t know the number, true",
        "номер пошта, Де взяти номер рахунка?, false",
        "номер взяти, Де взяти номер рахунка?, true",
        "кіт, Де взяти номер рахунка?, false",
        "QR-код, Відскануйте QR-код, true",
      })
  void areFound(String typed, String text, boolean found) {
    assertThat(WordSearch.of(typed).matches(text)).isEqualTo(found);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '|',
      value = {
        "память, Ваша Пам’ять жива, Ваша [Пам’ять] жива",
        "рахунок, Рахунок і рахунки, [Рахунок] і [рахунки]",
        "qr код, QR-код, [QR]-[код]",
        "абв бвг, абвг, [абвг]",
        "😀, Текст 😀, Текст 😀",
        "нема, Текст, Текст",
      })
  void areMarkedWhereTheyStand(String typed, String text, String marked) {
    assertThat(marked(WordSearch.of(typed), text)).isEqualTo(marked);
  }

  private static String marked(WordSearch search, String text) {
    return search.mark(text).stream()
        .map(piece -> piece.found() ? "[" + piece.text() + "]" : piece.text())
        .collect(Collectors.joining());
  }

  /** One slip of the finger in a word is forgiven to those who ask for it, and to nobody else. */
  @ParameterizedTest
  @CsvSource({
    "лічилник, Лічильник замінили, [Лічильник] замінили",
    "лічиьлник, Лічильник замінили, [Лічильник] замінили",
    "лічильнник, Лічильник замінили, [Лічильник] замінили",
    "лічільник, Лічильник замінили, [Лічильник] замінили",
    "рахонок, Номер рахунка, Номер [рахунка]",
    "пароль, Забули пороль?, Забули [пороль]?",
    "pasword, I forgot my password., I forgot my [password].",
    "metre, Which digits of the meter, Which digits of the [meter]",
    "покозания, Когда передавать показания?, Когда передавать [показания]?",
  })
  void areFoundInSpiteOfASlip(String typed, String text, String marked) {
    assertThat(WordSearch.of(typed).matches(text)).isFalse();
    WordSearch forgiving = WordSearch.of(typed).forgiving();
    assertThat(forgiving.matches(text)).isTrue();
    assertThat(marked(forgiving, text)).isEqualTo(marked);
  }

  @ParameterizedTest
  @CsvSource({
    "код, Рік тому",
    "дім, Дим над дахом",
    "показ, Наказ про тариф",
    "рахунок, Вахтер на роботі",
    "читати, Сплатити",
    "оплата, О",
    "pay, On any day"
  })
  void areNotTakenForOthers(String typed, String text) {
    assertThat(WordSearch.of(typed).forgiving().foundIn(text)).isEmpty();
  }

  @Test
  void nothingTypedFindsEverythingAndMarksNothing() {
    WordSearch nothing = WordSearch.of(" ?! ");
    assertThat(nothing.isEmpty()).isTrue();
    assertThat(nothing.matches("будь-що")).isTrue();
    assertThat(nothing.mark("будь-що")).containsExactly(new Piece("будь-що", false));
    assertThat(nothing.mark("")).isEmpty();
  }

  @Test
  void aWordingIsSaidInAllLanguages() {
    Wording wording = new Wording(" так ", "yes", "да");
    assertThat(wording.in("uk")).isEqualTo("так");
    assertThat(wording.in("en")).isEqualTo("yes");
    assertThat(wording.in("ru")).isEqualTo("да");
    assertThat(wording.in("de")).isEqualTo("так");
    assertThatThrownBy(() -> new Wording("так", " ", "да"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
