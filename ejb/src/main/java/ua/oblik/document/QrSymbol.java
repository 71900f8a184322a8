package ua.oblik.document;

import io.nayuki.qrcodegen.DataTooLongException;
import io.nayuki.qrcodegen.QrCode;
import io.nayuki.qrcodegen.QrCode.Ecc;
import io.nayuki.qrcodegen.QrSegment;
import java.util.List;

/**
 * The payment QR symbol as the National Bank wants it drawn: version 10 to 17, correction M (Q
 * where it fits without growing the symbol), a quiet zone of four modules and the hryvnia sign on a
 * white disc in the centre. The same symbol is drawn on the bill and, as SVG, on a page.
 *
 * <p>Rule: Resolution 97 of the National Bank of Ukraine of 19.08.2025.
 */
public final class QrSymbol {
  /** Empty modules on each side that a scanner needs. */
  static final int QUIET_ZONE = 4;

  private static final int SMALLEST_VERSION = 10;
  private static final int LARGEST_VERSION = 17;
  private static final int FIRST_MASK = 0;

  private static final float DISC_SHARE = 0.1f;

  private final int version;
  private final Modules modules;

  private QrSymbol(QrCode code, Modules modules) {
    this.version = code.version;
    this.modules = modules;
  }

  /**
   * Encodes the link of a payment QR.
   *
   * @throws IllegalArgumentException if the link is longer than the largest allowed symbol holds
   */
  public static QrSymbol of(String link) {
    List<QrSegment> segments = QrSegment.makeSegments(link);
    QrCode smallest = encode(segments, Ecc.MEDIUM, LARGEST_VERSION);
    QrCode code;
    try {
      code = encode(segments, Ecc.QUARTILE, smallest.version);
    } catch (IllegalArgumentException needsLargerSymbol) {
      code = smallest;
    }
    return new QrSymbol(code, Masks.best(code));
  }

  private static QrCode encode(List<QrSegment> segments, Ecc correction, int largest) {
    try {
      return QrCode.encodeSegments(
          segments, correction, SMALLEST_VERSION, largest, FIRST_MASK, false);
    } catch (DataTooLongException e) {
      throw new IllegalArgumentException("payment link does not fit QR version " + largest, e);
    }
  }

  /** Any text as a QR picture without the hryvnia sign. */
  public static String plainSvg(String text, String label) {
    QrCode code = QrCode.encodeText(text, Ecc.MEDIUM);
    return new QrSymbol(code, Modules.of(code.size, code::getModule)).svg(label, "");
  }

  /** QR version, 10 to 17. */
  public int version() {
    return version;
  }

  /** Modules along one side, quiet zone included. */
  public int side() {
    return modules.size() + 2 * QUIET_ZONE;
  }

  /**
   * The symbol as a self-contained SVG element, one unit per module, without styles or scripts.
   *
   * @param label what a screen reader says instead of the picture
   */
  public String svg(String label) {
    return svg(label, sign());
  }

  private String svg(String label, String sign) {
    StringBuilder svg = new StringBuilder(32_768);
    svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" viewBox=\"0 0 ");
    svg.append(side()).append(' ').append(side()).append("\" shape-rendering=\"crispEdges\">");
    svg.append("<title>").append(escape(label)).append("</title>");
    svg.append("<path fill=\"#fff\" d=\"M0 0h").append(side()).append('v').append(side());
    svg.append("H0z\"/><path fill=\"#000\" d=\"");
    eachRun(
        (x, y, length) ->
            svg.append('M')
                .append(x)
                .append(' ')
                .append(y)
                .append('h')
                .append(length)
                .append("v1h-")
                .append(length)
                .append('z'));
    return svg.append("\"/>").append(sign).append("</svg>").toString();
  }

  private String sign() {
    StringBuilder svg = new StringBuilder();
    float middle = side() / 2f;
    float radius = modules.size() * DISC_SHARE;
    svg.append("<g shape-rendering=\"geometricPrecision\"><circle fill=\"#fff\" cx=\"");
    svg.append(middle).append("\" cy=\"").append(middle).append("\" r=\"").append(radius);
    svg.append("\"/><path fill=\"none\" stroke=\"#000\" stroke-width=\"9\" transform=\"translate(");
    svg.append(middle - radius).append(' ').append(middle - radius).append(") scale(");
    svg.append(radius / 50).append(")\" d=\"").append(HryvniaSign.SVG).append("\"/></g>");
    return svg.toString();
  }

  /** PDF operators that draw the symbol, quiet zone included, into a square of page space. */
  String pdf(float left, float bottom, float size) {
    float module = size / side();
    StringBuilder path = new StringBuilder(65_536);
    path.append("q ").append(module).append(" 0 0 ").append(-module).append(' ');
    path.append(left).append(' ').append(bottom + size).append(" cm\n1 1 1 rg 0 0 ");
    path.append(side()).append(' ').append(side()).append(" re f 0 0 0 rg 0 0 0 RG\n");
    eachRun(
        (x, y, length) ->
            path.append(x).append(' ').append(y).append(' ').append(length).append(" 1 re\n"));
    path.append("f\n");
    float middle = side() / 2f;
    float radius = modules.size() * DISC_SHARE;
    path.append("q 1 1 1 RG ").append(2 * radius).append(" w 1 J ");
    path.append(middle).append(' ').append(middle).append(" m ");
    path.append(middle).append(' ').append(middle).append(" l S Q\nq ");
    path.append(radius / 50).append(" 0 0 ").append(radius / 50).append(' ');
    path.append(middle - radius).append(' ').append(middle - radius).append(" cm 9 w ");
    return path.append(HryvniaSign.PDF).append("S Q Q\n").toString();
  }

  private void eachRun(Run run) {
    int size = modules.size();
    for (int y = 0; y < size; y++) {
      int x = 0;
      while (x < size) {
        int start = x;
        while (x < size && modules.isDark(x, y)) {
          x++;
        }
        if (x > start) {
          run.draw(start + QUIET_ZONE, y + QUIET_ZONE, x - start);
        }
        x++;
      }
    }
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  /** A row of dark modules. */
  private interface Run {
    void draw(int x, int y, int length);
  }

  /** The hryvnia sign as strokes in a square of 100 x 100, y downwards. */
  private static final class HryvniaSign {
    static final String SVG =
        "M31 34C34 16 69 15 69 34C69 52 31 48 31 67C31 85 66 85 69 66M19 43H81M19 57H81";
    static final String PDF =
        "31 34 m 34 16 69 15 69 34 c 69 52 31 48 31 67 c 31 85 66 85 69 66 c "
            + "19 43 m 81 43 l 19 57 m 81 57 l ";
  }
}
