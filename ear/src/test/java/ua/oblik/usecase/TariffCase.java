package ua.oblik.usecase;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongFunction;
import ua.oblik.calendar.BusinessClock;
import ua.oblik.domain.measure.UnitRate;
import ua.oblik.domain.tariff.Block;
import ua.oblik.domain.tariff.CustomerClass;
import ua.oblik.domain.tariff.TierPolicy;
import ua.oblik.tariff.ActNamed;
import ua.oblik.tariff.NewCoefficients;
import ua.oblik.tariff.NewVersion;
import ua.oblik.tariff.SeasonOfYear;
import ua.oblik.tariff.TariffDrafts;

/** What tests of tariffs to come have: two persons who publish them, and the letters of a night. */
abstract class TariffCase extends UseCase {
  protected static final String ONE = "clerk@demo.oblik";
  protected static final String OTHER = "clerk2@demo.oblik";
  protected static final ActNamed ACT =
      new ActNamed(LocalDate.of(2025, 11, 1), "1", "Постанова", "Resolution", "Постановление");

  @Inject protected TariffDrafts drafts;
  @Inject protected BusinessClock clock;

  /** One block without a limit, from a day on. */
  protected static NewVersion version(CustomerClass customerClass, LocalDate day, String rate) {
    return version(customerClass, SeasonOfYear.ALL_YEAR, day, rate);
  }

  protected static NewVersion version(
      CustomerClass customerClass, SeasonOfYear season, LocalDate day, String rate) {
    return new NewVersion(
        customerClass,
        day,
        season,
        TierPolicy.GRADUATED,
        List.of(new Block(1, Optional.empty(), UnitRate.of(rate))),
        List.of(),
        Optional.empty(),
        ACT);
  }

  protected final long publish(NewVersion version) {
    callers.become(ONE);
    return published(drafts.prepare(version));
  }

  protected final long publish(NewCoefficients coefficients) {
    callers.become(ONE);
    return published(drafts.prepare(coefficients));
  }

  private long published(long id) {
    callers.become(OTHER);
    drafts.publish(id);
    return id;
  }

  /** Goes through all pages of accounts, as a night does. */
  protected static void night(LongFunction<OptionalLong> page) {
    OptionalLong last = page.apply(0);
    while (last.isPresent()) {
      last = page.apply(last.getAsLong());
    }
  }
}
