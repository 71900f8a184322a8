package ua.oblik.web.portal;

import ua.oblik.billing.LineView;
import ua.oblik.domain.billing.LineKind;
import ua.oblik.domain.measure.Coefficient;
import ua.oblik.domain.rating.ReactiveCharge;
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

  /** How much a line charges, in its unit; a dash where it does not go by quantity. */
  public static String quantityOf(LineView line) {
    if (line.quantity().isZero() && line.rate().isEmpty()) {
      return Formats.number(null);
    }
    return line.kind().isReactive()
        ? Formats.kvarh(line.quantity())
        : Formats.energy(line.quantity());
  }

  /** The contracted volume behind a line of an excess. */
  public static String excessOf(LineView line) {
    return Formats.text("bill.excess.source", line.source().orElse(""));
  }

  /** The formula behind a line of reactive energy with its numbers, or nothing. */
  public static String reactiveOf(LineView line) {
    return line.reactive().map(charge -> reactive(line.kind(), charge)).orElse("");
  }

  private static String reactive(LineKind kind, ReactiveCharge charge) {
    return switch (kind) {
      case REACTIVE_SURCHARGE ->
          Formats.text(
              "bill.reactive.surcharge",
              Formats.kvarh(charge.drawn()),
              Formats.energy(charge.active()),
              Formats.number(charge.tangent().value()),
              Formats.number(charge.factor().value()),
              Formats.money(charge.payment()),
              Formats.number(charge.terms().incentive().value()),
              Formats.money(charge.surcharge()));
      case REACTIVE_FED ->
          Formats.text(
              "bill.reactive.fed",
              Formats.number(charge.equivalent().value()),
              charge.terms().fedTimes());
      default -> Formats.text("bill.reactive.drawn", Formats.number(charge.equivalent().value()));
    };
  }

  /** What a kilowatt-hour of a line costs; a dash where the line has no rate. */
  public static String priceOf(LineView line) {
    return line.rate()
        .map(rate -> Formats.price(rate, line.coefficient().orElse(Coefficient.ONE)))
        .orElseGet(() -> Formats.number(null));
  }
}
