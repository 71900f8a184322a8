package ua.oblik.operations;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.ZoneOffset;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import ua.oblik.database.CustomerDatabase;
import ua.oblik.database.Database;
import ua.oblik.database.MeterDatabase;

/**
 * Tells whether both databases answer and have nothing left undecided. After a crash the server
 * recovers interrupted two-phase commits within seconds; until then one schema may show a half of
 * them, so traffic waits.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Readiness {

  private static final Logger LOG = Logger.getLogger(Readiness.class.getName());

  private static final String BRANCHES =
      """
      select count(*) as open,
             count(*) filter (where prepared < ? or prepared < clock_timestamp() - interval '5 minutes')
               as overdue
        from pg_prepared_xacts
       where database = current_database()
         and owner = current_user
      """;

  @Inject private CustomerDatabase customer;
  @Inject private MeterDatabase meter;
  @EJB private StartGate gate;

  /** The state of each database, in a fixed order. */
  public List<DatabaseState> databases() {
    return List.of(ask("customer", customer), ask("meter", meter));
  }

  private DatabaseState ask(String name, Database database) {
    try {
      return database
          .first(
              BRANCHES,
              row -> new DatabaseState(name, true, row.number("open"), row.number("overdue")),
              gate.openedAt().atOffset(ZoneOffset.UTC))
          .orElseThrow();
    } catch (IllegalStateException noAnswer) {
      LOG.log(Level.WARNING, "Database " + name + " does not answer", noAnswer);
      return new DatabaseState(name, false, 0, 0);
    }
  }
}
