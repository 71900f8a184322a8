package ua.oblik.usecase;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Files that hold a picture, as a telephone takes it but smaller. */
final class Photograph {

  private Photograph() {}

  /** A square of so many black points. */
  static byte[] ofSide(int points) {
    try {
      ByteArrayOutputStream file = new ByteArrayOutputStream();
      ImageIO.write(new BufferedImage(points, points, BufferedImage.TYPE_INT_RGB), "png", file);
      return file.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
