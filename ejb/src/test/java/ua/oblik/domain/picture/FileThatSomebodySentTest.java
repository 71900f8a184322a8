package ua.oblik.domain.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * First bytes from the formats' own specifications: ISO 10918-1, PNG 5.2, RIFF container of WebP.
 */
class FileThatSomebodySentTest {
  /** Where the width stands in a PNG, behind signature, length and name of the first chunk. */
  private static final int WIDTH = 16;

  private static final int HEADER_CHECKSUM = 29;

  @ParameterizedTest
  @CsvSource({
    "ffd8ffe000104a46, JPEG",
    "89504e470d0a1a0a0000000d, PNG",
    "524946462400000057454250, WEBP"
  })
  void isKnownByItsFirstBytes(String start, Picture.Format format) {
    assertThat(Picture.of(HexFormat.of().parseHex(start)).format()).isEqualTo(format);
  }

  @ParameterizedTest
  @ValueSource(strings = {"jpeg", "png"})
  void isTakenIfItCanBeSeenToItsLastLine(String format) {
    assertThat(Picture.problem(PictureSamples.drawn(format, 900, 1200))).isEmpty();
  }

  @ParameterizedTest(name = "{0} cut to {1} %")
  @CsvSource({"jpeg, 2", "jpeg, 50", "jpeg, 95", "png, 2", "png, 50", "png, 95"})
  void isNotTakenIfItEndsEarly(String format, int percent) {
    byte[] whole = PictureSamples.drawn(format, 900, 1200);

    assertThat(Picture.problem(Arrays.copyOf(whole, whole.length * percent / 100)))
        .contains(Picture.Problem.BROKEN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"jpeg", "png"})
  void isNotTakenIfItsPixelsCannotBeRead(String format) {
    byte[] file = PictureSamples.drawn(format, 90, 120);
    byte[] start = Arrays.copyOf(file, format.equals("png") ? WIDTH : 4);

    assertThat(Picture.problem(start)).contains(Picture.Problem.BROKEN);
  }

  @Test
  void isNotUnfoldedIfItSaysThatItIsHuge() {
    byte[] bomb = PictureSamples.drawn("png", 90, 120);
    ByteBuffer header = ByteBuffer.wrap(bomb);
    header.putInt(WIDTH, 60_000).putInt(WIDTH + 4, 60_000);
    CRC32 checksum = new CRC32();
    checksum.update(bomb, WIDTH - 4, HEADER_CHECKSUM - WIDTH + 4);
    header.putInt(HEADER_CHECKSUM, (int) checksum.getValue());

    assertThat(Picture.problem(bomb)).contains(Picture.Problem.TOO_MANY_PIXELS);
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
