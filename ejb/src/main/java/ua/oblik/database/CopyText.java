package ua.oblik.database;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Bytes of PostgreSQL's text COPY, written straight from values. A bill run and a bulk load spend
 * more time on turning values into text than on anything else they do outside the database, so
 * nothing here makes a string that is only copied and thrown away.
 */
final class CopyText {

  private static final int FIRST_SIZE = 1 << 12;

  /**
   * Where a buffer stops growing and the next begins: from half a megabyte on the collector of a
   * heap of one gigabyte treats an array as a giant that costs a cycle of its own.
   */
  private static final int BLOCK = 1 << 17;

  private static final int LONGEST_NUMBER = 20;
  private static final int LAST_YEAR_OF_FOUR_DIGITS = 9999;

  private final List<Block> full = new ArrayList<>();
  private byte[] bytes = new byte[FIRST_SIZE];
  private int length;

  private static final class Block {
    private final byte[] bytes;
    private final int length;

    private Block(byte[] bytes, int length) {
      this.bytes = bytes;
      this.length = length;
    }
  }

  /** Where the bytes go, block by block. */
  interface Target {
    void write(byte[] bytes, int offset, int length) throws SQLException;
  }

  boolean isEmpty() {
    return full.isEmpty() && length == 0;
  }

  /** Hands all bytes over in their order. */
  void writeTo(Target target) throws SQLException {
    for (Block block : full) {
      target.write(block.bytes, 0, block.length);
    }
    target.write(bytes, 0, length);
  }

  /** A byte that separates values or rows. */
  void separator(char separator) {
    require(1);
    bytes[length++] = (byte) separator;
  }

  /** Null, in COPY's spelling. */
  void nothing() {
    require(2);
    bytes[length++] = '\\';
    bytes[length++] = 'N';
  }

  void number(long value) {
    require(LONGEST_NUMBER);
    if (value < 0) {
      if (value == Long.MIN_VALUE) {
        text(Long.toString(value));
        return;
      }
      bytes[length++] = '-';
    }
    long rest = Math.abs(value);
    int digits = digits(rest);
    for (int at = length + digits - 1; at >= length; at--) {
      bytes[at] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
    length += digits;
  }

  void day(LocalDate day) {
    int year = day.getYear();
    if (year < 1000 || year > LAST_YEAR_OF_FOUR_DIGITS) {
      text(day.toString());
      return;
    }
    number(year);
    separator('-');
    twoDigits(day.getMonthValue());
    separator('-');
    twoDigits(day.getDayOfMonth());
  }

  /** A moment in UTC, as its text has it. */
  void moment(Instant moment) {
    LocalDateTime time = LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
    int year = time.getYear();
    if (time.getNano() != 0 || year < 1000 || year > LAST_YEAR_OF_FOUR_DIGITS) {
      text(moment.toString());
      return;
    }
    day(time.toLocalDate());
    separator('T');
    twoDigits(time.getHour());
    separator(':');
    twoDigits(time.getMinute());
    separator(':');
    twoDigits(time.getSecond());
    separator('Z');
  }

  /** Text with COPY's own characters escaped. */
  void text(String text) {
    int chars = text.length();
    require(2 * chars);
    for (int i = 0; i < chars; i++) {
      char c = text.charAt(i);
      if (c >= ' ' && c < 0x80 && c != '\\') {
        bytes[length++] = (byte) c;
      } else if (c < 0x80) {
        rare(c);
      } else {
        other(text.substring(i));
        return;
      }
    }
  }

  private void rare(char c) {
    char letter =
        switch (c) {
          case '\\' -> '\\';
          case '\t' -> 't';
          case '\n' -> 'n';
          case '\r' -> 'r';
          default -> 0;
        };
    if (letter != 0) {
      bytes[length++] = '\\';
    }
    bytes[length++] = (byte) (letter == 0 ? c : letter);
  }

  /** Text with letters beyond ASCII: encoded, where no byte of a longer character is below 0x80. */
  private void other(String text) {
    byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
    require(2 * encoded.length);
    for (byte each : encoded) {
      if (each < 0) {
        bytes[length++] = each;
      } else {
        rare((char) each);
      }
    }
  }

  private void twoDigits(int number) {
    require(2);
    bytes[length++] = (byte) ('0' + number / 10);
    bytes[length++] = (byte) ('0' + number % 10);
  }

  private static int digits(long number) {
    int digits = 1;
    for (long limit = 10; digits < LONGEST_NUMBER - 1 && number >= limit; limit *= 10) {
      digits++;
    }
    return digits;
  }

  private void require(int more) {
    if (bytes.length - length >= more) {
      return;
    }
    if (bytes.length < BLOCK) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
    } else {
      full.add(new Block(bytes, length));
      bytes = new byte[Math.max(BLOCK, more)];
      length = 0;
    }
  }
}
