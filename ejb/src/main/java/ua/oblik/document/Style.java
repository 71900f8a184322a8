package ua.oblik.document;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/**
 * How a piece of text looks: cut, size in points, colour. It also breaks text into lines, because
 * only the cut and the size know how much fits.
 */
record Style(Typeface face, float size, Ink ink) {
  static final Style TITLE = new Style(Typeface.BOLD, 17, Ink.TEXT);
  static final Style HERO = new Style(Typeface.BOLD, 27, Ink.TEXT);
  static final Style HEADING = new Style(Typeface.BOLD, 11.5f, Ink.ACCENT);
  static final Style STRONG = new Style(Typeface.BOLD, 10.5f, Ink.TEXT);
  static final Style ACCOUNT = new Style(Typeface.BOLD, 14, Ink.TEXT);
  static final Style BODY = new Style(Typeface.REGULAR, 9.5f, Ink.TEXT);
  static final Style BODY_BOLD = new Style(Typeface.BOLD, 9.5f, Ink.TEXT);
  static final Style LABEL = new Style(Typeface.REGULAR, 8.5f, Ink.MUTED);
  static final Style SMALL = new Style(Typeface.REGULAR, 8, Ink.MUTED);

  private static final float LEADING = 1.28f;

  /** Distance from one line to the next, in points. */
  float leading() {
    return size * LEADING;
  }

  Style in(Ink other) {
    return new Style(face, size, other);
  }

  float width(String text) {
    return face.width(text, size);
  }

  /**
   * Breaks the text at spaces so that no line is wider than {@code room}; a single word wider than
   * that is broken inside, never cut. Empty text gives no line. Letters typed as base and accent
   * are composed first, since the font draws them as one.
   */
  List<String> wrap(String text, float room) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
    for (String word : composed.strip().split("\\s+", -1)) {
      if (line.length() > 0 && width(line + " " + word) > room) {
        lines.add(line.toString());
        line.setLength(0);
      }
      String rest = word;
      while (width(rest) > room) {
        int fits = charactersThatFit(rest, room);
        lines.add(rest.substring(0, fits));
        rest = rest.substring(fits);
      }
      if (line.length() > 0) {
        line.append(' ');
      }
      line.append(rest);
    }
    if (line.length() > 0) {
      lines.add(line.toString());
    }
    return lines;
  }

  private int charactersThatFit(String word, float room) {
    int fits = word.length() - 1;
    while (fits > 1 && width(word.substring(0, fits)) > room) {
      fits--;
    }
    return fits;
  }
}
