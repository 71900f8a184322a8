package ua.oblik.config.demo;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import ua.oblik.config.demo.MeterStory.Make;
import ua.oblik.config.demo.MeterStory.Seal;
import ua.oblik.domain.calendar.DateRange;
import ua.oblik.domain.metering.MeterSpan.MeterPlate;

/** Puts meters up at a point: the one that was there, and the one it was exchanged for. */
final class Meters {

  private static final List<String> ONE_ZONE =
      List.of("НІК 2100", "НІК 2102-02", "CE 102-U", "GAMA 100");
  private static final List<String> MORE_ZONES =
      List.of("НІК 2303", "GAMA 300", "ACE 3000", "EM 126");
  private static final List<String> SEAL_PLACES =
      List.of("клемна кришка", "корпус лічильника", "вхідний автомат");
  private static final int YEARS_BETWEEN_VERIFICATIONS = 16;
  private static final long IDS_PER_POINT = 4;
  private static final long FIRST_REACTIVE = 1_250;

  private final PointPlan plan;
  private final Usage usage;

  Meters(PointPlan plan, Usage usage) {
    this.plan = plan;
    this.usage = usage;
  }

  /** In order of time. */
  List<MeterStory> build(Draw draw) {
    List<MeterStory> meters = new ArrayList<>();
    int madeIn =
        plan.verificationOverdue ? 2008 : draw.inThousand(40) ? 2009 : draw.between(2010, 2021);
    LocalDate installedOn = draw.dayOf(madeIn).plusMonths(2);
    meters.add(
        meter(
            0,
            madeIn,
            new DateRange(installedOn, plan.exchangedOn),
            plan.history.firstDay(),
            firstValues(draw),
            draw));
    if (!plan.exchangedOn.equals(LocalDate.MAX) && !plan.newMeterUnknown) {
      List<Long> values = new ArrayList<>();
      for (int zone = 0; zone < plan.zones; zone++) {
        values.add((long) draw.below(4));
      }
      meters.add(
          meter(
              1,
              plan.exchangedOn.getYear() - 1,
              DateRange.startingOn(plan.exchangedOn),
              plan.exchangedOn,
              values,
              draw));
    }
    return meters;
  }

  private MeterStory meter(
      int n, int madeIn, DateRange inPlace, LocalDate anchorOn, List<Long> values, Draw draw) {
    long id = plan.id * IDS_PER_POINT + n;
    LocalDate verifiedOn = draw.dayOf(madeIn);
    return new MeterStory(
        id,
        new MeterPlate(
            Identifiers.serial(id), plan.zones, plan.digits, plan.multiplier, plan.reactive()),
        new Make(
            draw.oneOf(plan.zones == 1 ? ONE_ZONE : MORE_ZONES),
            madeIn,
            verifiedOn,
            verifiedOn.plusYears(YEARS_BETWEEN_VERIFICATIONS)),
        inPlace,
        anchorOn,
        withReactive(values),
        seals(inPlace, draw));
  }

  private List<Long> withReactive(List<Long> values) {
    List<Long> all = new ArrayList<>(values);
    plan.reactive().codes().forEach(register -> all.add(FIRST_REACTIVE));
    return all;
  }

  private List<Long> firstValues(Draw draw) {
    List<Long> values = new ArrayList<>();
    for (int zone = 0; zone < plan.zones; zone++) {
      if (plan.rollsOverOn.equals(LocalDate.MAX)) {
        values.add((long) draw.between(1_000, plan.digits == 5 ? 40_000 : 60_000));
      } else {
        long untilThen =
            usage.between(zone, plan.history.firstDay(), plan.rollsOverOn) / 1000 / plan.multiplier;
        values.add(MeterStory.beyond(plan.digits) - untilThen);
      }
    }
    return values;
  }

  private List<Seal> seals(DateRange inPlace, Draw draw) {
    List<Seal> seals = new ArrayList<>();
    LocalDate lastRemoved = inPlace.isOpen() ? null : inPlace.until();
    long months = ChronoUnit.MONTHS.between(inPlace.from(), plan.history.today());
    for (String place : SEAL_PLACES.subList(0, draw.between(1, SEAL_PLACES.size()))) {
      LocalDate replacedOn = inPlace.from().plusMonths(Math.max(1, months / 2));
      if (draw.inThousand(150) && replacedOn.isBefore(inPlace.until())) {
        seals.add(new Seal(number(draw), place, inPlace.from(), replacedOn));
        seals.add(new Seal(number(draw), place, replacedOn, lastRemoved));
      } else {
        seals.add(new Seal(number(draw), place, inPlace.from(), lastRemoved));
      }
    }
    return seals;
  }

  private static String number(Draw draw) {
    return "K" + (10_000_000 + draw.below(89_999_999));
  }
}
