package ua.oblik.sheet;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Tells the encoding of a text from its first bytes. */
public final class TextEncoding {

  private static final Charset CYRILLIC = Charset.forName("windows-1251");
  private static final int MARK_OF_UTF_16 = 0xFEFF;
  private static final int SAME_TURNED_ROUND = 0xFFFE;
  private static final int MARK_OF_UTF_8 = 0xEFBBBF;
  private static final int FIRST_BEYOND_ASCII = 0x80;
  private static final int BYTE = 8;
  private static final char REPLACED = '\uFFFD';

  /** Letters of Windows-1251 that follow each other by chance as UTF-8 wants it are rarer. */
  private static final int GOOD_FOR_A_BAD_ONE = 3;

  private TextEncoding() {}

  /** That of which a text has the mark; empty if it has none. */
  public static Optional<Charset> marked(byte[] head) {
    int two = head.length < 2 ? 0 : (head[0] & 0xFF) << BYTE | (head[1] & 0xFF);
    if (two == MARK_OF_UTF_16 || two == SAME_TURNED_ROUND) {
      return Optional.of(StandardCharsets.UTF_16);
    }
    boolean utf8 = head.length > 2 && (two << BYTE | (head[2] & 0xFF)) == MARK_OF_UTF_8;
    return utf8 ? Optional.of(StandardCharsets.UTF_8) : Optional.empty();
  }

  /**
   * That of its mark; UTF-8 if the signs beyond ASCII are such but for a few damaged ones, which
   * cost their rows only; Windows-1251 otherwise.
   */
  static Charset of(byte[] head) {
    return marked(head).orElseGet(() -> isUtf8(head) ? StandardCharsets.UTF_8 : CYRILLIC);
  }

  /** The last sign may be cut off: it is neither good nor bad. */
  private static boolean isUtf8(byte[] head) {
    CharBuffer signs = CharBuffer.allocate(head.length);
    StandardCharsets.UTF_8
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPLACE)
        .decode(ByteBuffer.wrap(head), signs, false);
    signs.flip();
    long bad = signs.chars().filter(sign -> sign == REPLACED).count();
    long good = signs.chars().filter(sign -> sign >= FIRST_BEYOND_ASCII).count() - bad;
    return good >= bad * GOOD_FOR_A_BAD_ONE;
  }
}
