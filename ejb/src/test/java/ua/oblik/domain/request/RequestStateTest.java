package ua.oblik.domain.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestStateTest {

  /** Columns: whether it may become SENT, IN_WORK, DONE, REFUSED, WITHDRAWN. */
  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "SENT,      ' x  x', true",
    "IN_WORK,   'xxxxx', true",
    "DONE,      '     ', false",
    "REFUSED,   '     ', false",
    "WITHDRAWN, '     ', false",
  })
  void goesOnInTheseWaysOnly(RequestState state, String next, boolean open) {
    assertThat(
            Arrays.stream(RequestState.values())
                .map(other -> state.mayBecome(other) ? "x" : " ")
                .collect(Collectors.joining()))
        .isEqualTo(next);
    assertThat(state.isOpen()).isEqualTo(open);
  }
}
