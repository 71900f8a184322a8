package ua.oblik.config.demo;

import java.time.LocalDate;
import ua.oblik.domain.calendar.DateRange;
import ua.oblik.domain.tariff.CustomerClass;

/** The accounts nobody would notice: drawn in the proportions of a supplier's customers. */
final class OrdinaryAccounts {

  /** Months before the end in which nobody moves in any more. */
  private static final int LAST_MOVE_IN = 6;

  /** Some of the first accounts have meters that measure by the hour, however many follow. */
  private static final long HOURLY_UP_TO = 1000;

  private static final long EVERY = 100;

  private OrdinaryAccounts() {}

  /** The n-th account. */
  static Story tell(long n, History history) {
    AccountPlan plan = new AccountPlan(n, history);
    return plan.draw.inThousand(25) ? firm(plan) : household(plan);
  }

  private static Story household(AccountPlan plan) {
    Draw draw = plan.draw;
    Place place = Place.anywhere(draw);
    boolean heated = place.isHouse() && draw.inThousand(160);
    PointPlan point = plan.nextPoint(place);
    point.zones = draw.inThousand(220) ? 2 : draw.inThousand(40) ? 3 : 1;
    point.heated = heated;
    point.kWhPerMonth =
        heated ? draw.between(450, 1100) : draw.between(60, place.isHouse() ? 320 : 240);
    point.contractedWatts = heated ? 12_000 : place.isHouse() ? 8_000 : 5_000;
    point.digits = draw.inThousand(300) && !heated ? 5 : 6;
    point.reading = reading(draw);
    plan.customerClass = householdClass(place, heated);
    plan.normKWh = heated ? 400 : 100;
    plan.paying = paying(draw);
    contact(plan, place);
    moveIn(plan, point);
    if (plan.id <= HOURLY_UP_TO && plan.id % EVERY == EVERY - 1) {
      point.hourlyFrom = plan.history.today().minusMonths(1).withDayOfMonth(1);
    }
    plan.at(point);
    return plan.tell();
  }

  private static Story firm(AccountPlan plan) {
    Draw draw = plan.draw;
    Place place = Place.anywhere(draw);
    PointPlan point = plan.nextPoint(place);
    point.kWhPerMonth = draw.between(400, 6_000);
    point.contractedWatts = 50_000;
    point.multiplier = draw.inThousand(500) ? 20 : 1;
    plan.customerClass = CustomerClass.LEGAL_ENTITY;
    plan.normKWh = 1_000;
    plan.party =
        People.firm(
            plan.id,
            People.firmName(draw),
            draw.inThousand(300) ? mailbox(plan) : null,
            place.onOneLine(),
            draw);
    plan.paper = plan.party.contact().email() == null;
    plan.at(point);
    return plan.tell();
  }

  private static CustomerClass householdClass(Place place, boolean heated) {
    if (heated) {
      return CustomerClass.HEATING;
    }
    return place.town() ? CustomerClass.URBAN : CustomerClass.RURAL;
  }

  private static void contact(AccountPlan plan, Place place) {
    Draw draw = plan.draw;
    String email = draw.inThousand(350) ? mailbox(plan) : null;
    plan.party = People.person(plan.id, People.name(draw), email, place.onOneLine(), draw);
    plan.paper = email == null;
    if (draw.inThousand(300)) {
      plan.oldNumber = String.format("%07d", 1_000_000 + plan.id);
    }
  }

  private static String mailbox(AccountPlan plan) {
    return "account" + Story.numberOf(plan.id) + "@example.org";
  }

  /** One in twelve came later than the history begins. */
  private static void moveIn(AccountPlan plan, PointPlan point) {
    if (plan.draw.inThousand(80)) {
      LocalDate movedIn =
          plan.history
              .firstDay()
              .plusMonths(plan.draw.between(1, plan.history.months().size() - LAST_MOVE_IN))
              .withDayOfMonth(plan.draw.between(6, 25));
      plan.days = DateRange.startingOn(movedIn);
      point.readFrom = movedIn;
    }
  }

  private static Reading reading(Draw draw) {
    int chance = draw.below(1000);
    if (chance < 820) {
      return Reading.EVERY_MONTH;
    }
    return chance < 930 ? Reading.NOW_AND_THEN : Reading.BY_CONTROLLER;
  }

  private static Paying paying(Draw draw) {
    int chance = draw.below(1000);
    if (chance < 760) {
      return Paying.IN_TIME;
    }
    if (chance < 840) {
      return Paying.LATE;
    }
    if (chance < 890) {
      return Paying.ROUNDED_UP;
    }
    if (chance < 930) {
      return Paying.HALF;
    }
    return chance < 960 ? Paying.AHEAD : Paying.STOPPED;
  }
}
