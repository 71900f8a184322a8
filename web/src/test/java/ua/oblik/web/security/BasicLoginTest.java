package ua.oblik.web.security;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** HTTP Basic carries a name and a password in UTF-8. */
class BasicLoginTest {

  @ParameterizedTest
  @CsvSource({
    "olena@example.com, lichylnyk-7",
    "olena@example.com, пароль їжачка №7",
    "olena@example.com, with:colon",
    "olena@example.com, ''"
  })
  void readsNameAndPassword(String name, String password) {
    assertThat(BasicLogin.of(encoded(name + ":" + password, UTF_8)))
        .hasValueSatisfying(
            login -> {
              assertThat(login.getCaller()).isEqualTo(name);
              assertThat(login.getPasswordAsString()).isEqualTo(password);
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"not base64!", "", "b2xlbmE="})
  void refusesWhatIsNoPair(String encoded) {
    assertThat(BasicLogin.of(encoded)).isEmpty();
  }

  @Test
  void refusesAnotherCharset() {
    assertThat(BasicLogin.of(encoded("olena@example.com:пароль", Charset.forName("windows-1251"))))
        .isEmpty();
  }

  private static String encoded(String pair, Charset charset) {
    return Base64.getEncoder().encodeToString(pair.getBytes(charset));
  }
}
