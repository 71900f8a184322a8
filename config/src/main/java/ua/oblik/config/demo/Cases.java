package ua.oblik.config.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import ua.oblik.config.demo.People.Name;
import ua.oblik.config.demo.Reading.Visit;
import ua.oblik.domain.billing.Reliefs;
import ua.oblik.domain.billing.Reliefs.Percentage;
import ua.oblik.domain.billing.Reliefs.Subsidy;
import ua.oblik.domain.calendar.DateRange;
import ua.oblik.domain.calendar.Timeline;
import ua.oblik.domain.measure.Energy;
import ua.oblik.domain.measure.Money;
import ua.oblik.domain.metering.ReadSource;
import ua.oblik.domain.supply.SupplyState;
import ua.oblik.domain.tariff.CustomerClass;

/**
 * The first accounts of the region: one for every awkward case, always under the same number. What
 * each shows is told in {@link DemoCase}.
 */
final class Cases {

  /** How many there are; they come first. */
  static final int COUNT = DemoCase.values().length;

  static final LocalDate NOVEMBER = LocalDate.of(2025, 11, 1);

  /** Thirteen months, so that each has the same one of the year before. */
  static final LocalDate HOURLY_FROM = LocalDate.of(2024, 10, 1);

  private static final LocalDate MOVE = LocalDate.of(2025, 9, 17);

  private Cases() {}

  /** Their stories, in order of the account numbers. */
  static List<Story> tell() {
    List<Story> stories = new ArrayList<>();
    for (DemoCase demoCase : DemoCase.values()) {
      stories.add(tell(demoCase, stories));
    }
    return stories.stream().sorted(Comparator.comparing(Story::id)).toList();
  }

  private static Story tell(DemoCase demoCase, List<Story> before) {
    AccountPlan plan = new AccountPlan(demoCase.place(), History.DEMO);
    plan.days = DateRange.startingOn(History.DEMO.firstDay());
    return switch (demoCase) {
      case SEED_STORY -> seedStory(plan);
      case ORDINARY -> ordinary(plan);
      case SEVERAL_FLAT -> several(plan, Place.inTown(plan.draw), 2);
      case SEVERAL_VILLAGE -> severalInVillage(plan);
      case SEVERAL_HEATING -> severalHeating(plan);
      case METER_EXCHANGE,
          ROLL_OVER,
          THREE_ZONES,
          PROLONGED_ESTIMATION,
          QUESTIONABLE_READ,
          VERIFICATION_OVERDUE,
          SUPERSEDED,
          LONG_SILENCE,
          ORDERED ->
          metering(plan, demoCase);
      case NO_TARIFF, NO_METER, DISCONNECTED, DECLARED_EMPTY, HEATING -> supply(plan, demoCase);
      case OVERPAID, IN_DEBT, HALF_PAID, RELIEF, SUBSIDY -> money(plan, demoCase);
      case CLOSED -> closed(plan);
      case MOVED_IN -> movedIn(plan, before.get(before.size() - 1));
      case LEGAL_ENTITY -> Firms.withThreePoints(plan);
      case LEGAL_ENTITY_SECOND -> Firms.withAnotherAccount(plan);
    };
  }

  private static Story seedStory(AccountPlan plan) {
    Place place = Place.inTown(plan.draw);
    PointPlan point = plan.nextPoint(place).missing(NOVEMBER, NOVEMBER);
    point.zones = 2;
    point.kWhPerMonth = 230;
    certainlyRead(point, LocalDate.of(2025, 10, 1));
    named(plan, new Name("Їжакевич", "Мар’яна", "Євгенівна", true), null, place);
    plan.linkCode = "SVITLO23";
    return plan.at(point).tell();
  }

  private static Story ordinary(AccountPlan plan) {
    Place place = Place.inTown(plan.draw);
    PointPlan point = plan.nextPoint(place);
    certainlyRead(point, NOVEMBER);
    point.hourlyFrom = HOURLY_FROM;
    named(plan, new Name("Ґалаґан", "Олена", "Григорівна", true), DemoLogin.OLENA.email(), place);
    plan.oldNumber = "0417253";
    return plan.at(point).tell();
  }

  private static Story several(AccountPlan plan, Place place, int zones) {
    PointPlan point = plan.nextPoint(place);
    point.zones = zones;
    point.hourlyFrom = HOURLY_FROM;
    certainlyRead(point, NOVEMBER);
    taras(plan, place);
    return plan.at(point).tell();
  }

  private static Story severalInVillage(AccountPlan plan) {
    Place place = Place.inVillage(plan.draw);
    PointPlan point = plan.nextPoint(place).missing(NOVEMBER, NOVEMBER);
    point.kWhPerMonth = 90;
    plan.customerClass = CustomerClass.RURAL;
    taras(plan, place);
    return plan.at(point).tell();
  }

  private static Story severalHeating(AccountPlan plan) {
    Place place = Place.inVillage(plan.draw);
    PointPlan point = plan.nextPoint(place);
    heat(plan, point);
    certainlyRead(point, NOVEMBER);
    taras(plan, place);
    plan.paying = Paying.LATE;
    return plan.at(point).tell();
  }

