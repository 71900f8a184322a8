package ua.oblik;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What passes by itself is told from what somebody must mend. */
class OutageTest {

  @ParameterizedTest(name = "{0}, SQLSTATE {1}: {2}")
  @CsvSource({
    "connection refused,            08001, true",
    "connection lost,               08006, true",
    "database told to end,          57P01, true",
    "database ended by a crash,     57P02, true",
    "database starts,               57P03, true",
    "statement took too long,       57014, false",
    "disk full,                     53100, false",
    "key taken,                     23505, false",
    "Error in allocating a connection. Cause: refused, , true",
    "something without a state,         , false"
  })
  void goesByWhatTheDatabaseSays(String message, String state, boolean outage) {
    Throwable thrown =
        new IllegalStateException(new RuntimeException(new SQLException(message, state)));

    assertThat(Outage.isBehind(thrown)).isEqualTo(outage);
  }

  @Test
  void isNotBehindAFaultOfOurs() {
    assertThat(Outage.isBehind(new IllegalStateException("no such rate"))).isFalse();
    assertThat(Outage.isBehind(new SQLException())).isFalse();
  }
}
