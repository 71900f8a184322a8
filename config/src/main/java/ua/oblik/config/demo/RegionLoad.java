package ua.oblik.config.demo;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import ua.oblik.database.RowCopy;
import ua.oblik.domain.billing.BillingRules;

/**
 * Makes accounts up and copies them in, a hundred at a time on every core. Each hundred is
 * committed by itself; a load cut off in the middle is thrown away as a whole by the next one.
 */
final class RegionLoad {

  private static final int ACCOUNTS_AT_A_TIME = 100;

  private final Connect customer;
  private final Connect meter;
  private final BillingRules rules;
  private final long accounts;
  private final Progress progress;
  private final MonthlyRuns runs = new MonthlyRuns();
  private final AtomicLong next = new AtomicLong();
  private final AtomicBoolean stopped = new AtomicBoolean();

  RegionLoad(
      Connect customer, Connect meter, BillingRules rules, long accounts, Progress progress) {
    this.customer = customer;
    this.meter = meter;
    this.rules = rules;
    this.accounts = accounts;
    this.progress = progress;
  }

  /** Loads all accounts and tells what the monthly runs of their history did. */
  MonthlyRuns load() throws SQLException {
    int workers = Runtime.getRuntime().availableProcessors();
    ExecutorService pool = Executors.newFixedThreadPool(workers);
    try {
      List<Future<?>> parts = new ArrayList<>();
      for (int i = 0; i < workers; i++) {
        parts.add(
            pool.submit(
                () -> {
                  work();
                  return null;
                }));
      }
      for (Future<?> part : parts) {
        part.get();
      }
      return runs;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while loading the demo region", e);
    } catch (ExecutionException e) {
      throw new SQLException("the demo region could not be loaded", e.getCause());
    } finally {
      stopped.set(true);
      pool.shutdown();
    }
  }

  private void work() throws SQLException, IOException {
    try (Connection customers = begin(customer);
        Connection meters = begin(meter)) {
      for (long first = next.getAndAdd(ACCOUNTS_AT_A_TIME) + 1;
          first <= accounts && !stopped.get();
          first = next.getAndAdd(ACCOUNTS_AT_A_TIME) + 1) {
        long last = Math.min(accounts, first + ACCOUNTS_AT_A_TIME - 1);
        copy(first, last, customers, meters);
        progress.done(last - first + 1);
      }
    } catch (SQLException | IOException | RuntimeException e) {
      stopped.set(true);
      throw e;
    }
  }

  private void copy(long first, long last, Connection customers, Connection meters)
      throws SQLException, IOException {
    CustomerRows people = new CustomerRows();
    LedgerRows ledger = new LedgerRows();
    MeterRows metering = new MeterRows();
    for (Story story : stories(first, last)) {
      AccountPast past = Chronicle.of(story, rules);
      people.add(story);
      ledger.add(past);
      metering.add(past);
      runs.add(past);
    }
    copy(people.rows(), customers);
    copy(ledger.rows(), customers);
    copy(metering.rows(), meters);
    customers.commit();
    meters.commit();
  }

  private static List<Story> stories(long first, long last) {
    List<Story> stories = new ArrayList<>();
    if (first <= Cases.COUNT) {
      stories.addAll(Cases.tell());
    }
    for (long n = Math.max(first, Cases.COUNT + 1); n <= last; n++) {
      stories.add(OrdinaryAccounts.tell(n));
    }
    return stories;
  }

  /** Appends rows over a connection, table by table. */
  static void copy(List<RowCopy> tables, Connection connection) throws SQLException, IOException {
    CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
    for (RowCopy table : tables) {
      if (!table.isEmpty()) {
        copy.copyIn(
            table.statement(),
            new ByteArrayInputStream(table.text().getBytes(StandardCharsets.UTF_8)));
      }
    }
  }

  /** What is lost in a crash is loaded again anyway: nothing waits for the disk. */
  private static Connection begin(Connect connect) throws SQLException {
    Connection connection = connect.open();
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      statement.execute("set synchronous_commit = off");
    }
    connection.commit();
    return connection;
  }
}
