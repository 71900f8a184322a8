package ua.oblik.domain.tariff;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ua.oblik.domain.calendar.Timeline.Era;
import ua.oblik.domain.measure.Energy;
import ua.oblik.domain.measure.Money;
import ua.oblik.domain.metering.RegisterCode;

/**
 * All that a group of customers pays on a day, without the act: two tags are equal if nobody would
 * see a difference on a bill.
 *
 * @param group who pays it
 * @param policy how blocks share a volume
 * @param basis whether the rates contain VAT
 * @param rates of each zone, of each its blocks in order
 * @param charges beside the energy
 * @param minimum the least that the energy of a month costs
 */
public record PriceTag(
    PriceGroup group,
    TierPolicy policy,
    PriceBasis basis,
    List<Rate> rates,
    List<Charge> charges,
    Optional<Money> minimum) {

  /** Fixed. */
  public PriceTag {
    rates = List.copyOf(rates);
    charges = List.copyOf(charges);
  }

  /**
   * What a kilowatt-hour costs.
   *
   * @param period the time of use
   * @param block number of the block, from 1
   * @param upTo where the block ends in a month; empty for the open last one
   * @param hryvnias for a kilowatt-hour, the coefficient of the zone applied
   */
  public record Rate(
      TimeOfUsePeriod period, int block, Optional<Energy> upTo, BigDecimal hryvnias) {
    /** Equal rates are equal however they were written: 1.68 is 1.680. */
    public Rate {
      hryvnias = hryvnias.stripTrailingZeros();
    }
  }

  /**
   * What is paid beside the energy.
   *
   * @param per the period
   * @param amount for it
   */
  public record Charge(FixedCharge.Per per, Money amount) {}

  /** What a group pays on a day; empty where its tariff is not confirmed. */
  public static Optional<PriceTag> on(RateBook book, PriceGroup group, LocalDate day) {
    List<ZonePeriod> zones = new ArrayList<>();
    if (group.zones() > 1) {
      RegisterCode.of(group.zones())
          .forEach(code -> book.zonePeriod(group.zones(), code, day).ifPresent(zones::add));
      if (zones.size() < group.zones()) {
        return Optional.empty();
      }
    }
    return book.versions(group.customerClass(), YearMonth.from(day)).stream()
        .filter(era -> era.days().contains(day))
        .map(Era::value)
        .findFirst()
        .map(version -> tag(group, version, zones));
  }

  private static PriceTag tag(PriceGroup group, RateVersion version, List<ZonePeriod> zones) {
    List<Rate> rates = new ArrayList<>();
    if (zones.isEmpty()) {
      version
          .blocks()
          .forEach(block -> rates.add(rate(TimeOfUsePeriod.ALL_DAY, block, BigDecimal.ONE)));
    }
    for (ZonePeriod zone : zones) {
      version
          .blocks()
          .forEach(block -> rates.add(rate(zone.period(), block, zone.coefficient().value())));
    }
    return new PriceTag(
        group,
        version.policy(),
        version.basis(),
        rates,
        version.fixedCharges().stream()
            .map(charge -> new Charge(charge.per(), charge.amount()))
            .toList(),
        version.minimumCharge());
  }

  private static Rate rate(TimeOfUsePeriod period, Block block, BigDecimal coefficient) {
    BigDecimal hryvnias = block.rate().hryvniaPerKWh().multiply(coefficient);
    return new Rate(period, block.number(), block.upTo(), hryvnias);
  }
}
