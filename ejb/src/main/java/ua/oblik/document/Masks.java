package ua.oblik.document;

import io.nayuki.qrcodegen.QrCode;
import io.nayuki.qrcodegen.QrCode.Ecc;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.IntStream;

/**
 * The eight masks that a QR symbol can be drawn with, of which the one is taken that scanners read
 * best. What tells two masks apart is the same whatever is encoded, so a symbol is encoded once and
 * turned into the seven others: encoding each was half of drawing a bill.
 */
final class Masks {
  private static final int FIRST = 0;
  private static final int LAST = 7;
  private static final ConcurrentMap<Integer, List<Modules>> DIFFERENCES =
      new ConcurrentHashMap<>();

  private Masks() {}

  /**
   * The modules under the best mask; of equals, the first.
   *
   * @param code encoded under the first mask
   */
  static Modules best(QrCode code) {
    Modules first = modules(code);
    Modules best = first;
    int least = first.penalty();
    for (Modules difference : DIFFERENCES.computeIfAbsent(code.version, Masks::differences)) {
      Modules other = first.exclusiveOr(difference);
      int penalty = other.penalty();
      if (penalty < least) {
        best = other;
        least = penalty;
      }
    }
    return best;
  }

  /** What each later mask of a version turns, compared with the first. */
  private static List<Modules> differences(int version) {
    Modules first = empty(version, FIRST);
    return IntStream.rangeClosed(FIRST + 1, LAST)
        .mapToObj(mask -> empty(version, mask).exclusiveOr(first))
        .toList();
  }

  private static Modules empty(int version, int mask) {
    return modules(QrCode.encodeSegments(List.of(), Ecc.MEDIUM, version, version, mask, false));
  }

  private static Modules modules(QrCode code) {
    return Modules.of(code.size, code::getModule);
  }
}
