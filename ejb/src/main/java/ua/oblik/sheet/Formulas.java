package ua.oblik.sheet;

import java.io.IOException;

/**
 * The formulas of a sheet. The reader keeps those of ranges until the sheet ends, looks for every
 * cell through those of arrays, and writes a shared one out anew for each cell that has it.
 */
final class Formulas {

  /** Workbooks end here. */
  private static final int LONGEST = 8192;

  /** In signs; twice as many bytes are what the texts of a workbook may have. */
  private static final int MOST_KEPT = 1 << 24;

  /** What the reader keeps of a formula beside its signs. Some 16,000 short ones may be kept. */
  private static final int FRAME = 1 << 10;

  /**
   * Signs the reader may copy. A formula of a hundred may be shared by all rows that a sheet can
   * have.
   */
  private static final long MOST_COPIED = 12_000_000_000L;

  /** A look at the range of an array takes as long as that many signs. */
  private static final int LOOK = 32;

  private boolean array;
  private boolean shared;
  private boolean ofRange;
  private int length;
  private long arrays;
  private long kept;
  private long longestShared;
  private long copied;

  /** A cell, with a formula or without. */
  void pass() throws IOException {
    copied += LOOK * arrays;
    require();
  }

  /** A formula begins, with its attributes or null. */
  void begin(String type, String range) {
    array = "array".equals(type);
    shared = "shared".equals(type);
    ofRange = range != null;
    length = 0;
  }

  void read(int signs) throws IOException {
    length += signs;
    require();
  }

  /** The formula ends. A shared one is put together from its references, each time as a whole. */
  void end() throws IOException {
    if (shared && !ofRange) {
      copied += longestShared * longestShared;
    } else if (shared || (array && ofRange)) {
      kept += FRAME + length;
      arrays += array ? 1 : 0;
      longestShared = shared ? Math.max(longestShared, length) : longestShared;
    }
    require();
  }

  private void require() throws IOException {
    if (length > LONGEST || kept > MOST_KEPT || copied > MOST_COPIED) {
      throw new IOException("formulas with more than they may have");
    }
  }
}
