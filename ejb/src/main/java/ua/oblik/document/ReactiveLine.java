package ua.oblik.document;

import java.util.Optional;
import ua.oblik.domain.billing.LineKind;
import ua.oblik.domain.calendar.DateRange;
import ua.oblik.domain.measure.Coefficient;
import ua.oblik.domain.measure.Energy;
import ua.oblik.domain.measure.Money;
import ua.oblik.domain.measure.UnitRate;
import ua.oblik.domain.rating.ReactiveCharge;
import ua.oblik.domain.supply.ServicePointCode;

/**
 * A part of the payment for reactive energy.
 *
 * @param quantity kvarh; zero for the surcharge
 * @param rate of a kilowatt-hour of active energy; empty for the surcharge
 * @param coefficient the equivalent of the point, times the factor of energy fed
 * @param charge what it was computed from
 */
public record ReactiveLine(
    ServicePointCode point,
    LineKind kind,
    DateRange period,
    Energy quantity,
    Optional<UnitRate> rate,
    Optional<Coefficient> coefficient,
    ReactiveCharge charge,
    Money amount)
    implements BillDocument.ChargeLine {}
