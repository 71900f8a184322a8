package ua.oblik.domain.picture;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * Decodes a picture to its last line. Few of the pixels are kept while it does, and a picture that
 * says it has too many is not decoded at all: a small file may unfold to gigabytes.
 */
final class Pixels {
  /** More than the sensors of telephones write into a file of five megabytes. */
  private static final long MOST = 64_000_000;

  private static final int LONGEST_SIDE = 20_000;
  private static final int KEPT = 1_000_000;

  private Pixels() {}

  /** What becomes of it. */
  enum Found {
    WHOLE,
    BROKEN,
    TOO_MANY
  }

  /**
   * Decodes a file.
   *
   * @param format as the JDK calls it, {@code jpeg} or {@code png}
   */
  static Found in(byte[] file, String format) {
    ImageReader reader = ImageIO.getImageReadersByFormatName(format).next();
    try (ImageInputStream input = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
      reader.setInput(input, true, true);
      return in(reader);
    } catch (IOException | RuntimeException broken) {
      // The decoders of the JDK meet files that lie with exceptions of every kind.
      return Found.BROKEN;
    } finally {
      reader.dispose();
    }
  }

  private static Found in(ImageReader reader) throws IOException {
    long width = reader.getWidth(0);
    long height = reader.getHeight(0);
    if (width * height > MOST || Math.max(width, height) > LONGEST_SIDE) {
      return Found.TOO_MANY;
    }
    AtomicBoolean brokenOff = new AtomicBoolean();
    // A JPEG that ends early is filled up with grey, and no more than warned of.
    reader.addIIOReadWarningListener(
        (source, warning) -> {
          if (warning.contains("Truncated") || warning.contains("Premature")) {
            brokenOff.set(true);
          }
        });
    ImageReadParam few = reader.getDefaultReadParam();
    int step = 1;
    while ((width / step) * (height / step) > KEPT) {
      step++;
    }
    few.setSourceSubsampling(step, step, 0, 0);
    if (reader.canReadRaster()) {
      reader.readRaster(0, few);
    } else {
      reader.read(0, few);
    }
    return brokenOff.get() ? Found.BROKEN : Found.WHOLE;
  }
}
