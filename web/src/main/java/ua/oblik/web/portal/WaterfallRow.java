package ua.oblik.web.portal;

import java.util.ArrayList;
import java.util.List;
import ua.oblik.billing.BillChanges.Comparison;
import ua.oblik.domain.billing.BillChange.Side;
import ua.oblik.domain.billing.BillChange.Step;
import ua.oblik.domain.measure.Money;
import ua.oblik.web.ui.Formats;

/**
 * A row of the table and chart that lead from the bill before to this one.
 *
 * @param name what made a difference
 * @param detail the numbers behind it
 * @param written the amount for people
 * @param look total, more or less
 * @param start of the bar, in hundredths of the widest sum
 * @param width of the bar, in the same
 */
public record WaterfallRow(
    String name, String detail, String written, String look, int start, int width) {
  private static final int FULL = 100;

  static List<WaterfallRow> of(Comparison comparison) {
    Side before = comparison.change().before();
    Side now = comparison.change().now();
    List<Step> steps = comparison.change().steps();
    long widest = Math.max(1, widest(before.total(), steps));
    List<WaterfallRow> rows = new ArrayList<>();
    rows.add(total("change.before", Formats.period(comparison.before().period()), before, widest));
    Money reached = before.total();
    for (Step step : steps) {
      Money next = reached.plus(step.amount());
      rows.add(step(step, detail(step, before, now), bar(reached, next, widest)));
      reached = next;
    }
    rows.add(total("change.now", Formats.energy(now.energy()), now, widest));
    return rows;
  }

  private static WaterfallRow total(String key, String detail, Side side, long widest) {
    Bar bar = bar(Money.ZERO, side.total(), widest);
    return new WaterfallRow(
        Formats.text(key), detail, Formats.money(side.total()), "total", bar.start(), bar.width());
  }

  private static WaterfallRow step(Step step, String detail, Bar bar) {
    boolean more = step.amount().isPositive();
    return new WaterfallRow(
        Formats.text("BillChange.Cause." + step.cause() + (more ? ".more" : ".less")),
        detail,
        (more ? "+" : "") + Formats.money(step.amount()),
        more ? "more" : "less",
        bar.start(),
        bar.width());
  }

  private static String detail(Step step, Side before, Side now) {
    return switch (step.cause()) {
      case DAYS ->
          Formats.count("unit.days", before.days())
              + " → "
              + Formats.count("unit.days", now.days());
      case CONSUMPTION_PER_DAY -> perDay(before, now);
      case PRICE, OTHER_LINES, ESTIMATE_ERROR, PREVIOUS_CORRECTION ->
          Formats.text("BillChange.Cause." + step.cause() + ".detail");
    };
  }

  /** In decimals enough to tell the two apart: a step of some kopiykas has a cause to be seen. */
  private static String perDay(Side before, Side now) {
    String both = perDay(before) + " → " + perDay(now);
    return perDay(before).equals(perDay(now)) ? finely(before) + " → " + finely(now) : both;
  }

  private static String finely(Side side) {
    return side.days() == 0
        ? Formats.energy(side.energy())
        : Formats.perDayFinely(side.energy(), side.days());
  }

  private static String perDay(Side side) {
    return side.days() == 0
        ? Formats.energy(side.energy())
        : Formats.perDay(side.energy(), side.days());
  }

  private static long widest(Money first, List<Step> steps) {
    long reached = first.kopiykas();
    long widest = Math.abs(reached);
    for (Step step : steps) {
      reached += step.amount().kopiykas();
      widest = Math.max(widest, Math.abs(reached));
    }
    return widest;
  }

  private static Bar bar(Money from, Money to, long widest) {
    int one = hundredths(from, widest);
    int other = hundredths(to, widest);
    return new Bar(Math.min(one, other), Math.max(1, Math.abs(one - other)));
  }

  private static int hundredths(Money amount, long widest) {
    return Math.toIntExact(Math.max(0, amount.kopiykas()) * FULL / widest);
  }

  private record Bar(int start, int width) {}
}
