package ua.oblik.statement;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** A long file of a payment agent that is made while it is read. */
final class LongAgentFile extends InputStream {
  private final long rows;
  private byte[] current;
  private int at;
  private long made;

  LongAgentFile(String header, long rows) {
    this.current = header.getBytes(StandardCharsets.UTF_8);
    this.rows = rows;
  }

  @Override
  public int read() {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0];
  }

  @Override
  public int read(byte[] into, int offset, int length) {
    if (at == current.length) {
      if (made == rows) {
        return -1;
      }
      current =
          "A%07d;4100000001;1.00;2025-11-04;;;\n"
              .formatted(made++)
              .getBytes(StandardCharsets.UTF_8);
      at = 0;
    }
    int count = Math.min(length, current.length - at);
    System.arraycopy(current, at, into, offset, count);
    at += count;
    return count;
  }
}
