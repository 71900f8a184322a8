package ua.oblik.domain.rating;

import ua.oblik.domain.calendar.DateRange;
import ua.oblik.domain.measure.Energy;
import ua.oblik.domain.measure.Money;
import ua.oblik.domain.metering.Zone;

/**
 * One rated line: quantity x unit rate x coefficient, rounded once.
 *
 * @param days the days of the slice
 * @param zone the zone
 * @param quantity the volume
 * @param price why it costs what it costs
 * @param amount half up to the kopiyka
 */
public record RatedLine(DateRange days, Zone zone, Energy quantity, Price price, Money amount) {}
