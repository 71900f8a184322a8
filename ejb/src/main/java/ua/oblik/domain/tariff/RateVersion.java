package ua.oblik.domain.tariff;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import ua.oblik.domain.calendar.DateRange;
import ua.oblik.domain.calendar.Season;
import ua.oblik.domain.measure.Money;

/**
 * A version of a class's rate schedule.
 *
 * @param id stored id; 0 in a data set that is not stored
 * @param validity the days it is in force
 * @param season the part of the year it is for
 * @param policy how blocks share a volume
 * @param basis whether rates contain VAT
 * @param blocks in order, the last one open
 * @param fixedCharges charges beside the energy
 * @param minimumCharge the least that the energy of a settlement month costs; a part of it by days
 * @param source the act
 */
public record RateVersion(
    long id,
    DateRange validity,
    Season season,
    TierPolicy policy,
    PriceBasis basis,
    List<Block> blocks,
    List<FixedCharge> fixedCharges,
    Optional<Money> minimumCharge,
    TariffSource source) {

  /** A version without a minimum charge. */
  public RateVersion(
      long id,
      DateRange validity,
      Season season,
      TierPolicy policy,
      PriceBasis basis,
      List<Block> blocks,
      List<FixedCharge> fixedCharges,
      TariffSource source) {
    this(id, validity, season, policy, basis, blocks, fixedCharges, Optional.empty(), source);
  }

  /** Blocks ascend and the last one is open. */
  public RateVersion {
    blocks = List.copyOf(blocks);
    fixedCharges = List.copyOf(fixedCharges);
    requireOrder(blocks);
  }

  /**
   * Makes sure that blocks are numbered and ascend, and that the last one alone is open.
   *
   * @throws IllegalArgumentException if they do not
   */
  public static void requireOrder(List<Block> blocks) {
    for (int i = 0; i < blocks.size(); i++) {
      boolean last = i == blocks.size() - 1;
      if (blocks.get(i).number() != i + 1
          || blocks.get(i).upTo().isEmpty() != last
          || (i > 0
              && !last
              && blocks.get(i).upTo().get().compareTo(blocks.get(i - 1).upTo().get()) <= 0)) {
        throw new IllegalArgumentException("blocks out of order");
      }
    }
    if (blocks.isEmpty()) {
      throw new IllegalArgumentException("no blocks");
    }
  }

  /** The same rates as a version of another id, in force on other days. */
  public RateVersion as(long otherId, DateRange days) {
    return new RateVersion(
        otherId, days, season, policy, basis, blocks, fixedCharges, minimumCharge, source);
  }

  /** Whether it applies on a day. */
  public boolean appliesOn(LocalDate day) {
    return validity.contains(day) && season.contains(day);
  }
}
