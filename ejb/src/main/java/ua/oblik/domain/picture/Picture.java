package ua.oblik.domain.picture;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/**
 * A photograph of at most 5 MiB in a format that telephones and cameras write.
 *
 * @param content the file
 * @param format told by its first bytes
 */
@SuppressWarnings("ArrayRecordComponent") // copied on the way in and out
public record Picture(byte[] content, Format format) {
  /** Largest file taken. */
  public static final int MOST_BYTES = 5 * 1024 * 1024;

  private static final int LONGEST_SIGNATURE = 12;

  public Picture {
    content = content.clone();
    if (content.length > MOST_BYTES) {
      throw new IllegalArgumentException("a picture of " + content.length + " bytes");
    }
  }

  /** The formats taken, with the bytes that their files begin with. */
  public enum Format {
    JPEG("image/jpeg", "ffd8ff"),
    PNG("image/png", "89504e470d0a1a0a"),
    WEBP("image/webp", "52494646........57454250"),
    /** What iPhones write; of the browsers only Safari shows it. */
    HEIC("image/heic", "........66747970(68656963|68656978|6d696631|6d736631)");

    private final String mediaType;
    private final String signature;

    Format(String mediaType, String signature) {
      this.mediaType = mediaType;
      this.signature = signature;
    }

    /** Such as {@code image/jpeg}. */
    public String mediaType() {
      return mediaType;
    }

    /** Whether every browser shows it. */
    public boolean isShownEverywhere() {
      return this != HEIC;
    }

    /** WebP and HEIC, which the JDK cannot decode, are taken as they are. */
    private Pixels.Found decode(byte[] file) {
      return switch (this) {
        case JPEG -> Pixels.in(file, "jpeg");
        case PNG -> Pixels.in(file, "png");
        case WEBP, HEIC -> Pixels.Found.WHOLE;
      };
    }

    private boolean begins(String start) {
      return start.matches(signature + ".*");
    }
  }

  /** Why a file is not taken. */
  public enum Problem {
    MISSING,
    TOO_LARGE,
    NOT_A_PICTURE,
    /** It ends early, or its pixels cannot be read. */
    BROKEN,
    TOO_MANY_PIXELS
  }

  /** What is wrong with a file, if anything. */
  public static Optional<Problem> problem(byte[] file) {
    if (file == null || file.length == 0) {
      return Optional.of(Problem.MISSING);
    }
    if (file.length > MOST_BYTES) {
      return Optional.of(Problem.TOO_LARGE);
    }
    Optional<Format> format = formatOf(file);
    return format.isPresent() ? problem(file, format.get()) : Optional.of(Problem.NOT_A_PICTURE);
  }

  private static Optional<Problem> problem(byte[] file, Format format) {
    if (!isWhole(file)) {
      return Optional.of(Problem.BROKEN);
    }
    return switch (format.decode(file)) {
      case WHOLE -> Optional.empty();
      case BROKEN -> Optional.of(Problem.BROKEN);
      case TOO_MANY -> Optional.of(Problem.TOO_MANY_PIXELS);
    };
  }

  /**
   * The picture in a file.
   *
   * @throws IllegalArgumentException if there is a {@link #problem}
   */
  public static Picture of(byte[] file) {
    Format format = formatOf(file).orElseThrow(() -> new IllegalArgumentException("not a picture"));
    return new Picture(file, format);
  }

  /** The same picture without what tells where, when and with what it was taken. */
  public Picture withoutMetadata() {
    return new Picture(
        switch (format) {
          case JPEG -> JpegMetadata.strip(content);
          case PNG -> ChunkMetadata.stripPng(content);
          case WEBP -> ChunkMetadata.stripWebp(content);
          case HEIC -> HeicMetadata.strip(content);
        },
        format);
  }

  /** Whether its parts can be told from each other. */
  private static boolean isWhole(byte[] file) {
    try {
      of(file).withoutMetadata();
      return true;
    } catch (IllegalArgumentException brokenOff) {
      return false;
    }
  }

  private static Optional<Format> formatOf(byte[] file) {
    String start = HexFormat.of().formatHex(file, 0, Math.min(file.length, LONGEST_SIGNATURE));
    return Arrays.stream(Format.values()).filter(format -> format.begins(start)).findFirst();
  }

  @Override
  public byte[] content() {
    return content.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Picture picture
        && format == picture.format
        && Arrays.equals(content, picture.content);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(content);
  }

  @Override
  public String toString() {
    return "Picture[" + format + ", " + content.length + " bytes]";
  }
}
