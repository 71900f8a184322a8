package ua.oblik.domain.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Largest remainder. */
class ApportionmentTest {

  @Test
  void theLargestRemainderGetsTheMissingUnit() {
    assertThat(Apportionment.spread(100, 200, 100)).containsExactly(67, 33);
    assertThat(Apportionment.spread(690, 31, 30, 31, 30)).containsExactly(175, 170, 175, 170);
  }

  @Test
  void ofEqualRemaindersTheEarlierGetsIt() {
    assertThat(Apportionment.spread(1, 1, 1)).containsExactly(1, 0);
    assertThat(Apportionment.spread(5, 1, 1, 1)).containsExactly(2, 2, 1);
  }

  @Test
  void nothingIsSpreadOverNothing() {
    assertThat(Apportionment.spread(0, 0, 0)).containsExactly(0, 0);
    assertThat(Apportionment.spread(0)).isEmpty();
    assertThatIllegalArgumentException().isThrownBy(() -> Apportionment.spread(1, 0, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> Apportionment.spread(-1, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> Apportionment.spread(1, 2, -1));
  }

  @Test
  void productsBeyondALongAreExact() {
    long big = 3_000_000_000_000L;
    assertThat(Apportionment.spread(big, big, 2 * big))
        .containsExactly(1_000_000_000_000L, 2_000_000_000_000L);
  }

  @Test
  void amountsAddUpToTheWholeTheyAreRoundedTo() {
    ExactAmount third = new ExactAmount(new BigDecimal("0.333333333333"));
    assertThat(Apportionment.spread(Money.of("1.00"), List.of(third, third, third)))
        .containsExactly(Money.of("0.34"), Money.of("0.33"), Money.of("0.33"));
    assertThat(Apportionment.spread(Money.ZERO, List.of())).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void thePartsAddUpAndEachIsWithinAUnitOfItsShare(long seed) {
    Random random = new Random(seed);
    long[] weights = random.longs(1 + random.nextInt(6), 0, 1000).toArray();
    weights[0]++;
    long whole = random.nextInt(100_000);
    long total = LongStream.of(weights).sum();
    long[] parts = Apportionment.spread(whole, weights);
    assertThat(LongStream.of(parts).sum()).isEqualTo(whole);
    for (int i = 0; i < parts.length; i++) {
      long floor = whole * weights[i] / total;
      assertThat(parts[i]).isBetween(floor, floor + 1);
    }
  }

  static LongStream seeds() {
    return LongStream.range(0, 1000);
  }
}
