package ua.oblik.identity;

import java.util.Optional;
import java.util.regex.Pattern;

/** What a text must be to be an e-mail address; whether it exists only a letter can tell. */
public final class EmailRules {
  private static final int LONGEST = 254;

  /** One at sign, no spaces or signs that hide, a dot in the domain. */
  private static final Pattern EMAIL =
      Pattern.compile(
          "[^\\s@,;:<>()\"\\\\\\p{Cntrl}\\p{Cf}]{1,64}@[^\\s@,;:<>()\"\\\\\\p{Cntrl}\\p{Cf}]+\\.[^\\s@,;:<>()\"\\\\.\\p{Cntrl}\\p{Cf}]+");

  private EmailRules() {}

  /** What is wrong with an address, beside the field {@code email}. */
  public static Optional<FieldProblem> problem(String email) {
    boolean good = email != null && email.length() <= LONGEST && EMAIL.matcher(email).matches();
    return good ? Optional.empty() : Optional.of(new FieldProblem("email", "email-malformed"));
  }

  /** Enough of an address for its owner to know it: {@code o•••@example.org}. */
  static String outlined(String email) {
    int at = email.lastIndexOf('@');
    return email.substring(0, email.offsetByCodePoints(0, 1)) + "•••" + email.substring(at);
  }
}
