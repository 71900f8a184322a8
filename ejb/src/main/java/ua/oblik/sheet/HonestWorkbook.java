package ua.oblik.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * Measures a workbook before it is read. Its reader holds texts, and of a sheet one row up to its
 * last cell: a kilobyte can ask for more memory than there is. Which file is what the workbook says
 * itself, so each is measured whatever its name, and unpacked by what the reader unpacks with.
 */
final class HonestWorkbook {

  /** What a workbook may unpack to; more is a bomb. */
  private static final long MOST_UNPACKED = 512L * 1024 * 1024;

  /** Texts are held in memory, only sheets are read row by row. */
  private static final long MOST_HELD = 32L * 1024 * 1024;

  /** Of each the reader makes an object, be it empty; no more texts fit that have 32 bytes. */
  private static final int MOST_KEPT = 1 << 20;

  private static final int COPIED = 1 << 16;

  private final ZipFile zip;
  private long unpacked;
  private long held;
  private long kept;
  private long texts;
  private long farthestText = -1;
  private boolean uncomputed;

  private HonestWorkbook(ZipFile zip) {
    this.zip = zip;
  }

  /**
   * Measures a workbook, and refuses one that would ask for more memory than there is.
   *
   * @throws IOException if it would, or is none
   */
  static HonestWorkbook require(Path copy) throws IOException {
    Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    try (ZipFile zip = ZipFile.builder().setFile(copy.toFile()).get()) {
      HonestWorkbook workbook = new HonestWorkbook(zip);
      for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
        if (!names.add(entry.getName())) {
          throw new IOException("a workbook with two files of one name");
        }
        workbook.measure(entry);
      }
      if (workbook.farthestText >= workbook.texts) {
        throw new IOException("a text that there is not, up to which the reader makes them up");
      }
      return workbook;
    }
  }

  /** Whether it has formulas without the numbers they come to. */
  boolean isUncomputed() {
    return uncomputed;
  }

  private void measure(ZipArchiveEntry entry) throws IOException {
    if (entry.getMethod() != ZipEntry.DEFLATED && entry.getMethod() != ZipEntry.STORED) {
      throw new IOException("a workbook packed as none is");
    }
    long length = length(entry);
    HonestPart part = new HonestPart();
    part.measure(zip.getInputStream(entry));
    unpacked += length;
    held += part.isSheet() && part.kept() == 0 ? 0 : length;
    kept += part.kept();
    if (held > MOST_HELD || kept > MOST_KEPT) {
      throw new IOException("a workbook with more to hold than it may have");
    }
    texts += part.texts();
    farthestText = Math.max(farthestText, part.farthestText());
    uncomputed |= part.isUncomputed();
  }

  private long length(ZipArchiveEntry entry) throws IOException {
    byte[] buffer = new byte[COPIED];
    long length = 0;
    try (InputStream bytes = zip.getInputStream(entry)) {
      for (int read = bytes.read(buffer); read > 0; read = bytes.read(buffer)) {
        length += read;
        if (unpacked + length > MOST_UNPACKED) {
          throw new IOException("a workbook that unpacks to more than it may");
        }
      }
    }
    return length;
  }
}
