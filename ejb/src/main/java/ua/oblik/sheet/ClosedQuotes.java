package ua.oblik.sheet;

import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;

/**
 * The text of a CSV file whose quotes are all closed. A quote that opens a cell and is not closed
 * before the next separator, end of a line or end of the file is none: to a parser it would swallow
 * every line to the next quote, wherever that is. {@link #UNCLOSED} takes its place, so that one
 * cell tells of it and the lines after it are read.
 */
public final class ClosedQuotes extends Reader {

  /** Stands where a quote was opened and never closed; no text has this sign. */
  public static final char UNCLOSED = '\uFFFF';

  /** A quoted cell may have lines of its own, but not without end. */
  private static final int LONGEST = 1 << 13;

  private static final int WINDOW = 1 << 15;
  private static final char QUOTE = '"';

  private final Reader file;
  private final char separator;
  private final char[] window = new char[WINDOW];
  private int place;
  private int end;
  private boolean ended;

  /** So many signs lie inside a quoted cell. */
  private int quoted;

  private boolean cellBegins = true;

  /** The text of a file whose cells a sign separates. */
  public ClosedQuotes(Reader file, char separator) {
    this.file = file;
    this.separator = separator;
  }

  @Override
  public int read(char[] into, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    lookAhead();
    int read = 0;
    while (read < length && place < end) {
      if (end - place <= LONGEST && !ended) {
        lookAhead();
      }
      into[offset + read++] = next();
    }
    return read == 0 ? -1 : read;
  }

  private char next() {
    char sign = window[place];
    if (quoted > 0) {
      quoted--;
    } else if (sign == QUOTE && cellBegins) {
      quoted = lengthOfQuoted();
      sign = quoted > 0 ? QUOTE : UNCLOSED;
      cellBegins = false;
    } else {
      cellBegins = isEndOfCell(sign);
    }
    place++;
    return sign;
  }

  /** How many signs follow a quote up to the one that closes it; 0 if none does. */
  private int lengthOfQuoted() {
    int last = Math.min(end, place + LONGEST) - 1;
    for (int i = place + 1; i <= last; i++) {
      if (window[i] == QUOTE) {
        boolean doubled = i < last && window[i + 1] == QUOTE;
        if (!doubled) {
          return i + 1 == end || isEndOfCell(window[i + 1]) ? i - place : 0;
        }
        i++;
      }
    }
    return 0;
  }

  private boolean isEndOfCell(char sign) {
    return sign == separator || sign == '\n' || sign == '\r';
  }

  /** Fills the window behind what is not read yet. */
  private void lookAhead() throws IOException {
    if (ended || end - place > LONGEST) {
      return;
    }
    System.arraycopy(window, place, window, 0, end - place);
    end -= place;
    place = 0;
    while (!ended && end < WINDOW) {
      int more = file.read(window, end, WINDOW - end);
      ended = more < 0;
      end += Math.max(0, more);
    }
    Arrays.fill(window, end, WINDOW, '\0');
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
