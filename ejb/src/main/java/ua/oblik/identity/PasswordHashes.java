package ua.oblik.identity;

import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.security.spec.InvalidKeySpecException;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * Makes password hashes with nothing but the JDK, in the format of Jakarta Security's {@code
 * Pbkdf2PasswordHash}: {@code algorithm:iterations:base64(salt):base64(hash)}. For programs that
 * prepare logins outside the container.
 */
public final class PasswordHashes {
  /** PBKDF2 with HMAC-SHA-512. */
  static final String ALGORITHM = "PBKDF2WithHmacSHA512";

  /** The least number of rounds recommended for this algorithm (OWASP, 2023). */
  public static final String RECOMMENDED = "210000";

  /** Fewer rounds the container does not take. */
  public static final int LEAST_ROUNDS = 1024;

  static final int SALT_BYTES = 32;
  static final int KEY_BYTES = 32;

  private static final SecureRandom RANDOM = new SecureRandom();

  private PasswordHashes() {}

  /**
   * The hash of a password under a new salt.
   *
   * @param rounds how often it is hashed; more take longer, on purpose
   */
  public static String hash(char[] password, int rounds) {
    byte[] salt = new byte[SALT_BYTES];
    RANDOM.nextBytes(salt);
    Base64.Encoder encoder = Base64.getEncoder();
    return String.join(
        ":",
        ALGORITHM,
        Integer.toString(rounds),
        encoder.encodeToString(salt),
        encoder.encodeToString(derive(password, salt, rounds)));
  }

  /**
   * Lets weak hashes pass in a demonstration only, whose passwords are published.
   *
   * @throws IllegalStateException if it is none and the rounds are fewer than recommended
   */
  public static void requireStrength(int rounds, boolean demonstration) {
    if (!demonstration && rounds < Integer.parseInt(RECOMMENDED)) {
      throw new IllegalStateException(
          "OBLIK_PASSWORD_ROUNDS must be at least %s, not %d".formatted(RECOMMENDED, rounds));
    }
  }

  private static byte[] derive(char[] password, byte[] salt, int rounds) {
    PBEKeySpec spec = new PBEKeySpec(password, salt, rounds, KEY_BYTES * Byte.SIZE);
    try {
      return SecretKeyFactory.getInstance(ALGORITHM).generateSecret(spec).getEncoded();
    } catch (NoSuchAlgorithmException | InvalidKeySpecException e) {
      throw new IllegalStateException("this Java platform lacks " + ALGORITHM, e);
    } finally {
      spec.clearPassword();
    }
  }
}
