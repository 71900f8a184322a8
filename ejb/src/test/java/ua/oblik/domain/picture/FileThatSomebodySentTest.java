package ua.oblik.domain.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * First bytes from the formats' own specifications: ISO 10918-1, PNG 5.2, RIFF container of WebP.
 */
class FileThatSomebodySentTest {

  @ParameterizedTest
  @CsvSource({
    "ffd8ffe000104a46, JPEG",
    "89504e470d0a1a0a0000000d, PNG",
    "524946462400000057454250, WEBP"
  })
  void isKnownByItsFirstBytes(String start, Picture.Format format) {
    byte[] file = HexFormat.of().parseHex(start);
    assertThat(Picture.problem(file)).isEmpty();
    assertThat(Picture.of(file).format()).isEqualTo(format);
  }

  @ParameterizedTest
  @ValueSource(strings = {"<svg onload='x'/>", "<script>", "%PDF-1.7", "GIF89a", "RIFF1234AVI "})
  void isNotAPictureBecauseItsNameSaysSo(String content) {
    byte[] file = content.getBytes(StandardCharsets.UTF_8);
    assertThat(Picture.problem(file)).contains(Picture.Problem.NOT_A_PICTURE);
    assertThatThrownBy(() -> Picture.of(file)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void mayBeMissingOrTooLarge() {
    assertThat(Picture.problem(null)).contains(Picture.Problem.MISSING);
    assertThat(Picture.problem(new byte[0])).contains(Picture.Problem.MISSING);
    assertThat(Picture.problem(new byte[Picture.MOST_BYTES + 1]))
        .contains(Picture.Problem.TOO_LARGE);
  }
}
