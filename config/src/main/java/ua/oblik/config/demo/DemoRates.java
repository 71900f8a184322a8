package ua.oblik.config.demo;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ua.oblik.domain.calendar.DateRange;
import ua.oblik.domain.calendar.Season;
import ua.oblik.domain.calendar.Timeline;
import ua.oblik.domain.calendar.Timeline.Era;
import ua.oblik.domain.measure.Coefficient;
import ua.oblik.domain.measure.UnitRate;
import ua.oblik.domain.tariff.Block;
import ua.oblik.domain.tariff.CustomerClass;
import ua.oblik.domain.tariff.HouseholdTariffs;
import ua.oblik.domain.tariff.PriceBasis;
import ua.oblik.domain.tariff.RateBook;
import ua.oblik.domain.tariff.RateVersion;
import ua.oblik.domain.tariff.ReactiveTerms;
import ua.oblik.domain.tariff.TariffSource;
import ua.oblik.domain.tariff.TierPolicy;

/**
 * The rates the demo bills with: the household data set with its stored ids, and net rates for
 * legal entities that have no public source and are marked so.
 */
final class DemoRates {

  private static final TariffSource INVENTED =
      new TariffSource("Комерційна пропозиція для непобутових споживачів (демонстраційна)", "demo");

  private DemoRates() {}

  /** Net rates of legal entities, invented. */
  static List<RateVersion> ofLegalEntities() {
    return List.of(
        version(LocalDate.of(2022, 1, 1), LocalDate.of(2023, 7, 1), "4.852300"),
        version(LocalDate.of(2023, 7, 1), LocalDate.of(2024, 6, 1), "5.917800"),
        version(LocalDate.of(2024, 6, 1), LocalDate.of(2025, 4, 1), "6.884100"),
        version(LocalDate.of(2025, 4, 1), LocalDate.MAX, "7.431500"));
  }

  /** The figures of the payment for reactive energy; the price is invented, the rest migrations. */
  static Timeline<ReactiveTerms> reactive() {
    return new Timeline<>(
        List.of(
            reactive(LocalDate.of(2022, 1, 1), LocalDate.of(2023, 7, 1), "2.650000"),
            reactive(LocalDate.of(2023, 7, 1), LocalDate.of(2024, 6, 1), "3.480000"),
            reactive(LocalDate.of(2024, 6, 1), LocalDate.of(2025, 4, 1), "4.120000"),
            reactive(LocalDate.of(2025, 4, 1), LocalDate.MAX, "5.263400")));
  }

  private static Era<ReactiveTerms> reactive(LocalDate from, LocalDate until, String price) {
    return new Era<>(
        new DateRange(from, until),
        new ReactiveTerms(UnitRate.of(price), 3, Coefficient.of("1"), Coefficient.of("0.25")));
  }

  private static void storeReactive(Connection customer) throws SQLException {
    try (PreparedStatement insert =
        customer.prepareStatement(
            """
            insert into parameter (name, effective_from, value, source, confidence)
            values ('reactive.price-hryvnias', ?, ?, 'demonstration price', 'demo') on conflict do nothing
            """)) {
      for (Era<ReactiveTerms> era : reactive().eras()) {
        insert.setObject(1, era.days().from());
        insert.setString(2, era.value().price().toString());
        insert.executeUpdate();
      }
    }
  }

  /** Stores the invented rates, unless they are there. */
  static void store(Connection customer) throws SQLException {
    try (Statement statement = customer.createStatement();
        ResultSet found =
            statement.executeQuery(
                "select 1 from rate_version where customer_class = 'LEGAL_ENTITY'")) {
      if (found.next()) {
        return;
      }
    }
    storeAct(customer);
    storeReactive(customer);
    try (PreparedStatement insert =
        customer.prepareStatement(
            """
            with version as (
              insert into rate_version (id, customer_class, effective_from, effective_until, season,
                tier_policy, price_basis, source, confidence)
              values (nextval('rate_version_id_seq'), 'LEGAL_ENTITY', ?, ?, 'ALL_YEAR', 'GRADUATED',
                'NET', ?, ?)
              returning id)
            insert into rate_block (rate_version_id, ordinal, unit_rate) select id, 1, ? from version
            """)) {
      for (RateVersion version : ofLegalEntities()) {
        insert.setObject(1, version.validity().from());
        insert.setObject(2, version.validity().isOpen() ? null : version.validity().until());
        insert.setString(3, version.source().act());
        insert.setString(4, version.source().confidence());
        insert.setBigDecimal(5, version.blocks().get(0).rate().hryvniaPerKWh());
        insert.executeUpdate();
      }
    }
  }

  private static void storeAct(Connection customer) throws SQLException {
    try (PreparedStatement insert =
        customer.prepareStatement(
            """
            insert into tariff_act (code, name_uk, name_en, name_ru) values (?, ?, ?, ?)
            on conflict do nothing
            """)) {
      insert.setString(1, INVENTED.act());
      insert.setString(2, INVENTED.act());
      insert.setString(3, "Commercial offer to non-household customers (demonstration)");
      insert.setString(4, "Коммерческое предложение для небытовых потребителей (демонстрационное)");
      insert.executeUpdate();
    }
  }

  /** All rates, with the ids they are stored under. */
  static RateBook book(Connection customer) throws SQLException {
    RateBook households = HouseholdTariffs.load();
    Map<CustomerClass, List<RateVersion>> schedules = new EnumMap<>(CustomerClass.class);
    schedules.putAll(households.schedules());
    schedules.put(CustomerClass.LEGAL_ENTITY, ofLegalEntities());
    for (Map.Entry<CustomerClass, List<RateVersion>> schedule : schedules.entrySet()) {
      List<RateVersion> stored = new ArrayList<>();
      for (RateVersion version : schedule.getValue()) {
        stored.add(withStoredId(customer, schedule.getKey(), version));
      }
      schedule.setValue(stored);
    }
    return new RateBook(schedules, households.zonePeriods());
  }

  private static RateVersion withStoredId(
      Connection customer, CustomerClass customerClass, RateVersion version) throws SQLException {
    try (PreparedStatement query =
        customer.prepareStatement(
            """
            select id from rate_version
            where customer_class = ? and effective_from = ? and season = ? and state = 'PUBLISHED'
            """)) {
      query.setString(1, customerClass.name());
      query.setObject(2, version.validity().from());
      query.setString(3, season(version.season()));
      try (ResultSet row = query.executeQuery()) {
        if (!row.next()) {
          throw new DemoRefusedException(
              "the tariff tables lack the rates of "
                  + customerClass
                  + " from "
                  + version.validity().from()
                  + ": run the migrations first");
        }
        return version.as(row.getLong(1), version.validity());
      }
    }
  }

  private static String season(Season season) {
    if (season.equals(Season.WHOLE_YEAR)) {
      return "ALL_YEAR";
    }
    return season.equals(Season.HEATING) ? "HEATING_SEASON" : "OFF_SEASON";
  }

  private static RateVersion version(LocalDate from, LocalDate until, String rate) {
    return new RateVersion(
        0,
        new DateRange(from, until),
        Season.WHOLE_YEAR,
        TierPolicy.GRADUATED,
        PriceBasis.NET,
        List.of(new Block(1, Optional.empty(), UnitRate.of(rate))),
        List.of(),
        INVENTED);
  }
}
