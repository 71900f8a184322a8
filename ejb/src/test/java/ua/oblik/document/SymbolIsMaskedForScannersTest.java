package ua.oblik.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.nayuki.qrcodegen.QrCode;
import io.nayuki.qrcodegen.QrCode.Ecc;
import io.nayuki.qrcodegen.QrSegment;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The mask we find is the one that the encoding library finds by encoding eight times. */
class SymbolIsMaskedForScannersTest {
  private static final int FIRST_MASK = 0;
  private static final int BEST_MASK = -1;

  static IntStream versions() {
    return IntStream.rangeClosed(10, 17);
  }

  @ParameterizedTest
  @MethodSource("versions")
  void takesTheMaskThatTheStandardScoresBest(int version) {
    Random random = new Random(version);
    for (int i = 0; i < 40; i++) {
      assertSameSymbol(random(random, random.nextInt(150)), Ecc.MEDIUM, version);
    }
  }

  @ParameterizedTest
  @MethodSource("versions")
  void seesThePatternsOfMonotonousContent(int version) {
    for (int content = 0; content < 256; content += 5) {
      byte[] bytes = new byte[100];
      Arrays.fill(bytes, (byte) content);
      assertSameSymbol(bytes, Ecc.LOW, version);
    }
  }

  @ParameterizedTest
  @EnumSource(Ecc.class)
  void doesSoWhateverTheCorrection(Ecc correction) {
    assertSameSymbol(random(new Random(7), 90), correction, 12);
  }

  private static void assertSameSymbol(byte[] content, Ecc correction, int version) {
    QrCode expected = encode(content, correction, version, BEST_MASK);
    Modules found = Masks.best(encode(content, correction, version, FIRST_MASK));
    assertThat(found.size()).isEqualTo(expected.size);
    for (int y = 0; y < found.size(); y++) {
      for (int x = 0; x < found.size(); x++) {
        assertThat(found.isDark(x, y))
            .as("module %d %d under mask %d", x, y, expected.mask)
            .isEqualTo(expected.getModule(x, y));
      }
    }
  }

  private static QrCode encode(byte[] content, Ecc correction, int version, int mask) {
    return QrCode.encodeSegments(
        List.of(QrSegment.makeBytes(content)), correction, version, version, mask, false);
  }

  private static byte[] random(Random random, int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }
}
