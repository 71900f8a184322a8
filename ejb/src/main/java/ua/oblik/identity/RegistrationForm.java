package ua.oblik.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import ua.oblik.domain.wording.PlainText;

/**
 * What a new user enters. The address and the name are stripped of surrounding spaces, a password
 * is taken as it is.
 *
 * @param email address that the confirmation goes to
 * @param displayName how the user wants to be greeted
 * @param password in clear; never stored, never logged
 * @param language uk, en or ru
 */
public record RegistrationForm(String email, String displayName, String password, String language) {
  static final Set<String> LANGUAGES = Set.of("uk", "en", "ru");

  public RegistrationForm {
    email = PlainText.line(email);
    displayName = PlainText.line(displayName);
    password = password == null ? "" : password;
    language = language == null ? "uk" : language;
  }

  /** Everything that must be mended before the form can be taken; empty if nothing. */
  List<FieldProblem> problems() {
    List<FieldProblem> problems = new ArrayList<>();
    EmailRules.problem(email).ifPresent(problems::add);
    NameRules.problem(displayName).ifPresent(problems::add);
    problems.addAll(PasswordRules.problems(password));
    if (!LANGUAGES.contains(language)) {
      problems.add(new FieldProblem("language", "language-unknown"));
    }
    return problems;
  }

  /** Keeps personal data and the password out of logs. */
  @Override
  public String toString() {
    return "RegistrationForm[hidden]";
  }
}
