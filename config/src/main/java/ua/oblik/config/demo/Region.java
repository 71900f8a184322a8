package ua.oblik.config.demo;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The state of the two schemas before and after a load: whose they are, emptying, sequences. */
final class Region {

  /** Ids that one account may use of each sequence, at most. */
  private static final Map<String, Long> CUSTOMER_IDS =
      new TreeMap<>(
          Map.of(
              "customer_id_seq", 1L,
              "account_id_seq", 1L,
              "service_agreement_id_seq", 4L,
              "bill_order_id_seq", 4L,
              "parked_account_id_seq", 64L,
              "ledger_entry_id_seq", 512L,
              "payment_id_seq", 128L,
              "receipt_no_seq", 512L));

  private static final Map<String, Long> METER_IDS =
      new TreeMap<>(
          Map.of(
              "premise_id_seq", 4L,
              "service_point_id_seq", 4L,
              "meter_id_seq", 16L,
              "register_id_seq", 48L,
              "register_read_id_seq", 2048L,
              "estimate_id_seq", 4096L));

  /** The number of the file that brought all hours; those of the application begin with one. */
  static final int HOUR_FILE = 0;

  private static final long BLOCK = 50;
  private static final long FIRST_RECEIPT = 100_000;
  private static final long NEXT_BILL_NUMBER = 25_120_000_000L;

  private Region() {}

  /** What a database is. */
  enum State {
    EMPTY,
    HALF_LOADED,
    LOADED,
    OTHER
  }

  /** What the customer schema is; the number of accounts is told by {@link #accounts}. */
  static State state(Connection customer, Connection meter) throws SQLException {
    try (Statement statement = customer.createStatement();
        ResultSet row = statement.executeQuery("select mode, demo_accounts from installation")) {
      if (row.next()) {
        if (!"DEMO".equals(row.getString(1))) {
          return State.OTHER;
        }
        row.getLong(2);
        return row.wasNull() ? State.HALF_LOADED : State.LOADED;
      }
    }
    boolean empty =
        isEmpty(customer, "customer")
            && isEmpty(customer, "portal_user")
            && isEmpty(customer, "business_date")
            && isEmpty(meter, "premise");
    return empty ? State.EMPTY : State.OTHER;
  }

  /** How many accounts were loaded. */
  static long accounts(Connection customer) throws SQLException {
    try (Statement statement = customer.createStatement();
        ResultSet row = statement.executeQuery("select demo_accounts from installation")) {
      row.next();
      return row.getLong(1);
    }
  }

  /** Marks the database as being loaded; the number of accounts stays open until the end. */
  static void begin(Connection customer, History history) throws SQLException {
    try (PreparedStatement mark =
        customer.prepareStatement(
            """
            insert into installation (mode, demo_seed, created_on) values ('DEMO', ?, ?)
            on conflict (id) do nothing
            """)) {
      mark.setLong(1, Draw.SEED);
      mark.setObject(2, history.today());
      mark.executeUpdate();
    }
  }

  /** Empties a schema of everything but what the migrations filled. */
  static void empty(Connection schema) throws SQLException {
    List<String> tables = new ArrayList<>();
    try (Statement statement = schema.createStatement();
        ResultSet rows =
            statement.executeQuery(
                """
                select quote_ident(relname) from pg_class
                where relnamespace = current_schema()::regnamespace and relkind in ('r', 'p')
                  and not relispartition
                  and relname not in ('flyway_schema_history', 'installation', 'parameter',
                    'rate_version', 'rate_block', 'rate_fixed_charge', 'zone_coefficient', 'tariff_act',
                    'demo_rebuild')
                """)) {
      while (rows.next()) {
        tables.add(rows.getString(1));
      }
    }
    try (Statement statement = schema.createStatement()) {
      for (String table : tables) {
        statement.execute("alter table " + table + " disable trigger user");
      }
      statement.execute("truncate " + String.join(", ", tables));
      for (String table : tables) {
        statement.execute("alter table " + table + " enable trigger user");
      }
    }
  }

