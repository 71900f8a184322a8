package ua.oblik.document;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * One A4 page being drawn. Points, measured from the top left corner downwards; a text's y is its
 * base line. Text belongs to an {@link Element}; everything else is marked as decoration.
 */
final class Sheet {
  static final float WIDTH = PDRectangle.A4.getWidth();
  static final float HEIGHT = PDRectangle.A4.getHeight();
  private static final float ROUND = 0.5523f;
  private static final float STAMP_SIZE = 96;
  private static final float STAMP_WIDTH = 640;
  private static final float STAMP_COS = 0.6f;
  private static final float STAMP_SIN = 0.8f;

  private final PDPage page = new PDPage(PDRectangle.A4);
  private final COSArray owners = new COSArray();
  private final StringBuilder content = new StringBuilder(16_384);

  /** Opens marked content of the element; {@link #close()} ends it. */
  void open(Element element) {
    element.holds(owners.size(), page.getCOSObject());
    content.append("/Span <</MCID ").append(owners.size()).append(">> BDC\n");
    owners.add(element.dictionary());
  }

  void close() {
    content.append("EMC\n");
  }

  /** One line of text that is a whole element of its own. */
  void text(Element element, Style style, float x, float y, String text) {
    open(element);
    write(style, x, y, text);
    close();
  }

  /** Several lines, one element; answers the base line after the last. */
  float lines(Element element, Style style, float x, float y, List<String> lines) {
    open(element);
    float line = write(style, x, y, lines);
    close();
    return line;
  }

  /** Lines inside an open element; answers the base line after the last. */
  float write(Style style, float x, float y, List<String> lines) {
    float line = y;
    for (String text : lines) {
      write(style, x, line, text);
      line += style.leading();
    }
    return line;
  }

  /** A line inside an open element. */
  void write(Style style, float x, float y, String text) {
    content.append("BT ").append(style.ink().components()).append(" rg /");
    content.append(style.face() == Typeface.BOLD ? "B" : "R").append(' ');
    number(style.size()).append("Tf ");
    number(x);
    number(HEIGHT - y).append("Td ");
    style.face().encode(text, content);
    content.append(" Tj ET\n");
  }

  /** A line inside an open element that ends at {@code right}. */
  void writeRight(Style style, float right, float y, String text) {
    write(style, right - style.width(text), y, text);
  }

  /** A filled box, decoration. */
  void box(Ink ink, float x, float y, float width, float height) {
    openDecoration();
    content.append(ink.components()).append(" rg ");
    rectangle(x, y, width, height);
    content.append("f\n");
    close();
  }

  /** A filled box with round corners, decoration. */
  void panel(Ink ink, PDRectangle where, float radius) {
    float left = where.getLowerLeftX();
    float right = where.getUpperRightX();
    float bottom = HEIGHT - where.getUpperRightY();
    float top = HEIGHT - where.getLowerLeftY();
    float bend = radius * (1 - ROUND);
    openDecoration();
    content.append(ink.components()).append(" rg ");
    operator("m", left + radius, bottom);
    operator("l", right - radius, bottom);
    operator("c", right - bend, bottom, right, bottom + bend, right, bottom + radius);
    operator("l", right, top - radius);
    operator("c", right, top - bend, right - bend, top, right - radius, top);
    operator("l", left + radius, top);
    operator("c", left + bend, top, left, top - bend, left, top - radius);
    operator("l", left, bottom + radius);
    operator("c", left, bottom + bend, left + bend, bottom, left + radius, bottom);
    content.append("f\n");
    close();
  }

  /** A thin level line, decoration. */
  void rule(float x, float y, float width) {
    box(Ink.LINE, x, y, width, 0.6f);
  }

  /** Ready PDF operators in page space, for a drawing that brings its own shape. */
  void raw(String operators) {
    content.append(operators);
  }

  /** A line that is not read out: running heads, repeated table headers. */
  void decoration(Style style, float x, float y, String text) {
    openDecoration();
    write(style, x, y, text);
    close();
  }

  /**
   * A word across the page, outlined so that what is below can be read. Decoration: what it means
   * is said in the text too.
   */
  void stamp(String word) {
    float size = Math.min(STAMP_SIZE, STAMP_WIDTH / Typeface.BOLD.width(word, 1));
    Style style = new Style(Typeface.BOLD, size, Ink.WARNING);
    openDecoration();
    content.append("q ").append(style.ink().components()).append(" RG 1.2 w 1 Tr ");
    operator("cm", STAMP_COS, STAMP_SIN, -STAMP_SIN, STAMP_COS, WIDTH / 2, HEIGHT / 2);
    write(style, -style.width(word) / 2, HEIGHT + size / 3, word);
    content.append("Q ");
    close();
  }

  /** Opens marked content that a screen reader skips; {@link #close()} ends it. */
  void openDecoration() {
    content.append("/Artifact BMC ");
  }

  private void rectangle(float x, float y, float width, float height) {
    operator("re", x, HEIGHT - y - height, width, height);
  }

  private void operator(String name, float... operands) {
    for (float operand : operands) {
      number(operand);
    }
    content.append(name).append(' ');
  }

  private StringBuilder number(float value) {
    return appendNumber(content, value);
  }

  /** Appends the number with at most two decimals and a space. */
  static StringBuilder appendNumber(StringBuilder out, float value) {
    int hundredths = Math.round(value * 100);
    if (hundredths < 0) {
      out.append('-');
      hundredths = -hundredths;
    }
    out.append(hundredths / 100);
    int rest = hundredths % 100;
    if (rest != 0) {
      out.append('.').append(rest / 10);
      if (rest % 10 != 0) {
        out.append(rest % 10);
      }
    }
    return out.append(' ');
  }

  PDPage page() {
    return page;
  }

  /** The structure elements of this page by number of marked content. */
  COSArray owners() {
    return owners;
  }

  byte[] content() {
    return content.toString().getBytes(StandardCharsets.US_ASCII);
  }

  COSDictionary dictionary() {
    return page.getCOSObject();
  }
}
