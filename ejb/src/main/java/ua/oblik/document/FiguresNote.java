package ua.oblik.document;

import java.util.ArrayList;
import java.util.List;
import ua.oblik.domain.measure.Money;
import ua.oblik.domain.rating.ExcessCharge;
import ua.oblik.domain.rating.Figures;
import ua.oblik.domain.rating.FixedShare;
import ua.oblik.domain.rating.MinimumShare;
import ua.oblik.domain.rating.ReliefShare;

/** The formula behind an amount with its numbers: the customer can check it. */
final class FiguresNote {
  private FiguresNote() {}

  /** One note or two; none for what the document tells elsewhere. */
  static List<String> of(Figures figures, Words words) {
    List<String> notes = new ArrayList<>();
    if (figures instanceof ExcessCharge charge) {
      notes.add(
          words.text(
              "figures.excess",
              words.energy(charge.volume()),
              words.energy(charge.above()),
              words.amount(charge.cost()),
              Integer.toString(charge.percent()),
              words.amount(charge.due())));
      less(charge.charged(), words, notes);
    } else if (figures instanceof ReliefShare share) {
      notes.add(
          words.text(
              "figures.relief",
              Integer.toString(share.percent()),
              words.exact(share.cost().hryvnias()),
              words.energy(share.norm())));
    } else if (figures instanceof FixedShare share) {
      notes.add(
          words.text(
              "figures.fixed." + share.charge().per(),
              words.amount(share.charge().amount()),
              days(share),
              Integer.toString(share.ofMonth())));
    } else if (figures instanceof MinimumShare share) {
      notes.add(
          words.text(
              "figures.minimum",
              words.amount(share.minimum()),
              Integer.toString(share.days()),
              Integer.toString(share.ofMonth()),
              words.amount(share.energy())));
      less(share.charged(), words, notes);
    }
    return notes;
  }

  /** Parts of a month add up to it: a later part is the month so far less the parts before. */
  private static String days(FixedShare share) {
    return share.before() == 0
        ? Integer.toString(share.days())
        : "(" + (share.before() + share.days()) + " − " + share.before() + ")";
  }

  private static void less(Money charged, Words words, List<String> notes) {
    if (!charged.isZero()) {
      notes.add(words.text("figures.less", words.amount(charged)));
    }
  }
}
