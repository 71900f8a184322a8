package ua.oblik.web.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a parameter rests on is entered in English by the migrations and read in three languages.
 */
class EverySourceOfAParameterHasWordsTest {

  @ParameterizedTest
  @ValueSource(strings = {"uk", "en", "ru"})
  void inEveryLanguage(String language) throws IOException {
    ResourceBundle texts =
        ResourceBundle.getBundle("ua.oblik.web.ui.Texts", Locale.forLanguageTag(language));
    Set<String> sources = ParameterSources.keys();
    assertThat(sources).contains("supplier_rule", "demonstration_price");
    assertThat(texts.keySet()).containsAll(sources.stream().map("source."::concat).toList());
  }
}
