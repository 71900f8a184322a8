package ua.oblik.domain.measure;

import java.math.BigDecimal;

/** Reads plain decimal text without regular expressions or exponents. */
final class Decimals {

  private static final int LONGEST = 18;

  private Decimals() {}

  /** {@code -12.34}: digits, at most one point, at most the given number of decimals. */
  static BigDecimal plain(String text, int maxScale) {
    if (text.isEmpty() || text.length() > LONGEST || !isPlain(text)) {
      throw new IllegalArgumentException("not a plain decimal: " + text);
    }
    BigDecimal value = new BigDecimal(text);
    if (value.scale() > maxScale) {
      throw new IllegalArgumentException("more than " + maxScale + " decimals: " + text);
    }
    return value;
  }

  private static boolean isPlain(String text) {
    int start = text.charAt(0) == '-' ? 1 : 0;
    int point = text.indexOf('.');
    boolean pointInside = point == -1 || (point > start && point < text.length() - 1);
    return start < text.length()
        && pointInside
        && text.chars().skip(start).filter(c -> c != '.').allMatch(c -> c >= '0' && c <= '9')
        && text.indexOf('.', point + 1) == -1;
  }
}
