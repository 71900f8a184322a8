package ua.oblik.domain.customer;

/** Sums over digits, for check digits. */
final class Digits {

  private Digits() {}

  static boolean isDigits(String text, int length) {
    return text.length() == length && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  /** The sum of the first digits, each times its weight plus the shift. */
  static int weighted(String text, int[] weights, int shift) {
    int sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += (weights[i] + shift) * (text.charAt(i) - '0');
    }
    return sum;
  }
}
