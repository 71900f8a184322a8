package ua.oblik.domain.billing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import ua.oblik.domain.measure.Energy;
import ua.oblik.domain.tariff.CustomerClass;

/**
 * Adds up what homes use in a month, in groups that are alike. An average is told of ten homes or
 * more, so that nobody can work out a neighbour's; a home whose settlement has fewer is compared
 * with its district, or with nobody. A home that used nothing says nothing about living in one.
 */
public final class SimilarHomes {
  /** The fewest homes an average is told of. */
  public static final int FEWEST = 10;

  private final Map<Group, Sum> sums = new HashMap<>();

  /**
   * Homes that are alike.
   *
   * @param place a settlement or a district
   * @param customerClass which rates they have
   * @param zones of their meters
   */
  public record Group(String place, CustomerClass customerClass, int zones) {}

  /**
   * What a group uses.
   *
   * @param homes how many
   * @param average in whole kilowatt-hours
   */
  public record Average(int homes, Energy average) {}

  private record Sum(int homes, Energy energy) {
    Sum plus(Sum other) {
      return new Sum(homes + other.homes, energy.plus(other.energy));
    }

    Average average() {
      return new Average(
          homes,
          Energy.of(energy.kWh().divide(BigDecimal.valueOf(homes), 0, RoundingMode.HALF_UP)));
    }
  }

  /** Counts a home with its settlement and with its district. */
  public void add(Group settlement, Group district, Energy used) {
    if (used.wattHours() > 0) {
      Sum home = new Sum(1, used);
      sums.merge(settlement, home, Sum::plus);
      sums.merge(district, home, Sum::plus);
    }
  }

  /** The groups that are large enough. */
  public Map<Group, Average> averages() {
    Map<Group, Average> averages = new HashMap<>();
    sums.forEach(
        (group, sum) -> {
          if (sum.homes() >= FEWEST) {
            averages.put(group, sum.average());
          }
        });
    return averages;
  }

  /** The first of the groups that is told of: the settlement, else the district. */
  public static Optional<Average> nearest(
      Map<Group, Average> averages, Group settlement, Group district) {
    return Optional.ofNullable(averages.get(settlement))
        .or(() -> Optional.ofNullable(averages.get(district)));
  }
}
