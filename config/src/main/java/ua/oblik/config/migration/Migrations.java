package ua.oblik.config.migration;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.migration.JavaMigration;
import ua.oblik.config.home.LauncherException;
import ua.oblik.config.home.Secrets;
import ua.oblik.config.postgres.Databases;
import ua.oblik.config.process.Progress;

/** Runs the migrations of every schema, each as the role that owns it. */
public final class Migrations {

  private record Schema(String name, String owner) {}

  private static final List<Schema> SCHEMAS =
      List.of(
          new Schema("customer", "customer_owner"),
          new Schema("meter", "meter_owner"),
          new Schema("timer", "timer_app"),
          new Schema("txlog", "txlog_app"));

  /** Flyway tells every step; the strong reference keeps the level. */
  private static final Logger FLYWAY = Logger.getLogger("org.flywaydb");

  private final Databases databases;
  private final Secrets secrets;
  private final Progress progress;

  /** For the databases of one installation. */
  public Migrations(Databases databases, Secrets secrets, Progress progress) {
    FLYWAY.setLevel(Level.OFF);
    this.databases = databases;
    this.secrets = secrets;
    this.progress = progress;
  }

  /** Migrates all schemas; a schema that is up to date stays as it is. */
  public void run() {
    requireExtensions("customer_owner");
    requireExtensions("meter_owner");
    for (Schema schema : SCHEMAS) {
      try {
        int executed = flyway(schema).migrate().migrationsExecuted;
        if (executed > 0) {
          progress.step("Schema %s: %d migrations".formatted(schema.name(), executed));
        }
      } catch (FlywayException failed) {
        throw LauncherException.failed(
            "Schema %s cannot be migrated: %s".formatted(schema.name(), reason(failed)), failed);
      }
    }
  }

  /** Their making needs a superuser, which on a server of its own is somebody else's task. */
  private void requireExtensions(String owner) {
    try (Connection schema = databases.connect(owner, secrets);
        Statement statement = schema.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "select from pg_extension where extname = 'pg_trgm'"
                    + " and has_schema_privilege(extnamespace, 'usage')")) {
      if (!rows.next()) {
        throw LauncherException.failed(
            "Database %s lacks extension pg_trgm: let its administrator run extensions.sql"
                .formatted(databases.of(owner).name()));
      }
    } catch (SQLException failed) {
      throw LauncherException.failed("Schemas cannot be migrated: " + failed.getMessage(), failed);
    }
  }

  private Flyway flyway(Schema schema) {
    return Flyway.configure()
        .dataSource(
            databases.of(schema.owner()).url(), schema.owner(), secrets.ofRole(schema.owner()))
        .schemas(schema.name())
        .defaultSchema(schema.name())
        .createSchemas(false)
        .locations("classpath:db/" + schema.name())
        .javaMigrations(inJava(schema))
        .failOnMissingLocations(true)
        // Features take their numbers ahead, and a lower one may be finished later.
        .outOfOrder(true)
        .validateMigrationNaming(true)
        .cleanDisabled(true)
        .placeholderReplacement(false)
        .connectRetries(2)
        .load();
  }

  /** What SQL alone cannot fill: rates come from the data set of the rules. */
  private static JavaMigration[] inJava(Schema schema) {
    return schema.name().equals("customer")
        ? new JavaMigration[] {new HouseholdTariffsMigration()}
        : new JavaMigration[0];
  }

  private static String reason(FlywayException failed) {
    Throwable deepest = failed;
    while (deepest.getCause() != null) {
      deepest = deepest.getCause();
    }
    return deepest.getMessage().lines().limit(2).collect(Collectors.joining(" "));
  }
}
