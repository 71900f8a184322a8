package ua.oblik.sheet;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Bytes of an XML file, of which only so many may be read without the parser coming back: it holds
 * a tag with its attributes, or a comment, in memory, and an honest one is short.
 */
public final class Leash extends FilterInputStream {

  /** In bytes, where no other is given. */
  static final int LENGTH = 1 << 20;

  private int length = LENGTH;
  private int run;

  /** The bytes of a file. */
  public Leash(InputStream file) {
    super(file);
  }

  /** The parser has come back. */
  public void slacken() {
    slacken(LENGTH);
  }

  /** The parser has come back, and may go so many bytes the next time. */
  void slacken(int bytes) {
    length = bytes;
    run = 0;
  }

  @Override
  public int read() throws IOException {
    int one = super.read();
    count(one < 0 ? 0 : 1);
    return one;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    int read = super.read(into, offset, length);
    count(read);
    return read;
  }

  private void count(int read) throws IOException {
    run += Math.max(0, read);
    if (run > length) {
      throw new IOException("a tag longer than " + length + " bytes");
    }
  }
}
