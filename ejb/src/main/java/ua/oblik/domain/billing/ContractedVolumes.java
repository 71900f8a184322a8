package ua.oblik.domain.billing;

import java.time.YearMonth;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import ua.oblik.domain.measure.Energy;

/**
 * How much active energy a contract is for, month by month, all its points together.
 *
 * @param byMonth a month without a volume has no limit
 */
public record ContractedVolumes(Map<YearMonth, Energy> byMonth) {

  /** No limits. */
  public static final ContractedVolumes NONE = new ContractedVolumes(Map.of());

  /** In order of months. */
  public ContractedVolumes {
    byMonth = Collections.unmodifiableMap(new TreeMap<>(byMonth));
  }

  /** The volume of a month, if it has one. */
  public Optional<Energy> of(YearMonth month) {
    return Optional.ofNullable(byMonth.get(month));
  }
}
