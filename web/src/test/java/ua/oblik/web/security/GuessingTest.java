package ua.oblik.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Addresses of the documentation range, RFC 5737. */
class GuessingTest {
  private static final String PROXY = "192.0.2.1";
  private static final String STRANGER = "198.51.100.7";

  private final Guessing guessing = new Guessing(PROXY + ", 127.0.0.1");

  @Test
  void anAddressThatTriesWithoutEndIsStoppedAndItsNeighbourIsNot() {
    exhaust(STRANGER, List.of());

    assertThat(guessing.isTooMuchFrom(STRANGER, List.of())).isTrue();
    assertThat(guessing.isTooMuchFrom("198.51.100.8", List.of())).isFalse();
  }

  @Test
  void behindTheProxyTheOneBeforeItCounts() {
    exhaust(PROXY, List.of(STRANGER));

    assertThat(guessing.isTooMuchFrom(PROXY, List.of(STRANGER))).isTrue();
    assertThat(guessing.isTooMuchFrom(PROXY, List.of("198.51.100.8"))).isFalse();
  }

  @Test
  void anInventedOriginDoesNotHelp() {
    exhaust(PROXY, List.of("203.0.113.1, " + STRANGER));

    assertThat(guessing.isTooMuchFrom(PROXY, List.of("203.0.113.2", STRANGER))).isTrue();
    exhaust(STRANGER, List.of("203.0.113.3"));
    assertThat(guessing.isTooMuchFrom(STRANGER, List.of("203.0.113.4"))).isTrue();
  }

  @Test
  void thisMachineItselfIsNotCounted() {
    exhaust("127.0.0.1", List.of());

    assertThat(guessing.isTooMuchFrom("127.0.0.1", List.of())).isFalse();
  }

  private void exhaust(String peer, List<String> forwarded) {
    IntStream.range(0, Guessing.TRIES).forEach(i -> guessing.isTooMuchFrom(peer, forwarded));
  }
}
