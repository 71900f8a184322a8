package ua.oblik.identity;

import java.util.Locale;

/** Base 32 of RFC 4648 without padding: how telephones want secrets typed. The JDK has none. */
final class Base32 {
  private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final int BITS = 5;

  private Base32() {}

  static String encode(byte[] bytes) {
    StringBuilder text = new StringBuilder();
    int buffer = 0;
    int held = 0;
    for (byte next : bytes) {
      buffer = (buffer << Byte.SIZE) | (next & 0xff);
      held += Byte.SIZE;
      while (held >= BITS) {
        held -= BITS;
        text.append(ALPHABET.charAt((buffer >> held) & 31));
      }
    }
    return held == 0
        ? text.toString()
        : text.append(ALPHABET.charAt((buffer << (BITS - held)) & 31)).toString();
  }

  /**
   * The bytes behind a text.
   *
   * @throws IllegalArgumentException for a character that is none of the alphabet's
   */
  static byte[] decode(String text) {
    byte[] bytes = new byte[text.length() * BITS / Byte.SIZE];
    int buffer = 0;
    int held = 0;
    int at = 0;
    for (char next : text.toUpperCase(Locale.ROOT).toCharArray()) {
      int value = ALPHABET.indexOf(next);
      if (value < 0) {
        throw new IllegalArgumentException("not base 32");
      }
      buffer = (buffer << BITS) | value;
      held += BITS;
      if (held >= Byte.SIZE) {
        held -= Byte.SIZE;
        bytes[at++] = (byte) (buffer >> held);
      }
    }
    return bytes;
  }
}
