package ua.oblik.document;

import java.util.Optional;
import ua.oblik.domain.billing.LineKind;
import ua.oblik.domain.calendar.DateRange;
import ua.oblik.domain.measure.Energy;
import ua.oblik.domain.measure.Money;
import ua.oblik.domain.rating.Figures;

/**
 * An amount that is not energy at a rate.
 *
 * @param quantity zero where it is no energy
 * @param source what it rests on: the earlier bill's number, the act or decision; may be empty
 * @param figures what the amount was computed from; bills of old do not say
 */
public record OtherLine(
    LineKind kind,
    DateRange period,
    Energy quantity,
    String source,
    Optional<Figures> figures,
    Money amount)
    implements BillDocument.ChargeLine {

  /** One whose amount rests on nothing that could be computed again. */
  public OtherLine(LineKind kind, DateRange period, Energy quantity, String source, Money amount) {
    this(kind, period, quantity, source, Optional.empty(), amount);
  }
}
