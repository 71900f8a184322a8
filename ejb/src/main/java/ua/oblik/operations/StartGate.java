package ua.oblik.operations;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import ua.oblik.database.CustomerDatabase;
import ua.oblik.database.Database;
import ua.oblik.database.MeterDatabase;

/**
 * Refuses to start on schemas of another version than the build was made for. Migrations run before
 * deployment, by the owners of the schemas; an application that migrates or tolerates would do
 * either with the wrong rights or with the wrong columns.
 */
@Singleton
@Startup
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class StartGate {

  private static final String INSTALLED =
      "select max(split_part(version, '.', 1)::integer) as version from flyway_schema_history"
          + " where success and version is not null";

  @Inject private CustomerDatabase customer;
  @Inject private MeterDatabase meter;

  private Instant openedAt;

  @PostConstruct
  void open() {
    BuiltForSchemas builtFor = new BuiltForSchemas();
    requireVersion(customer, "customer", builtFor.versionOf("customer"));
    requireVersion(meter, "meter", builtFor.versionOf("meter"));
    openedAt =
        customer.first("select clock_timestamp() as now", row -> row.moment("now")).orElseThrow();
  }

  /** When this start of the application began, by the clock of the database. */
  public Instant openedAt() {
    return openedAt;
  }

  private static void requireVersion(Database database, String schema, int wanted) {
    int installed = database.first(INSTALLED, row -> row.small("version")).orElse(0);
    if (installed != wanted) {
      throw new IllegalStateException(
          "Schema %s has version %d, this build needs %d: run ./oblik migrate with the launcher of the same build"
              .formatted(schema, installed, wanted));
    }
  }
}
