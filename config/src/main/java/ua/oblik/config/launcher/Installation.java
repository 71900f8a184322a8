package ua.oblik.config.launcher;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import ua.oblik.config.demo.DemoRefusedException;
import ua.oblik.config.demo.DemoRegion;
import ua.oblik.config.home.LauncherException;
import ua.oblik.config.home.Secrets;
import ua.oblik.config.postgres.Databases;
import ua.oblik.config.process.Progress;

/**
 * What a migrated database becomes before its first use: a demo region, or the empty beginning of a
 * real one.
 */
final class Installation {

  private static final String EMPTY_BEGINNING =
      """
      insert into installation (mode, created_on)
        select 'PRODUCTION', (now() at time zone 'Europe/Kyiv')::date where not exists (select 1 from installation);
      insert into business_date (today)
        select (now() at time zone 'Europe/Kyiv')::date where not exists (select 1 from business_date);
      """;

  private final DemoRegion.Size region;
  private final Databases databases;
  private final Secrets secrets;
  private final Progress progress;

  Installation(DemoRegion.Size region, Databases databases, Secrets secrets, Progress progress) {
    this.region = region;
    this.databases = databases;
    this.secrets = secrets;
    this.progress = progress;
  }

  /** Fills a database that is empty; leaves any other as it is. */
  void fill() {
    try {
      if (region.accounts() > 0) {
        DemoRegion.load(
            () -> databases.connect("customer_owner", secrets),
            () -> databases.connect("meter_owner", secrets),
            region,
            progress::step);
      } else {
        begin();
      }
    } catch (DemoRefusedException refused) {
      throw LauncherException.failed("The demo region is not loaded: " + refused.getMessage());
    } catch (SQLException failed) {
      throw LauncherException.failed(
          "The database cannot be filled: " + failed.getMessage(), failed);
    }
  }

  private void begin() throws SQLException {
    try (Connection owner = databases.connect("customer_owner", secrets);
        Statement statement = owner.createStatement()) {
      statement.execute(EMPTY_BEGINNING);
    }
  }
}