  private static Story metering(AccountPlan plan, DemoCase demoCase) {
    Place place = Place.inTown(plan.draw);
    PointPlan point = plan.nextPoint(place);
    drawn(plan, place);
    switch (demoCase) {
      case METER_EXCHANGE -> point.exchangedOn = LocalDate.of(2025, 9, 15);
      case ROLL_OVER -> {
        point.digits = 5;
        point.rollsOverOn = LocalDate.of(2025, 8, 14);
        certainlyRead(point, LocalDate.of(2025, 9, 1));
      }
      case THREE_ZONES -> point.zones = 3;
      case PROLONGED_ESTIMATION -> point.missing(LocalDate.of(2025, 7, 1), NOVEMBER);
      case QUESTIONABLE_READ -> point.missing(NOVEMBER, NOVEMBER).questionableOn = NOVEMBER;
      case VERIFICATION_OVERDUE -> point.verificationOverdue = true;
      case SUPERSEDED -> superseded(point);
      case LONG_SILENCE -> {
        point.missing(LocalDate.of(2024, 5, 1), LocalDate.of(2025, 10, 1));
        certainlyRead(point, NOVEMBER);
      }
      default -> ordered(plan, point);
    }
    return plan.at(point).tell();
  }

  private static void superseded(PointPlan point) {
    point.missing(LocalDate.of(2025, 8, 1), LocalDate.of(2025, 9, 1));
    LocalDate readOn = LocalDate.of(2025, 9, 10);
    point.extra.add(new Visit(readOn, ReadSource.CONTROLLER, readOn.plusDays(1)));
  }

  private static void ordered(AccountPlan plan, PointPlan point) {
    LocalDate readOn = LocalDate.of(2025, 9, 16);
    point.extra.add(new Visit(readOn, ReadSource.CUSTOMER, readOn));
    certainlyRead(point, LocalDate.of(2025, 9, 1));
    certainlyRead(point, LocalDate.of(2025, 10, 1));
    plan.ordersOn.add(readOn);
  }

  private static Story supply(AccountPlan plan, DemoCase demoCase) {
    Place place = Place.inTown(plan.draw);
    PointPlan point = plan.nextPoint(place);
    drawn(plan, place);
    switch (demoCase) {
      case NO_TARIFF -> plan.otherClassOn = LocalDate.of(2025, 10, 1);
      case NO_METER -> {
        point.exchangedOn = LocalDate.of(2025, 10, 14);
        point.newMeterUnknown = true;
      }
      case DISCONNECTED -> {
        point.becomes(SupplyState.DISCONNECTED, LocalDate.of(2025, 8, 20));
        point.missing(LocalDate.of(2025, 9, 1), NOVEMBER);
        point.extra.add(
            new Visit(LocalDate.of(2025, 8, 20), ReadSource.CONTROLLER, LocalDate.of(2025, 8, 21)));
        plan.paying = Paying.STOPPED;
      }
      case DECLARED_EMPTY -> {
        point.becomes(SupplyState.DECLARED_EMPTY, LocalDate.of(2025, 6, 1));
        point.missing(LocalDate.of(2025, 7, 1), NOVEMBER);
        certainlyRead(point, LocalDate.of(2025, 6, 1));
      }
      default -> heat(plan, point);
    }
    return plan.at(point).tell();
  }

  private static Story money(AccountPlan plan, DemoCase demoCase) {
    Place place = Place.inTown(plan.draw);
    drawn(plan, place);
    LocalDate since = LocalDate.of(2024, 1, 1);
    switch (demoCase) {
      case OVERPAID -> plan.paying = Paying.AHEAD;
      case IN_DEBT -> plan.paying = Paying.STOPPED;
      case HALF_PAID -> plan.paying = Paying.HALF;
      case RELIEF ->
          plan.reliefs =
              new Reliefs(
                  Timeline.from(
                      since,
                      new Percentage(
                          50,
                          Energy.ofKWh(60),
                          "Закон України «Про статус ветеранів війни, гарантії їх соціального захисту», стаття 14")),
                  Timeline.empty());
      default ->
          plan.reliefs =
              new Reliefs(
                  Timeline.empty(),
                  Timeline.from(
                      since,
                      new Subsidy(
                          Money.of("185.40"), "Рішення про призначення житлової субсидії")));
    }
    return plan.at(plan.nextPoint(place)).tell();
  }

  private static Story closed(AccountPlan plan) {
    Place place = Place.inTown(plan.draw);
    PointPlan point = plan.nextPoint(place);
    drawn(plan, place);
    point.extra.add(new Visit(MOVE, ReadSource.CONTROLLER, MOVE));
    plan.days = new DateRange(History.DEMO.firstDay(), MOVE);
    return plan.at(point).tell();
  }

  private static Story movedIn(AccountPlan plan, Story closed) {
    drawn(plan, closed.agreements().get(0).point().place());
    plan.days = DateRange.startingOn(MOVE);
    return plan.atPointOf(closed).tell();
  }

  private static void heat(AccountPlan plan, PointPlan point) {
    plan.customerClass = CustomerClass.HEATING;
    plan.normKWh = 400;
    point.heated = true;
    point.kWhPerMonth = 1_250;
    point.contractedWatts = 12_000;
  }

  private static void taras(AccountPlan plan, Place place) {
    plan.firstOfParty = plan.id == DemoCase.SEVERAL_FLAT.place();
    plan.party =
        People.person(
            DemoCase.SEVERAL_FLAT.place(),
            new Name("Лук’яненко", "Тарас", "Михайлович", false),
            DemoLogin.TARAS.email(),
            place.onOneLine(),
            plan.draw);
  }

  private static void named(AccountPlan plan, Name name, String email, Place place) {
    plan.party = People.person(plan.id, name, email, place.onOneLine(), plan.draw);
  }

  private static void drawn(AccountPlan plan, Place place) {
    named(plan, People.name(plan.draw), null, place);
    plan.paper = true;
  }

  /** The customer read the meter on the day before a first of a month. */
  static void certainlyRead(PointPlan point, LocalDate first) {
    point.missed.add(first);
    LocalDate readOn = first.minusDays(1);
    point.extra.add(new Visit(readOn, ReadSource.CUSTOMER, readOn));
  }
}
