package ua.oblik.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The text format of PostgreSQL's COPY: chapter "COPY", section "Text Format" of its manual. */
class RowsAsCopyTextTest {

  @ParameterizedTest
  @ValueSource(
      longs = {0, 7, -7, 10, 99, 100, -1_000_001, 25_110_000_042L, Long.MAX_VALUE, Long.MIN_VALUE})
  void writesNumbersAsTheyAreRead(long number) {
    CopyText text = new CopyText();
    text.number(number);
    assertThat(written(text)).isEqualTo(Long.toString(number));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2025-11-05", "2024-02-29", "0999-01-01", "1000-12-31", "9999-12-31"})
  void writesDaysInIsoFormat(String day) {
    CopyText text = new CopyText();
    text.day(LocalDate.parse(day));
    assertThat(written(text)).isEqualTo(day);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2025-11-05T00:15:00Z",
        "2024-02-29T23:59:59Z",
        "2025-11-05T08:00:00.250Z",
        "0999-12-31T00:00:00Z",
        "-0001-01-01T00:00:00Z"
      })
  void writesMomentsAsTheirText(String moment) {
    CopyText text = new CopyText();
    text.moment(Instant.parse(moment));
    assertThat(written(text)).isEqualTo(moment);
  }

  @Test
  void escapesWhatWouldEndAValueOrARow() {
    CopyText text = new CopyText();
    text.text("a\tb\nc\rd\\e{\"f\"}");
    assertThat(written(text)).isEqualTo("a\\tb\\nc\\rd\\\\e{\"f\"}");
  }

  @Test
  void escapesBehindLettersBeyondAsciiToo() {
    CopyText text = new CopyText();
    text.text("вул. Ґонти\t5\\7 🏠");
    assertThat(written(text)).isEqualTo("вул. Ґонти\\t5\\\\7 🏠");
  }

  @Test
  void growsWithItsRows() {
    CopyText text = new CopyText();
    String long1 = "x".repeat(10_000);
    for (int i = 0; i < 100; i++) {
      text.text(long1);
      text.separator('\t');
      text.nothing();
    }
    assertThat(written(text)).isEqualTo((long1 + "\t\\N").repeat(100));
  }

  private static String written(CopyText text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    assertThatNoException().isThrownBy(() -> text.writeTo(bytes::write));
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
