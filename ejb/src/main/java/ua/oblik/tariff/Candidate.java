package ua.oblik.tariff;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ua.oblik.domain.calendar.DateRange;
import ua.oblik.domain.measure.Coefficient;
import ua.oblik.domain.metering.RegisterCode;
import ua.oblik.domain.tariff.CustomerClass;
import ua.oblik.domain.tariff.RateBook;
import ua.oblik.domain.tariff.RateVersion;
import ua.oblik.domain.tariff.TariffSource;
import ua.oblik.domain.tariff.ZonePeriod;

/** What is not in force and may be rehearsed: a version of rates, or coefficients of zones. */
public sealed interface Candidate {

  /** Of the draft; drafts of both kinds are told apart by it. */
  long id();

  /** The first day it is to be in force. */
  LocalDate from();

  /** The code of its act. */
  String act();

  /**
   * The rates of some months as they would have been.
   *
   * @param inForce the rates as they were
   * @param months in which the draft takes the place of all that it would have replaced
   */
  RateBook insteadIn(RateBook inForce, DateRange months);

  /**
   * Rates of a class.
   *
   * @param id of the version
   * @param customerClass whose
   * @param from the first day it is to be in force
   * @param version its rates, valid from that day
   */
  record Rates(long id, CustomerClass customerClass, LocalDate from, RateVersion version)
      implements Candidate {

    @Override
    public String act() {
      return version.source().act();
    }

    @Override
    public RateBook insteadIn(RateBook inForce, DateRange months) {
      List<RateVersion> versions = new ArrayList<>();
      versions.add(version.as(id, months));
      versions.addAll(inForce.schedules().getOrDefault(customerClass, List.of()));
      Map<CustomerClass, List<RateVersion>> schedules = new LinkedHashMap<>(inForce.schedules());
      schedules.put(customerClass, versions);
      return new RateBook(schedules, inForce.zonePeriods());
    }
  }

  /**
   * Coefficients of the zones of two- or three-zone meters.
   *
   * @param id of the draft
   * @param zones two or three
   * @param from the first day they are to be in force
   * @param coefficients of every register such a meter has
   * @param act the code of their act
   */
  record Coefficients(
      long id, int zones, LocalDate from, Map<RegisterCode, Coefficient> coefficients, String act)
      implements Candidate {

    /** Fixed. */
    public Coefficients {
      coefficients = Map.copyOf(coefficients);
    }

    /** The periods keep their names and hours. */
    @Override
    public RateBook insteadIn(RateBook inForce, DateRange months) {
      Map<RegisterCode, ZonePeriod> replaced = new LinkedHashMap<>();
      List<ZonePeriod> periods = new ArrayList<>();
      for (ZonePeriod period : inForce.zonePeriods()) {
        if (period.zones() != zones) {
          periods.add(period);
        } else if (coefficients.containsKey(period.register())) {
          replaced.put(period.register(), instead(period, months));
        }
      }
      periods.addAll(replaced.values());
      return new RateBook(inForce.schedules(), periods);
    }

    private ZonePeriod instead(ZonePeriod period, DateRange months) {
      return new ZonePeriod(
          months,
          zones,
          period.register(),
          period.period(),
          period.hours(),
          coefficients.get(period.register()),
          new TariffSource(act, "draft"));
    }
  }
}
