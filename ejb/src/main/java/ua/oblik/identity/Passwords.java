package ua.oblik.identity;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Hashes and checks passwords with the container's PBKDF2 at our strength. */
@ApplicationScoped
class Passwords {
  private final Pbkdf2PasswordHash container;
  private final int rounds;

  /** A hash that fits no password, to spend on unknown logins the time that known ones take. */
  private String nobodys;

  /** For the proxies of the container. */
  Passwords() {
    this(null, 0);
  }

  /**
   * With the strength that the operator wants.
   *
   * @param rounds how often a new password is hashed
   */
  @Inject
  Passwords(
      Pbkdf2PasswordHash container,
      @ConfigProperty(name = "oblik.password.rounds", defaultValue = PasswordHashes.RECOMMENDED)
          int rounds) {
    this.container = container;
    this.rounds = rounds;
  }

  @PostConstruct
  void prepare() {
    container.initialize(settings(rounds));
    nobodys = container.generate(TokenText.create().value().toCharArray());
  }

  static Map<String, String> settings(int rounds) {
    return Map.of(
        "Pbkdf2PasswordHash.Algorithm",
        PasswordHashes.ALGORITHM,
        "Pbkdf2PasswordHash.Iterations",
        Integer.toString(rounds),
        "Pbkdf2PasswordHash.SaltSizeBytes",
        Integer.toString(PasswordHashes.SALT_BYTES),
        "Pbkdf2PasswordHash.KeySizeBytes",
        Integer.toString(PasswordHashes.KEY_BYTES));
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
    return !PasswordHashes.ALGORITHM.equals(parts[0]) || Integer.parseInt(parts[1]) < rounds;
  }
}
