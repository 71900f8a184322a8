package ua.oblik.identity;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which passwords are taken: long enough and not among the ones tried first by everybody. No rule
 * asks for digits or signs (NIST SP 800-63B, 5.1.1.2).
 */
final class PasswordRules {
  static final int SHORTEST = 8;
  static final int LONGEST = 200;
  private static final Set<String> COMMON = readCommon();

  private PasswordRules() {}

  static List<FieldProblem> problems(String password) {
    if (password.codePointCount(0, password.length()) < SHORTEST) {
      return List.of(new FieldProblem("password", "password-too-short"));
    }
    if (password.length() > LONGEST) {
      return List.of(new FieldProblem("password", "password-too-long"));
    }
    if (COMMON.contains(password.toLowerCase(Locale.ROOT))) {
      return List.of(new FieldProblem("password", "password-common"));
    }
    return List.of();
  }

  private static Set<String> readCommon() {
    try (InputStream list = PasswordRules.class.getResourceAsStream("common-passwords.txt");
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8))) {
      return lines.lines().filter(line -> !line.isBlank()).collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException("common-passwords.txt", e);
    }
  }
}
