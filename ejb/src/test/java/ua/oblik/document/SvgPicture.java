package ua.oblik.document;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Element;

/** Paints the modules and the white disc of our own SVG, enough to scan it. */
final class SvgPicture {
  private static final int SCALE = 6;
  private static final Pattern RUN = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-\\d+z");

  private SvgPicture() {}

  static BufferedImage of(Element svg, int side) {
    BufferedImage image =
        new BufferedImage(side * SCALE, side * SCALE, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D paint = image.createGraphics();
    paint.setColor(Color.WHITE);
    paint.fillRect(0, 0, side * SCALE, side * SCALE);
    paint.setColor(Color.BLACK);
    Element dark = (Element) svg.getElementsByTagName("path").item(1);
    Matcher runs = RUN.matcher(dark.getAttribute("d"));
    runs.results().forEach(run -> paint.fillRect(at(run, 1), at(run, 2), at(run, 3), SCALE));
    Element disc = (Element) svg.getElementsByTagName("circle").item(0);
    float radius = Float.parseFloat(disc.getAttribute("r")) * SCALE;
    int corner = Math.round(side * SCALE / 2f - radius);
    paint.setColor(Color.WHITE);
    paint.fillOval(corner, corner, Math.round(2 * radius), Math.round(2 * radius));
    paint.dispose();
    return image;
  }

  private static int at(MatchResult run, int group) {
    return Integer.parseInt(run.group(group)) * SCALE;
  }
}
