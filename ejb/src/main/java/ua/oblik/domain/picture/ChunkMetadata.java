package ua.oblik.domain.picture;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * Takes texts, times and Exif out of files that are rows of named chunks: PNG (ISO 15948) and WebP
 * (RFC 9649).
 */
final class ChunkMetadata {
  private static final Set<String> PNG_DROPPED = Set.of("eXIf", "tEXt", "zTXt", "iTXt", "tIME");
  private static final Set<String> WEBP_DROPPED = Set.of("EXIF", "XMP ");
  private static final int PNG_SIGNATURE = 8;
  private static final int PNG_FRAME = 12;
  private static final int RIFF_HEADER = 12;
  private static final int RIFF_FRAME = 8;
  private static final int EXIF_AND_XMP = 0b1100;

  private ChunkMetadata() {}

  static byte[] stripPng(byte[] file) {
    ByteArrayOutputStream kept = new ByteArrayOutputStream(file.length);
    kept.write(file, 0, PNG_SIGNATURE);
    ByteBuffer bytes = ByteBuffer.wrap(file);
    int at = PNG_SIGNATURE;
    while (at + PNG_FRAME <= file.length) {
      long end = (long) at + PNG_FRAME + (bytes.getInt(at) & 0xFFFFFFFFL);
      if (end > file.length) {
        break;
      }
      String name = name(file, at + 4);
      if (!PNG_DROPPED.contains(name)) {
        kept.write(file, at, (int) end - at);
      }
      at = (int) end;
      if (name.equals("IEND")) {
        break;
      }
    }
    return kept.toByteArray();
  }

  static byte[] stripWebp(byte[] file) {
    ByteArrayOutputStream kept = new ByteArrayOutputStream(file.length);
    ByteBuffer bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    kept.write(file, 0, Math.min(RIFF_HEADER, file.length));
    int at = RIFF_HEADER;
    while (at + RIFF_FRAME <= file.length) {
      long size = bytes.getInt(at + 4) & 0xFFFFFFFFL;
      long end = at + RIFF_FRAME + size + (size & 1);
      if (end > file.length) {
        break;
      }
      String name = name(file, at);
      if (!WEBP_DROPPED.contains(name)) {
        int begin = kept.size();
        kept.write(file, at, (int) end - at);
        if (name.equals("VP8X") && size > 0) {
          byte[] whole = kept.toByteArray();
          whole[begin + RIFF_FRAME] &= (byte) ~EXIF_AND_XMP;
          kept.reset();
          kept.writeBytes(whole);
        }
      }
      at = (int) end;
    }
    byte[] stripped = kept.toByteArray();
    ByteBuffer.wrap(stripped).order(ByteOrder.LITTLE_ENDIAN).putInt(4, stripped.length - 8);
    return stripped;
  }

  private static String name(byte[] file, int at) {
    return new String(file, at, 4, StandardCharsets.ISO_8859_1);
  }
}
