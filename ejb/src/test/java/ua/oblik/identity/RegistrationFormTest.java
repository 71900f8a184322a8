package ua.oblik.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegistrationFormTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "olena@example.org",
        "  olena@example.org ",
        "o'lena+oblik@sub.example.org",
        "олена@пошта.укр"
      })
  void takesAnAddressThatALetterCouldReach(String email) {
    assertThat(form(email, "Олена", "ganok-i-dim").problems()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "olena",
        "olena@",
        "@example.org",
        "olena@example",
        "ole na@example.org",
        "a@example.org,b@example.org",
        "a@example.org\r\nBcc: b@example.org",
        "<a@example.org>"
      })
  void refusesWhatIsNoAddress(String email) {
    assertThat(form(email, "Олена", "ganok-i-dim").problems())
        .containsExactly(new FieldProblem("email", "email-malformed"));
  }

  @ParameterizedTest
  @CsvSource({
    "1234567, password-too-short",
    "іііїїїї, password-too-short",
    "12345678, password-common",
    "PassWord1, password-common",
    "Йцукен123, password-common"
  })
  void refusesAPasswordThatIsTriedFirst(String password, String code) {
    assertThat(form("olena@example.org", "Олена", password).problems())
        .containsExactly(new FieldProblem("password", code));
  }

  @Test
  void takesAnyOtherPasswordFromEightToTwoHundredCharacters() {
    assertThat(PasswordRules.problems("їжачок і пень")).isEmpty();
    assertThat(PasswordRules.problems("x".repeat(200))).isEmpty();
    assertThat(PasswordRules.problems("x".repeat(201)))
        .containsExactly(new FieldProblem("password", "password-too-long"));
  }

  @Test
  void namesEveryProblemAtOnce() {
    assertThat(new RegistrationForm(null, " ", null, "de").problems())
        .extracting(FieldProblem::code)
        .containsExactly(
            "email-malformed", "name-missing", "password-too-short", "language-unknown");
  }

  @Test
  void printsNothingOfThePerson() {
    assertThat(form("olena@example.org", "Олена", "ganok-i-dim").toString())
        .doesNotContain("olena", "Олена", "ganok");
  }

  private static RegistrationForm form(String email, String name, String password) {
    return new RegistrationForm(email, name, password, "uk");
  }
}
