package ua.oblik.config.migration;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import ua.oblik.domain.calendar.DateRange;
import ua.oblik.domain.calendar.Season;
import ua.oblik.domain.tariff.Block;
import ua.oblik.domain.tariff.CustomerClass;
import ua.oblik.domain.tariff.HouseholdTariffs;
import ua.oblik.domain.tariff.RateBook;
import ua.oblik.domain.tariff.RateVersion;
import ua.oblik.domain.tariff.ZonePeriod;

/**
 * Fills the tariff tables with the household rates since 2006 that come with the product: the same
 * data set that the rules are tested with.
 */
public final class HouseholdTariffsMigration implements JavaMigration {

  @Override
  public MigrationVersion getVersion() {
    return MigrationVersion.fromVersion("2.1");
  }

  @Override
  public String getDescription() {
    return "household tariffs";
  }

  @Override
  public Integer getChecksum() {
    return null;
  }

  @Override
  public boolean canExecuteInTransaction() {
    return true;
  }

  @Override
  public void migrate(Context context) throws SQLException {
    RateBook book = HouseholdTariffs.load();
    Connection connection = context.getConnection();
    for (CustomerClass customerClass : CustomerClass.values()) {
      for (RateVersion version : book.schedules().getOrDefault(customerClass, List.of())) {
        insert(connection, customerClass, version);
      }
    }
    insertZones(connection, book);
  }

  private static void insert(
      Connection connection, CustomerClass customerClass, RateVersion version) throws SQLException {
    long id = nextId(connection);
    try (PreparedStatement insert =
        connection.prepareStatement(
            """
            insert into rate_version (id, customer_class, effective_from, effective_until, season, tier_policy,
              price_basis, source, confidence) values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)) {
      insert.setLong(1, id);
      insert.setString(2, customerClass.name());
      insert.setObject(3, version.validity().from());
      insert.setObject(4, end(version.validity()));
      insert.setString(5, season(version.season()));
      insert.setString(6, version.policy().name());
      insert.setString(7, version.basis().name());
      insert.setString(8, version.source().act());
      insert.setString(9, version.source().confidence());
      insert.executeUpdate();
    }
    insertBlocks(connection, id, version);
  }

  private static void insertBlocks(Connection connection, long id, RateVersion version)
      throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into rate_block (rate_version_id, ordinal, upto_kwh, unit_rate) values (?, ?, ?, ?)")) {
      for (Block block : version.blocks()) {
        insert.setLong(1, id);
        insert.setInt(2, block.number());
        insert.setObject(3, block.upTo().map(upTo -> upTo.kWh().intValueExact()).orElse(null));
        insert.setBigDecimal(4, block.rate().hryvniaPerKWh());
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  private static void insertZones(Connection connection, RateBook book) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            """
            insert into zone_coefficient (zones, register, effective_from, effective_until, period, hours,
              coefficient, source, confidence) values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)) {
      for (ZonePeriod period : book.zonePeriods()) {
        insert.setInt(1, period.zones());
        insert.setString(2, period.register().name());
        insert.setObject(3, period.validity().from());
        insert.setObject(4, end(period.validity()));
        insert.setString(5, period.period().name());
        insert.setString(6, period.hours());
        insert.setBigDecimal(7, period.coefficient().value());
        insert.setString(8, period.source().act());
        insert.setString(9, period.source().confidence());
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  /** The sequence counts in blocks of fifty; a few dozen versions may waste them. */
  private static long nextId(Connection connection) throws SQLException {
    try (Statement next = connection.createStatement();
        ResultSet row = next.executeQuery("select nextval('rate_version_id_seq')")) {
      row.next();
      return row.getLong(1);
    }
  }

  private static LocalDate end(DateRange validity) {
    return validity.isOpen() ? null : validity.until();
  }

  private static String season(Season season) {
    if (season.equals(Season.HEATING)) {
      return "HEATING_SEASON";
    }
    return season.equals(Season.OFF_HEATING) ? "OFF_SEASON" : "ALL_YEAR";
  }
}
