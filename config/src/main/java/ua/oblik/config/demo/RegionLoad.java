package ua.oblik.config.demo;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
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
  private final History history;
  private final Progress progress;
  private final MonthlyRuns runs = new MonthlyRuns();
  private final AtomicLong next = new AtomicLong();

  RegionLoad(Connect customer, Connect meter, BillingRules rules, Scope scope) {
    this.customer = customer;
    this.meter = meter;
    this.rules = rules;
    this.accounts = scope.accounts();
    this.history = scope.history();
    this.progress = scope.progress();
  }

  /** What is loaded: how many accounts with which past, and who is told how far it has come. */
  record Scope(long accounts, History history, Progress progress) {}

  /** Loads all accounts and tells what the monthly runs of their history did. */
  MonthlyRuns load() throws SQLException {
    Workers.onEveryCore(
        () ->
            () -> {
              work();
              return null;
            });
    return runs;
  }

  private void work() throws SQLException {
    try (Connection customers = begin(customer);
        Connection meters = begin(meter)) {
      for (long first = next.getAndAdd(ACCOUNTS_AT_A_TIME) + 1;
          first <= accounts && !Thread.currentThread().isInterrupted();
          first = next.getAndAdd(ACCOUNTS_AT_A_TIME) + 1) {
        long last = Math.min(accounts, first + ACCOUNTS_AT_A_TIME - 1);
        copy(first, last, customers, meters);
        progress.done(last - first + 1);
      }
    }
  }

  private void copy(long first, long last, Connection customers, Connection meters)
      throws SQLException {
    CustomerRows people = new CustomerRows();
    LedgerRows ledger = new LedgerRows();
    MeterRows metering = new MeterRows(history);
    for (Story story : stories(first, last)) {
      AccountPast past = Chronicle.of(story, rules, history);
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

  private List<Story> stories(long first, long last) {
    List<Story> stories = new ArrayList<>();
    boolean cases = history.equals(History.DEMO);
    if (cases && first <= Cases.COUNT) {
      stories.addAll(Cases.tell());
    }
    for (long n = cases ? Math.max(first, Cases.COUNT + 1) : first; n <= last; n++) {
      stories.add(OrdinaryAccounts.tell(n, history));
    }
    return stories;
  }

  /** Appends rows over a connection, table by table. */
  static void copy(List<RowCopy> tables, Connection connection) throws SQLException {
    for (RowCopy table : tables) {
      table.appendTo(connection);
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
