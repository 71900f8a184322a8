package ua.oblik.domain.tariff;

import java.util.Optional;
import ua.oblik.domain.measure.Energy;
import ua.oblik.domain.measure.UnitRate;

/**
 * A block of consumption in a settlement month.
 *
 * @param number counted from 1
 * @param upTo the volume up to which it reaches, inclusive, from the start of the month; empty for
 *     the open last block
 * @param rate its unit rate
 */
public record Block(int number, Optional<Energy> upTo, UnitRate rate) {}
