package ua.oblik.domain.picture;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.OptionalInt;

/**
 * Takes out of a JPEG file what tells where, when and with what it was taken: application segments
 * and comments (ITU-T T.81, B.2.4.6). The colour profile stays, and of Exif the turn of the picture
 * alone, or people would see it lying on its side.
 */
final class JpegMetadata {
  private static final int RESTART = 0xD0;
  private static final int LAST_RESTART = 0xD7;
  private static final int START_OF_SCAN = 0xDA;
  private static final int END = 0xD9;
  private static final int APP0 = 0xE0;
  private static final int APP1 = 0xE1;
  private static final int APP2 = 0xE2;
  private static final int APP14 = 0xEE;
  private static final int APP15 = 0xEF;
  private static final int COMMENT = 0xFE;
  private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] PROFILE = "ICC_PROFILE\0".getBytes(StandardCharsets.US_ASCII);
  private static final int ORIENTATION = 0x0112;
  private static final int ENTRY = 12;

  private JpegMetadata() {}

  static byte[] strip(byte[] file) {
    ByteArrayOutputStream kept = new ByteArrayOutputStream(file.length);
    kept.write(file, 0, 2);
    int at = 2;
    while (at + 4 <= file.length && (file[at] & 0xFF) == 0xFF) {
      int marker = file[at + 1] & 0xFF;
      if (marker == 0xFF) {
        at++; // fill bytes may stand before a marker
        continue;
      }
      int end = at + 2 + (((file[at + 2] & 0xFF) << 8) | (file[at + 3] & 0xFF));
      if (marker == END || end > file.length) {
        break;
      }
      if (marker == START_OF_SCAN) {
        end = endOfScan(file, end);
      }
      keep(marker, Arrays.copyOfRange(file, at, end), kept);
      at = end;
    }
    // Telephones hang a second picture or a film behind the end of the first: neither is kept.
    kept.write(file, at, Math.min(2, file.length - at));
    return kept.toByteArray();
  }

  private static void keep(int marker, byte[] segment, ByteArrayOutputStream kept) {
    boolean application = marker >= APP0 && marker <= APP15;
    boolean profile = marker == APP2 && begins(segment, PROFILE);
    if (marker == APP1 && begins(segment, EXIF)) {
      orientation(segment).ifPresent(turn -> kept.writeBytes(exifOf(turn)));
    } else if (marker != COMMENT
        && (!application || profile || marker == APP0 || marker == APP14)) {
      kept.writeBytes(segment);
    }
  }

  /** The marker after coded data, in which a byte of ones is followed by zero or a restart. */
  private static int endOfScan(byte[] file, int from) {
    for (int i = from; i + 1 < file.length; i++) {
      int next = file[i + 1] & 0xFF;
      boolean coded = next == 0 || (next >= RESTART && next <= LAST_RESTART);
      if ((file[i] & 0xFF) == 0xFF && !coded) {
        return i;
      }
    }
    return file.length;
  }

  private static boolean begins(byte[] segment, byte[] name) {
    return segment.length >= 4 + name.length
        && Arrays.equals(segment, 4, 4 + name.length, name, 0, name.length);
  }

  /** How the picture is turned, 1 to 8, from the first directory of a TIFF header. */
  private static OptionalInt orientation(byte[] segment) {
    ByteBuffer tiff =
        ByteBuffer.wrap(segment, 4 + EXIF.length, segment.length - 4 - EXIF.length).slice();
    if (tiff.limit() < 8) {
      return OptionalInt.empty();
    }
    tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    int directory = tiff.getInt(4);
    if (directory < 8 || directory > tiff.limit() - 2) {
      return OptionalInt.empty();
    }
    int entries = tiff.getShort(directory) & 0xFFFF;
    for (int i = 0; i < entries && directory + 2 + (i + 1) * ENTRY <= tiff.limit(); i++) {
      int entry = directory + 2 + i * ENTRY;
      int turn = tiff.getShort(entry + 8) & 0xFFFF;
      if ((tiff.getShort(entry) & 0xFFFF) == ORIENTATION && turn >= 1 && turn <= 8) {
        return OptionalInt.of(turn);
      }
    }
    return OptionalInt.empty();
  }

  /** An Exif segment that says nothing but the turn. */
  private static byte[] exifOf(int turn) {
    ByteBuffer segment = ByteBuffer.allocate(4 + EXIF.length + 8 + 2 + ENTRY + 4);
    segment.put((byte) 0xFF).put((byte) APP1).putShort((short) (segment.capacity() - 2)).put(EXIF);
    segment.put((byte) 'M').put((byte) 'M').putShort((short) 42).putInt(8);
    segment.putShort((short) 1);
    segment.putShort((short) ORIENTATION).putShort((short) 3).putInt(1);
    segment.putShort((short) turn).putShort((short) 0).putInt(0);
    return segment.array();
  }
}
