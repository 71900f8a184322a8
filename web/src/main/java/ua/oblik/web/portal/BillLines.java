package ua.oblik.web.portal;

import ua.oblik.billing.LineView;
import ua.oblik.domain.measure.Coefficient;
import ua.oblik.web.ui.Formats;

/** How the lines of a bill are written for people. Functions of the tag library. */
public final class BillLines {

  private BillLines() {}

  /** Which block a line is rated in. */
  public static String blockOf(LineView line) {
    return line.blockUpTo()
        .map(limit -> Formats.text("block.upTo", Formats.energy(limit)))
        .orElseGet(() -> Formats.text(line.block().orElse(1) == 1 ? "block.only" : "block.above"));
  }

  /** What a kilowatt-hour of a line costs; a dash where the line has no rate. */
  public static String priceOf(LineView line) {
    return line.rate()
        .map(rate -> Formats.price(rate, line.coefficient().orElse(Coefficient.ONE)))
        .orElseGet(() -> Formats.number(null));
  }
}
