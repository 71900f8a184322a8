package ua.oblik.tariff;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import ua.oblik.domain.measure.Money;
import ua.oblik.domain.tariff.Block;
import ua.oblik.domain.tariff.CustomerClass;
import ua.oblik.domain.tariff.FixedCharge;
import ua.oblik.domain.tariff.PriceBasis;
import ua.oblik.domain.tariff.RateVersion;
import ua.oblik.domain.tariff.TierPolicy;

/**
 * A version of a rate schedule that staff prepare. Rates of households include VAT, those of legal
 * entities are net.
 *
 * @param customerClass whose
 * @param from the first day it is in force
 * @param season the part of the year
 * @param policy how blocks share a volume
 * @param blocks in order, the last one open
 * @param fixedCharges charges beside the energy
 * @param minimumCharge the least that the energy of a month costs
 * @param act what it rests on
 */
public record NewVersion(
    CustomerClass customerClass,
    LocalDate from,
    SeasonOfYear season,
    TierPolicy policy,
    List<Block> blocks,
    List<FixedCharge> fixedCharges,
    Optional<Money> minimumCharge,
    ActNamed act) {

  /**
   * A version as the rules accept it.
   *
   * @throws IllegalArgumentException if the blocks are out of order or the last one is not open
   */
  public NewVersion {
    blocks = List.copyOf(blocks);
    fixedCharges = List.copyOf(fixedCharges);
    RateVersion.requireOrder(blocks);
  }

  PriceBasis basis() {
    return customerClass.isHousehold() ? PriceBasis.WITH_VAT : PriceBasis.NET;
  }
}
