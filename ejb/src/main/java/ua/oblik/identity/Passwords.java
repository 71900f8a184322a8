package ua.oblik.identity;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.util.Map;

/** Hashes and checks passwords with the container's PBKDF2 at our strength. */
@ApplicationScoped
class Passwords {
  static final Map<String, String> SETTINGS =
      Map.of(
          "Pbkdf2PasswordHash.Algorithm",
          PasswordHashes.ALGORITHM,
          "Pbkdf2PasswordHash.Iterations",
          Integer.toString(PasswordHashes.ITERATIONS),
          "Pbkdf2PasswordHash.SaltSizeBytes",
          Integer.toString(PasswordHashes.SALT_BYTES),
          "Pbkdf2PasswordHash.KeySizeBytes",
          Integer.toString(PasswordHashes.KEY_BYTES));

  @Inject private Pbkdf2PasswordHash container;

  /** A hash that fits no password, to spend on unknown logins the time that known ones take. */
  private String nobodys;

  @PostConstruct
  void prepare() {
    container.initialize(SETTINGS);
    nobodys = container.generate(TokenText.create().value().toCharArray());
  }

  String hash(String password) {
    return container.generate(password.toCharArray());
  }

  boolean matches(String password, String hash) {
    return password.length() <= PasswordRules.LONGEST
        && container.verify(password.toCharArray(), hash);
  }

  void spendTheTimeOfACheck(String password) {
    matches(password, nobodys);
  }

  /** Whether a stored hash is weaker than what would be made today. */
  boolean outdated(String hash) {
    String[] parts = hash.split(":", 3);
    return !PasswordHashes.ALGORITHM.equals(parts[0])
        || Integer.parseInt(parts[1]) < PasswordHashes.ITERATIONS;
  }
}
