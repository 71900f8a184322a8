package ua.oblik.document;

/**
 * The modules of a QR symbol as bits, a line of up to 128 in two words, so that what scanners
 * dislike about a symbol is counted for 64 modules at a time. Dark is 1. Immutable.
 *
 * <p>Rule: ISO/IEC 18004, evaluation of data masking; scored as the library that encodes does.
 */
final class Modules {
  private static final int WORDS = 2;
  private static final int RUN = 5;
  private static final int BLOCK_SCORE = 3;
  private static final int FINDER_SCORE = 40;
  private static final int BALANCE_SCORE = 10;

  /** A finder is dark 1, light 1, dark 3, light 1, dark 1, in whatever unit. */
  private static final int FINDER_UNITS = 7;

  private static final int QUIET_UNITS = 4;

  private final int size;

  /** By word and line; the columns hold the same modules turned, for what is counted both ways. */
  private final long[][] rows;

  private final long[][] columns;

  private Modules(int size, long[][] rows, long[][] columns) {
    this.size = size;
    this.rows = rows;
    this.columns = columns;
  }

  /** Tells the shade of a module. */
  @FunctionalInterface
  interface Shade {
    boolean isDark(int x, int y);
  }

  /**
   * A square of modules.
   *
   * @throws IllegalArgumentException if it is larger than 128, as no symbol up to version 27 is
   */
  static Modules of(int size, Shade shade) {
    if (size > WORDS * Long.SIZE) {
      throw new IllegalArgumentException("a symbol of " + size + " modules");
    }
    long[][] rows = new long[WORDS][size];
    long[][] columns = new long[WORDS][size];
    for (int y = 0; y < size; y++) {
      for (int x = 0; x < size; x++) {
        if (shade.isDark(x, y)) {
          rows[x / Long.SIZE][y] |= 1L << x;
          columns[y / Long.SIZE][x] |= 1L << y;
        }
      }
    }
    return new Modules(size, rows, columns);
  }

  int size() {
    return size;
  }

  boolean isDark(int x, int y) {
    return (rows[x / Long.SIZE][y] >>> x & 1) == 1;
  }

  /** Dark where exactly one of the two is. */
  Modules exclusiveOr(Modules other) {
    return new Modules(size, exclusiveOr(rows, other.rows), exclusiveOr(columns, other.columns));
  }

  private static long[][] exclusiveOr(long[][] one, long[][] other) {
    long[][] either = new long[WORDS][one[0].length];
    for (int word = 0; word < WORDS; word++) {
      for (int line = 0; line < either[word].length; line++) {
        either[word][line] = one[word][line] ^ other[word][line];
      }
    }
    return either;
  }

  /** How hard the symbol is to scan: the less the better. */
  int penalty() {
    int score = blocks() + balance();
    for (int word = 0; word < WORDS; word++) {
      long turn = bits(word, size);
      score += runs(rows[word], 0) + runs(rows[word], turn) + finders(rows[word]);
      score += runs(columns[word], 0) + runs(columns[word], turn) + finders(columns[word]);
    }
    return score;
  }

  /** Those bits of a word that belong to the first modules of a line. */
  private static long bits(int word, int modules) {
    int bits = Math.min(Long.SIZE, modules - word * Long.SIZE);
    return bits <= 0 ? 0 : -1L >>> (Long.SIZE - bits);
  }

  /**
   * Five of one shade one after the other score 3, and each that follows them 1.
   *
   * @param turn bits of which light ones are looked for
   */
  private static int runs(long[] lines, long turn) {
    int score = 0;
    long before = 0;
    for (int line = 0; line + RUN <= lines.length; line++) {
      long run = turn ^ lines[line];
      for (int next = line + 1; next < line + RUN; next++) {
        run &= turn ^ lines[next];
      }
      score += Long.bitCount(run) + 2 * Long.bitCount(run & ~before);
      before = run;
    }
    return score;
  }

  /** Two by two of one shade score 3, overlapping ones each. */
  private int blocks() {
    int blocks = 0;
    for (int word = 0; word < WORDS; word++) {
      long counted = bits(word, size - 1);
      for (int line = 0; line + 1 < size; line++) {
        long upper = rows[word][line];
        long lower = rows[word][line + 1];
        long same = ~(upper ^ beside(word, line)) & ~(lower ^ beside(word, line + 1));
        blocks += Long.bitCount(same & ~(upper ^ lower) & counted);
      }
    }
    return BLOCK_SCORE * blocks;
  }

  /** To each module of a word of a row, the next one in the row. */
  private long beside(int word, int line) {
    long next = word + 1 < WORDS ? rows[word + 1][line] << (Long.SIZE - 1) : 0;
    return rows[word][line] >>> 1 | next;
  }

  /** What could be taken for a finder, with four units of light on one side, scores 40. */
  private static int finders(long[] lines) {
    int found = 0;
    boolean longRuns = true;
    for (int unit = 1; longRuns && FINDER_UNITS * unit <= lines.length; unit++) {
      longRuns = false;
      for (int start = 0; start + FINDER_UNITS * unit <= lines.length; start++) {
        long middle = dark(lines, start + 2 * unit, start + 5 * unit);
        longRuns |= middle != 0;
        found += middle == 0 ? 0 : finders(lines, start, unit, middle);
      }
    }
    return FINDER_SCORE * found;
  }

  private static int finders(long[] lines, int start, int unit, long middle) {
    int end = start + FINDER_UNITS * unit;
    long alike =
        middle
            & dark(lines, start, start + unit)
            & dark(lines, end - unit, end)
            & light(lines, start - unit, start)
            & light(lines, start + unit, start + 2 * unit)
            & light(lines, start + 5 * unit, end - unit)
            & light(lines, end, end + unit);
    return alike == 0
        ? 0
        : Long.bitCount(alike & light(lines, start - QUIET_UNITS * unit, start))
            + Long.bitCount(alike & light(lines, end, end + QUIET_UNITS * unit));
  }

  private static long dark(long[] lines, int from, int until) {
    long all = -1;
    for (int line = from; line < until; line++) {
      all &= lines[line];
    }
    return all;
  }

  /** Around the symbol all is light. */
  private static long light(long[] lines, int from, int until) {
    long any = 0;
    for (int line = Math.max(from, 0); line < Math.min(until, lines.length); line++) {
      any |= lines[line];
    }
    return ~any;
  }

  /** How far the share of dark modules is from a half, in steps of five percent. */
  private int balance() {
    int dark = 0;
    for (int word = 0; word < WORDS; word++) {
      for (long line : rows[word]) {
        dark += Long.bitCount(line);
      }
    }
    int all = size * size;
    int steps = (Math.abs(dark * 20 - all * 10) + all - 1) / all - 1;
    return BALANCE_SCORE * steps;
  }
}
