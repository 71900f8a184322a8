package ua.oblik.web.api;

import java.math.BigDecimal;
import ua.oblik.domain.measure.Money;
import ua.oblik.domain.rating.ExcessCharge;
import ua.oblik.domain.rating.Figures;
import ua.oblik.domain.rating.FixedShare;
import ua.oblik.domain.rating.MinimumShare;
import ua.oblik.domain.rating.ReactiveCharge;
import ua.oblik.domain.rating.ReliefShare;
import ua.oblik.domain.rating.VatShare;
import ua.oblik.domain.tariff.FixedCharge;

/** The formula behind an amount with its numbers, without words of any language. */
final class WrittenOut {
  private WrittenOut() {}

  static String of(Figures figures) {
    if (figures instanceof ReactiveCharge charge) {
      return charge.payment()
          + " x "
          + charge.terms().incentive()
          + " x ("
          + charge.factor()
          + " - 1)"
          + less(charge.charged());
    }
    if (figures instanceof ExcessCharge charge) {
      return charge.cost()
          + " x "
          + charge.above()
          + " / "
          + charge.volume()
          + " x "
          + charge.percent()
          + " %"
          + less(charge.charged());
    }
    if (figures instanceof ReliefShare share) {
      return "-" + plain(share.cost().hryvnias()) + " x " + share.percent() + " %";
    }
    if (figures instanceof FixedShare share) {
      return share.charge().amount() + " x " + days(share);
    }
    if (figures instanceof MinimumShare share) {
      return share.minimum()
          + " x "
          + share.days()
          + " / "
          + share.ofMonth()
          + " - "
          + share.energy()
          + less(share.charged());
    }
    VatShare share = (VatShare) figures;
    return share.base() + " x " + share.vat().percent() + " %";
  }

  private static String days(FixedShare share) {
    String days =
        share.before() == 0
            ? Integer.toString(share.days())
            : "(" + (share.before() + share.days()) + " - " + share.before() + ")";
    return share.charge().per() == FixedCharge.Per.DAY ? days : days + " / " + share.ofMonth();
  }

  private static String plain(BigDecimal exact) {
    return exact.stripTrailingZeros().toPlainString();
  }

  private static String less(Money charged) {
    return charged.isZero() ? "" : " - " + charged;
  }
}
