package ua.oblik.operations;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import ua.oblik.calendar.BusinessClock;
import ua.oblik.database.CustomerDatabase;
import ua.oblik.database.Database;
import ua.oblik.database.MeterDatabase;
import ua.oblik.identity.PasswordHashes;

/**
 * Refuses to start with settings that mean nothing or protect too little, and on schemas of another
 * version than the build was made for. Migrations run before deployment, by the owners of the
 * schemas; an application that migrates or tolerates would do either with the wrong rights or with
 * the wrong columns.
 */
@Singleton
@Startup
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class StartGate {

  /** Parts of a version, behind a point, are data that the launcher puts between the files. */
  private static final String INSTALLED =
      "select version from flyway_schema_history where success and version not like '%.%'";

  private static final Choice NIGHTLY = new Choice("OBLIK_NIGHTLY", List.of("clock", "asked"));
  private static final Choice STARTTLS =
      new Choice("OBLIK_SMTP_STARTTLS", List.of("true", "false"));

  @Inject
  @ConfigProperty(name = "oblik.nightly", defaultValue = "clock")
  private String nightly;

  @Inject
  @ConfigProperty(name = "oblik.smtp.starttls", defaultValue = "false")
  private String starttls;

  @Inject
  @ConfigProperty(name = "oblik.password.rounds", defaultValue = PasswordHashes.RECOMMENDED)
  private int passwordRounds;

  @Inject private BusinessClock clock;
  @Inject private CustomerDatabase customer;
  @Inject private MeterDatabase meter;

  private Instant openedAt;

  @PostConstruct
  void open() {
    NIGHTLY.require(nightly);
    STARTTLS.require(starttls);
    BuiltForSchemas builtFor = new BuiltForSchemas();
    require(customer, "customer", builtFor.versionsOf("customer"));
    require(meter, "meter", builtFor.versionsOf("meter"));
    PasswordHashes.requireStrength(passwordRounds, clock.inDemonstration());
    openedAt =
        customer.first("select clock_timestamp() as now", row -> row.moment("now")).orElseThrow();
  }

  /** When this start of the application began, by the clock of the database. */
  public Instant openedAt() {
    return openedAt;
  }

  /** One migration too few is as bad as one too many: they need not arrive in their order. */
  private static void require(Database database, String schema, Set<String> wanted) {
    Set<String> installed = new TreeSet<>(database.list(INSTALLED, row -> row.text("version")));
    Set<String> missing = new TreeSet<>(wanted);
    missing.removeAll(installed);
    installed.removeAll(wanted);
    if (!missing.isEmpty() || !installed.isEmpty()) {
      throw new IllegalStateException(
          "Schema %s lacks migrations %s and has %s unknown to this build: run ./oblik migrate with the launcher of the same build"
              .formatted(schema, missing, installed));
    }
  }
}
