package ua.oblik.web.portal;

import java.util.Locale;
import ua.oblik.billing.LineView;
import ua.oblik.billing.SegmentView;
import ua.oblik.domain.billing.LineKind;
import ua.oblik.domain.measure.Coefficient;
import ua.oblik.domain.measure.Money;
import ua.oblik.domain.rating.ExcessCharge;
import ua.oblik.domain.rating.Figures;
import ua.oblik.domain.rating.FixedShare;
import ua.oblik.domain.rating.MinimumShare;
import ua.oblik.domain.rating.ReactiveCharge;
import ua.oblik.domain.rating.ReliefShare;
import ua.oblik.domain.rating.VatShare;
import ua.oblik.web.ui.Formats;
import ua.oblik.web.ui.RateFormats;

/** How the lines of a bill are written for people. Functions of the tag library. */
public final class BillLines {

  private BillLines() {}

  /** Which block a line is rated in, as it stands within a sentence. */
  public static String blockOf(LineView line) {
    String block = block(line);
    return block.substring(0, 1).toLowerCase(Locale.ROOT) + block.substring(1);
  }

  private static String block(LineView line) {
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

  /** The formula behind a line with its numbers, so that it can be computed again, or nothing. */
  public static String figuresOf(LineView line) {
    return line.figures().map(figures -> figures(line.kind(), figures)).orElse("");
  }

  /** What the difference of a segment's reads is multiplied by, or nothing for 1. */
  public static String multiplierOf(SegmentView segment) {
    return segment
        .multiplier()
        .filter(times -> times != 1)
        .map(times -> Formats.text("bill.multiplied", Formats.number(times)))
        .orElse("");
  }

  private static String figures(LineKind kind, Figures figures) {
    if (figures instanceof ReactiveCharge charge) {
      return reactive(kind, charge);
    }
    if (figures instanceof ExcessCharge charge) {
      return Formats.text(
              "bill.figures.excess",
              Formats.energy(charge.volume()),
              Formats.energy(charge.above()),
              Formats.money(charge.cost()),
              Formats.number(charge.percent()),
              Formats.money(charge.due()))
          + less(charge.charged());
    }
    if (figures instanceof ReliefShare share) {
      return Formats.text(
          "bill.figures.relief",
          Formats.number(share.percent()),
          Formats.number(share.cost().hryvnias().stripTrailingZeros()),
          Formats.energy(share.norm()));
    }
    if (figures instanceof FixedShare share) {
      return Formats.text(
          "bill.figures.fixed." + share.charge().per(),
          Formats.money(share.charge().amount()),
          share.before() == 0
              ? Formats.number(share.days())
              : Formats.text(
                  "bill.figures.days",
                  Formats.number(share.before() + share.days()),
                  Formats.number(share.before())),
          Formats.number(share.ofMonth()));
    }
    if (figures instanceof MinimumShare share) {
      return Formats.text(
              "bill.figures.minimum",
              Formats.money(share.minimum()),
              Formats.number(share.days()),
              Formats.number(share.ofMonth()),
              Formats.money(share.energy()))
          + less(share.charged());
    }
    VatShare share = (VatShare) figures;
    return Formats.text(
        "bill.figures.vat", Formats.number(share.vat().percent()), Formats.money(share.base()));
  }

  private static String less(Money charged) {
    return charged.isZero() ? "" : Formats.text("bill.figures.less", Formats.money(charged));
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
        .map(rate -> RateFormats.price(rate, line.coefficient().orElse(Coefficient.ONE)))
        .orElseGet(() -> Formats.number(null));
  }
}
