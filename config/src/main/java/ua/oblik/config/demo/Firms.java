package ua.oblik.config.demo;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.TreeMap;
import ua.oblik.domain.billing.ContractedVolumes;
import ua.oblik.domain.measure.Energy;
import ua.oblik.domain.metering.RegisterCode;
import ua.oblik.domain.tariff.CustomerClass;

/** The legal entity among the cases: one customer with two accounts. */
final class Firms {

  private Firms() {}

  static Story withThreePoints(AccountPlan plan) {
    Place office = Place.inTown(plan.draw);
    firm(plan, office);
    for (int n = 0; n < 3; n++) {
      PointPlan point = plan.nextPoint(n == 0 ? office : Place.anywhere(plan.draw));
      point.kWhPerMonth = 1_800 + 2_600 * n;
      point.contractedWatts = 60_000;
      point.multiplier = n == 0 ? 1 : 20;
      if (n > 0) {
        reactive(point, n);
      }
      Cases.certainlyRead(point, Cases.NOVEMBER);
      point.hourlyFrom = n == 0 ? LocalDate.of(2025, 9, 1) : LocalDate.MAX;
      plan.at(point);
    }
    Map<YearMonth, Energy> volumes = new TreeMap<>();
    for (int month = 1; month <= 12; month++) {
      volumes.put(YearMonth.of(2025, month), Energy.ofKWh(14_500));
    }
    plan.contracted = new ContractedVolumes(volumes);
    return plan.tell();
  }

  /** The first of them lacks compensation, the second has it and feeds a little back. */
  private static void reactive(PointPlan point, int n) {
    point.reactivePerMille.put(RegisterCode.R1, n == 1 ? 640 : 210);
    if (n == 2) {
      point.reactivePerMille.put(RegisterCode.R2, 30);
    }
    point.equivalent = n == 1 ? "0.0312" : "0.0196";
  }

  static Story withAnotherAccount(AccountPlan plan) {
    Place place = Place.inVillage(plan.draw);
    firm(plan, place);
    plan.firstOfParty = false;
    PointPlan point = plan.nextPoint(place).missing(Cases.NOVEMBER, Cases.NOVEMBER);
    point.kWhPerMonth = 950;
    point.contractedWatts = 30_000;
    return plan.at(point).tell();
  }

  private static void firm(AccountPlan plan, Place place) {
    plan.customerClass = CustomerClass.LEGAL_ENTITY;
    plan.normKWh = 1_000;
    plan.party =
        People.firm(
            DemoCase.LEGAL_ENTITY.place(),
            "Товариство з обмеженою відповідальністю «Січ Логістика»",
            DemoLogin.OFFICE.email(),
            place.onOneLine(),
            plan.draw);
  }
}
