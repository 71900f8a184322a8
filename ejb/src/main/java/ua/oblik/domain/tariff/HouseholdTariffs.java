package ua.oblik.domain.tariff;

/** The data set of household rates since May 2006 that comes with the product. */
public final class HouseholdTariffs {

  private HouseholdTariffs() {}

  /** Reads both files of the data set. */
  public static RateBook load() {
    return java.util.Objects.requireNonNull(null, "not yet");
  }
}
