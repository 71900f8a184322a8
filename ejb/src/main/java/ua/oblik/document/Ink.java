package ua.oblik.document;

import java.util.Locale;

/** The colours of a bill: dark text, one accent, quiet surfaces that print well in grey. */
enum Ink {
  TEXT(0x17212B),
  MUTED(0x556270),
  ACCENT(0x0B4F8A),
  GOOD(0x1C6B3C),
  WARNING(0x9A3412),
  LINE(0xCBD5DF),
  PANEL(0xEEF4FA),
  NOTE(0xFFF5DC),
  NOTE_EDGE(0xD9A520),
  BLACK(0x000000),
  WHITE(0xFFFFFF);

  private final String components;

  Ink(int rgb) {
    components = part(rgb >> 16) + ' ' + part(rgb >> 8) + ' ' + part(rgb);
  }

  private static String part(int colour) {
    int thousandths = Math.round((colour & 0xFF) * 1000f / 255f);
    return thousandths == 1000 ? "1" : "0." + String.format(Locale.ROOT, "%03d", thousandths);
  }

  /** Red, green and blue as PDF operands. */
  String components() {
    return components;
  }
}