  /** The monthly runs as begun, the business date. */
  static void prepare(Connection customer, long accounts, History history) throws SQLException {
    RegionLoad.copy(List.of(MonthlyRuns.runs(accounts, history)), customer);
    try (PreparedStatement date =
        customer.prepareStatement("insert into business_date (today) values (?)")) {
      date.setObject(1, history.today());
      date.executeUpdate();
    }
    DemoRates.store(customer);
  }

  /** Sets the sequences of the meter schema beyond what was used. */
  static void concludeMeter(Connection meter, long accounts) throws SQLException {
    try (PreparedStatement file =
        meter.prepareStatement(
            """
            insert into hour_file (no, checksum, received_at) overriding system value
            values (?, 'demonstration', current_timestamp)
            """)) {
      file.setInt(1, HOUR_FILE);
      file.executeUpdate();
    }
    for (Map.Entry<String, Long> ids : METER_IDS.entrySet()) {
      setBeyond(meter, ids.getKey(), (accounts + 1) * ids.getValue());
    }
  }

  /** One series a year, as far as the invoices of the history have come. */
  private static final String VAT_SERIES =
      """
      insert into vat_series (series, last_no)
      select extract(year from issued_on), count(distinct bill_no) from bill_line where kind = 'VAT' group by 1
      """;

  private static final String VAT_INVOICES =
      """
      insert into vat_invoice (series, number, bill_no, numbered_on)
      select extract(year from issued_on), row_number() over (partition by extract(year from issued_on)
        order by issued_on, bill_no), bill_no, issued_on
      from (select distinct issued_on, bill_no from bill_line where kind = 'VAT') b
      """;

  /** Sets the sequences of the customer schema and, last of all, the mark that all is there. */
  static void concludeCustomer(Connection customer, MonthlyRuns runs, long accounts)
      throws SQLException {
    RegionLoad.copy(List.of(runs.shards()), customer);
    try (Statement counted = customer.createStatement()) {
      counted.execute(
          """
          update bill_run r set accounts = s.billed + s.parked + s.skipped, reconciled = format(
            'accounts=%s billed=%s parked=%s skipped=%s total=%s', s.billed + s.parked + s.skipped,
            s.billed, s.parked, s.skipped, (s.total_kopiykas / 100.0)::numeric(18, 2))
          from bill_run_shard s where s.run_id = r.id
          """);
      counted.execute(VAT_SERIES);
      counted.execute(VAT_INVOICES);
    }
    DemoUsers.store(customer, accounts > 0);
    DemoVoices.store(customer);
    for (Map.Entry<String, Long> ids : CUSTOMER_IDS.entrySet()) {
      long first = ids.getKey().equals("receipt_no_seq") ? FIRST_RECEIPT : 0;
      setBeyond(customer, ids.getKey(), first + (accounts + 1) * ids.getValue());
    }
    setBeyond(customer, "bill_number_seq", NEXT_BILL_NUMBER);
    setBeyond(customer, "portal_user_id_seq", DemoLogin.values().length);
    setBeyond(customer, "poll_id_seq", DemoVoices.POLLS);
    setBeyond(customer, "suggestion_id_seq", DemoVoices.SUGGESTIONS);
    try (PreparedStatement mark =
        customer.prepareStatement("update installation set demo_accounts = ?")) {
      mark.setLong(1, accounts);
      mark.executeUpdate();
    }
  }

  /** The next block of fifty begins after the last used id. */
  private static void setBeyond(Connection schema, String sequence, long used) throws SQLException {
    try (PreparedStatement set = schema.prepareStatement("select setval(?::regclass, ?)")) {
      set.setString(1, sequence);
      set.setLong(2, (used + BLOCK - 1) / BLOCK * BLOCK);
      set.execute();
    }
  }

  private static boolean isEmpty(Connection schema, String table) throws SQLException {
    try (Statement statement = schema.createStatement();
        ResultSet row = statement.executeQuery("select not exists (select from " + table + ")")) {
      row.next();
      return row.getBoolean(1);
    }
  }
}
