package ua.oblik.domain.rating;

import java.util.Optional;
import ua.oblik.domain.measure.Coefficient;
import ua.oblik.domain.measure.Energy;
import ua.oblik.domain.measure.UnitRate;
import ua.oblik.domain.tariff.RateVersion;
import ua.oblik.domain.tariff.TimeOfUsePeriod;

/**
 * What a kilowatt-hour of a line costs and why: unit rate of the block x coefficient of the zone.
 *
 * @param rate of the block, before the coefficient
 * @param coefficient of the zone
 * @param block number of the block, from 1
 * @param upTo where the block ends in this month, inclusive; empty for the open last one
 * @param period the time-of-use period
 * @param version the version with its act
 */
public record Price(
    UnitRate rate,
    Coefficient coefficient,
    int block,
    Optional<Energy> upTo,
    TimeOfUsePeriod period,
    RateVersion version) {

  /** The volume of the month above which the block begins; zero for the first. */
  public Energy above() {
    return block == 1
        ? Energy.ZERO
        : version.blocks().get(block - 2).upTo().orElseThrow(IllegalStateException::new);
  }
}
