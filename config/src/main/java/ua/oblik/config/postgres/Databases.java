package ua.oblik.config.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import ua.oblik.config.home.LauncherException;
import ua.oblik.config.home.Secrets;
import ua.oblik.config.home.Settings;

/**
 * Where each schema lives. All live in one database unless the settings name another for one of the
 * two that carry the business: {@code OBLIK_DB_CUSTOMER_HOST}, {@code _PORT}, {@code _NAME}, and
 * the same with {@code METER}.
 *
 * @param common the books of the application server, and what has no place of its own
 * @param customer schema customer
 * @param meter schema meter
 */
public record Databases(Database common, Database customer, Database meter) {

  /** The databases of these settings. */
  public static Databases of(Settings settings) {
    Database common = Database.of(settings);
    Databases all = new Databases(common, place(settings, "CUSTOMER"), place(settings, "METER"));
    boolean elsewhere =
        all.distinct().stream()
            .anyMatch(each -> !each.host().equals(common.host()) || each.port() != common.port());
    if (elsewhere && settings.ownDatabase().isEmpty()) {
      throw LauncherException.usage(
          "a schema on a server of its own needs OBLIK_DB_HOST too, for the books of the application server");
    }
    return all;
  }

  private static Database place(Settings settings, String schema) {
    Database common = Database.of(settings);
    String name = "OBLIK_DB_" + schema;
    return new Database(
        settings.variable(name + "_HOST").orElse(common.host()),
        settings.port(name + "_PORT", common.port()),
        settings.variable(name + "_NAME").orElse(common.name()),
        common.sslMode());
  }

  /** The database that a role works in, such as {@code meter_app}. */
  public Database of(String role) {
    if (role.startsWith("customer_")) {
      return customer;
    }
    return role.startsWith("meter_") ? meter : common;
  }

  /** Each database once. */
  public List<Database> distinct() {
    return Stream.of(common, customer, meter).distinct().toList();
  }

  /** Connects as a role with its secret. */
  public Connection connect(String role, Secrets secrets) throws SQLException {
    return of(role).connect(role, secrets);
  }
}
