package ua.oblik.domain.measure;

import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.LongStream;

/**
 * Spreads a whole over weights so that the parts add up to it exactly: the largest remainder gets
 * the missing unit, and of equal remainders the earlier one in order, so callers pass earlier
 * months and lower registers first.
 */
public final class Apportionment {
  /** Fine enough for parts of a kopiyka, and room for thousands of millions of hryvnias. */
  private static final int WEIGHED_DECIMALS = 9;

  private Apportionment() {}

  /**
   * Spreads whole units.
   *
   * @param whole units to spread, not negative
   * @param weights not negative; at least one positive unless the whole is zero
   * @return as many parts as there are weights
   * @throws IllegalArgumentException if there is something to spread and nothing to spread it over
   */
  public static long[] spread(long whole, long... weights) {
    long total = 0;
    for (long weight : weights) {
      if (weight < 0) {
        throw new IllegalArgumentException("negative weight: " + weight);
      }
      total = Math.addExact(total, weight);
    }
    if (whole < 0 || (whole > 0 && total == 0)) {
      throw new IllegalArgumentException("cannot spread " + whole + " over " + total);
    }
    long[] parts = new long[weights.length];
    if (whole == 0) {
      return parts;
    }
    long[] remainders = new long[weights.length];
    long left = whole;
    for (int i = 0; i < weights.length; i++) {
      if (Math.multiplyHigh(whole, weights[i]) == 0 && whole * weights[i] >= 0) {
        parts[i] = whole * weights[i] / total;
        remainders[i] = whole * weights[i] % total;
      } else {
        BigInteger[] share =
            BigInteger.valueOf(whole)
                .multiply(BigInteger.valueOf(weights[i]))
                .divideAndRemainder(BigInteger.valueOf(total));
        parts[i] = share[0].longValueExact();
        remainders[i] = share[1].longValueExact();
      }
      left -= parts[i];
    }
    for (; left > 0; left--) {
      int largest = largest(remainders);
      parts[largest]++;
      remainders[largest] = -1;
    }
    return parts;
  }

  /**
   * Rounds amounts so that they add up to a whole.
   *
   * @param whole to spread, not negative
   * @param parts what it falls on, none negative; at least one positive unless the whole is zero
   * @return as many amounts as there are parts
   * @throws IllegalArgumentException if there is something to spread and nothing to spread it over
   */
  public static List<Money> spread(Money whole, List<ExactAmount> parts) {
    long[] weights =
        parts.stream()
            .map(part -> part.hryvnias().setScale(WEIGHED_DECIMALS, RoundingMode.HALF_UP))
            .mapToLong(part -> part.unscaledValue().longValueExact())
            .toArray();
    return LongStream.of(spread(whole.kopiykas(), weights)).mapToObj(Money::ofKopiykas).toList();
  }

  private static int largest(long[] remainders) {
    int largest = 0;
    for (int i = 1; i < remainders.length; i++) {
      if (remainders[i] > remainders[largest]) {
        largest = i;
      }
    }
    return largest;
  }
}
