package ua.oblik.web.ui;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import ua.oblik.domain.calendar.Season;
import ua.oblik.domain.measure.Coefficient;
import ua.oblik.domain.measure.Energy;
import ua.oblik.domain.measure.UnitRate;
import ua.oblik.domain.metering.RegisterCode;
import ua.oblik.domain.metering.Zone;
import ua.oblik.domain.rating.Price;
import ua.oblik.domain.tariff.Block;
import ua.oblik.domain.tariff.PriceChange;
import ua.oblik.domain.tariff.PriceTag;
import ua.oblik.domain.tariff.TimeOfUsePeriod;

/**
 * How rates, their blocks, seasons and hours are written for people. Functions of the tag library.
 */
public final class RateFormats {

  private RateFormats() {}

  /** Hours of a zone, which are stored as {@code 08-11 and 20-22}: {@code 08:00–11:00, …}. */
  public static String hours(String stored) {
    return stored.replace(" and ", ", ").replaceAll("(\\d\\d)-(\\d\\d)", "$1:00–$2:00");
  }

  /** Which block of consumption a price is of: {@code up to 250 kWh}, {@code above}. */
  public static String block(Price price) {
    if (price.version().blocks().size() == 1) {
      return Formats.text("block.only");
    }
    return price
        .upTo()
        .map(limit -> Formats.text("block.upTo", Formats.energy(limit)))
        .orElseGet(() -> Formats.text("block.above"));
  }

  /** The part of the year a rate is for. */
  public static String season(Season season) {
    if (season.equals(Season.WHOLE_YEAR)) {
      return Formats.text("season.all");
    }
    return Formats.text(season.equals(Season.HEATING) ? "season.heating" : "season.off");
  }

  /**
   * What a register counts: {@code Night}. One of reactive energy, or without its company, is named
   * by its code.
   *
   * @param among the registers of its meter
   */
  public static String zone(RegisterCode register, Collection<RegisterCode> among) {
    int zones = (int) among.stream().filter(each -> !each.isReactive()).count();
    return zones > 0 && RegisterCode.of(zones).contains(register)
        ? Formats.word(TimeOfUsePeriod.of(new Zone(zones, register)))
        : register.name();
  }

  /** How far a block of a rate schedule reaches. */
  public static String blockUpTo(Block block) {
    return upTo(block.number(), block.upTo());
  }

  /** Which consumption a rate is for: its hours and its block, each where there are several. */
  public static String rateFor(PriceTag.Rate rate) {
    String block = upTo(rate.block(), rate.upTo());
    if (rate.period() == TimeOfUsePeriod.ALL_DAY) {
      return block;
    }
    String hours = Formats.word(rate.period());
    return rate.block() == 1 && rate.upTo().isEmpty()
        ? hours
        : hours + ", " + block.substring(0, 1).toLowerCase(Locale.ROOT) + block.substring(1);
  }

  private static String upTo(int block, Optional<Energy> limit) {
    return limit
        .map(upTo -> Formats.text("block.upTo", Formats.energy(upTo)))
        .orElseGet(() -> Formats.text(block == 1 ? "block.only" : "block.above"));
  }

  /** {@code 4,32 ₴}: what a kilowatt-hour costs. */
  public static String rate(PriceTag.Rate rate) {
    return Formats.decimal(rate.hryvnias(), "#,##0.00####") + "\u00a0₴";
  }

  /** From when there is another price. */
  public static String priceChange(PriceChange change) {
    return Formats.text("priceChange.title", Formats.date(change.on()));
  }

  /** What a kilowatt-hour costs: {@code 4,32}, or {@code 4,32 × 0,5} with a zone's coefficient. */
  public static String price(Price price) {
    return price(price.rate(), price.coefficient());
  }

  /** What a kilowatt-hour costs at a rate, with the coefficient of its zone. */
  public static String price(UnitRate unitRate, Coefficient coefficient) {
    String rate = Formats.decimal(unitRate.hryvniaPerKWh(), "#,##0.00####");
    return coefficient.value().compareTo(BigDecimal.ONE) == 0
        ? rate
        : rate + " × " + Formats.number(coefficient.value());
  }
}
