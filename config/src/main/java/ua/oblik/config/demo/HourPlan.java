package ua.oblik.config.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.LongStream;
import ua.oblik.domain.measure.Apportionment;
import ua.oblik.domain.measure.Energy;
import ua.oblik.domain.metering.HourVolume;
import ua.oblik.domain.metering.HourVolume.Quality;
import ua.oblik.domain.metering.RegisterCode;
import ua.oblik.domain.metering.SettlementHour;
import ua.oblik.domain.tariff.HouseholdTariffs;
import ua.oblik.domain.tariff.RateBook;

/**
 * What a meter measured hour by hour: between two reads exactly what its registers went on by, in
 * each zone, spread over the hours as people live.
 */
final class HourPlan {

  /** How much of a day falls on each hour by the clock. */
  private static final int[] OF_A_HOUSEHOLD = {
    22, 18, 16, 16, 18, 24, 42, 60, 56, 44, 40, 42, 46, 44, 40, 42, 52, 74, 96, 104, 98, 80, 54, 34
  };

  private static final int[] OF_A_FIRM = {
    14, 14, 14, 14, 14, 16, 24, 50, 90, 100, 100, 98, 84, 96, 100, 98, 88, 60, 32, 22, 18, 16, 14,
    14
  };

  private static final int WEEKEND_OF_A_HOUSEHOLD = 125;
  private static final int WEEKEND_OF_A_FIRM = 35;

  /** One hour in so many has no measurement of its own. */
  private static final int REPLACED = 700;

  private static final RateBook ZONES = HouseholdTariffs.load();

  private final PointPlan plan;
  private final Usage usage;
  private final Draw draw;

  HourPlan(PointPlan plan, Usage usage) {
    this.plan = plan;
    this.usage = usage;
    this.draw = Draw.ofAccount(-plan.id);
  }

  /** The hours from the day the plan says until today; none if it says none. */
  List<HourVolume> of(List<ReadStory> reads) {
    LocalDate today = plan.history.today();
    NavigableMap<LocalDate, ReadStory> bounds = new TreeMap<>();
    reads.stream()
        .filter(story -> story.read().readOn().isAfter(plan.hourlyFrom))
        .filter(story -> story.read().readOn().isBefore(today))
        .forEach(story -> bounds.put(story.read().readOn(), story));
    List<HourVolume> hours = new ArrayList<>();
    LocalDate from = plan.hourlyFrom;
    ReadStory before = null;
    for (Map.Entry<LocalDate, ReadStory> bound : bounds.entrySet()) {
      spread(from, bound.getKey(), volumes(before, bound.getValue(), from), hours);
      from = bound.getKey();
      before = bound.getValue();
    }
    if (from.isBefore(today)) {
      spread(from, today, used(from, today), hours);
    }
    return hours;
  }

  /** Watt-hours of each zone: by the registers where both reads are there. */
  private long[] volumes(ReadStory before, ReadStory read, LocalDate from) {
    if (before == null) {
      return used(from, read.read().readOn());
    }
    long beyond = MeterStory.beyond(plan.digits);
    return RegisterCode.of(plan.zones).stream()
        .mapToLong(
            register ->
                Math.floorMod(kWh(read, register) - kWh(before, register), beyond)
                    * plan.multiplier
                    * 1000)
        .toArray();
  }

  private static long kWh(ReadStory story, RegisterCode register) {
    return story.read().value(register).wattHours() / 1000;
  }

  private long[] used(LocalDate from, LocalDate until) {
    return LongStream.range(0, plan.zones)
        .map(zone -> usage.between((int) zone, from, until))
        .toArray();
  }

  private void spread(LocalDate from, LocalDate until, long[] wattHours, List<HourVolume> hours) {
    Map<RegisterCode, List<SettlementHour>> ofZone = new EnumMap<>(RegisterCode.class);
    for (LocalDate day = from; day.isBefore(until); day = day.plusDays(1)) {
      for (SettlementHour hour : SettlementHour.of(day)) {
        RegisterCode register = ZONES.zoneOf(plan.zones, hour).orElseThrow().register();
        ofZone.computeIfAbsent(register, zone -> new ArrayList<>()).add(hour);
      }
    }
    for (int zone = 0; zone < plan.zones; zone++) {
      List<SettlementHour> all = ofZone.get(RegisterCode.of(plan.zones).get(zone));
      long[] parts =
          Apportionment.spread(wattHours[zone], all.stream().mapToLong(this::weight).toArray());
      for (int i = 0; i < parts.length; i++) {
        Quality quality = draw.below(REPLACED) == 0 ? Quality.REPLACED : Quality.MEASURED;
        hours.add(new HourVolume(all.get(i), new Energy(parts[i]), quality));
      }
    }
  }

  private long weight(SettlementHour hour) {
    boolean firm = plan.multiplier > 1 || !plan.reactivePerMille.isEmpty();
    DayOfWeek day = hour.day().getDayOfWeek();
    boolean weekend = day == DayOfWeek.SATURDAY || day == DayOfWeek.SUNDAY;
    long share = (firm ? OF_A_FIRM : OF_A_HOUSEHOLD)[hour.local().getHour()];
    long ofDay = !weekend ? 100 : firm ? WEEKEND_OF_A_FIRM : WEEKEND_OF_A_HOUSEHOLD;
    long whimOfDay =
        80L + Math.floorMod((plan.id + 7) * 2_654_435_761L + hour.day().toEpochDay() * 40_503L, 41);
    return share * ofDay * whimOfDay * draw.between(70, 130);
  }
}
