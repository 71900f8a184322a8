package ua.oblik.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ua.oblik.system.Browser;
import ua.oblik.system.RunningOblik;

/** People ask help in whole sentences, with slips of the finger: some answer is shown to each. */
class NearestAnswersOfHelpIT {
  private static final RunningOblik OBLIK = RunningOblik.get();

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '|',
      value = {
        "uk, чому такий великий рахунок, Чому сума більша",
        "uk, лічилник зламався, Лічильник замінили",
        "uk, як оплатити через банк, Як сплатити?",
        "en, why is my bill so high, Why is the sum higher",
        "en, i forgot pasword, I forgot my password",
        "ru, почему такой большой счёт, Почему сумма больше",
        "ru, забыл пороль от кабинета, Я забыл пароль",
      })
  void answerASentence(String language, String typed, String title) {
    try (Browser browser = new Browser(OBLIK.address())) {
      Page page = browser.visitor(360, ColorScheme.LIGHT, language);
      page.navigate("/help?lang=" + language);
      page.fill("#q", typed);
      page.press("#q", "Enter");
      page.waitForURL("**/help?q=*");

      List<String> answers = page.locator(".questions summary").allInnerTexts();
      assertThat(answers).anyMatch(answer -> answer.startsWith(title));
      assertThat(page.locator(".questions [role=status]").innerText()).isNotBlank();
      assertThat(browser.complaints()).isEmpty();
    }
  }
}
