package ua.oblik.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/**
 * The secret text of a token as its holder has it. The database keeps the hash only, so who reads
 * the table cannot use what it holds.
 *
 * @param value as sent to the holder
 */
public record TokenText(String value) {
  private static final int BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  /** A new secret of 256 bits, written in characters that need no escaping in an address. */
  public static TokenText create() {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return new TokenText(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  /** SHA-256: the text has full entropy, so a slow hash would add nothing. */
  public byte[] hash() {
    try {
      return MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** The hash as hexadecimal text. */
  public String hexHash() {
    return HexFormat.of().formatHex(hash());
  }

  /** Keeps the secret out of logs. */
  @Override
  public String toString() {
    return "TokenText[hidden]";
  }
}
