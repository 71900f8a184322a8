package ua.oblik.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ua.oblik.config.demo.DemoRefusedException;
import ua.oblik.config.demo.DemoRegion;
import ua.oblik.config.demo.History;
import ua.oblik.config.home.Home;
import ua.oblik.config.home.Secrets;
import ua.oblik.config.home.Settings;
import ua.oblik.config.home.Software;
import ua.oblik.config.migration.Migrations;
import ua.oblik.config.postgres.Database;
import ua.oblik.config.postgres.DatabaseBootstrap;
import ua.oblik.config.postgres.Databases;
import ua.oblik.config.postgres.EmbeddedPostgres;
import ua.oblik.config.process.GuardedProcess;
import ua.oblik.config.process.Ports;
import ua.oblik.config.process.Progress;
import ua.oblik.invariant.InvariantCheck;
import ua.oblik.system.Apart;

/** A load that is cut off, repeated, or asked for where other data are. */
@Apart
class DemoRegionIsLoadedOnceIT {

  private static final DemoRegion.Size SMALL = DemoRegion.Size.demo(60);

  /** Large enough for keys and indexes to be taken off while it is loaded. */
  private static final DemoRegion.Size LARGE =
      new DemoRegion.Size(10_000, History.beforeTheLastRun(1));

  /** Every key, exclusion and index of both schemas, as the database would write it. */
  private static final String DEFINITIONS =
      """
      select conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) from pg_constraint
      where connamespace in ('customer'::regnamespace, 'meter'::regnamespace) and contype in ('p', 'u', 'x', 'f')
        and conparentid = 0
      union all
      select pg_get_indexdef(indexrelid) from pg_index i join pg_class t on t.oid = i.indrelid
      where t.relnamespace in ('customer'::regnamespace, 'meter'::regnamespace) and not t.relispartition
      order by 1
      """;

  @TempDir private Path folder;

  private Secrets secrets;
  private Database database;
  private GuardedProcess postgres;

  @BeforeEach
  void startsAnEmptyMigratedDatabase() {
    Home home = Home.prepare(folder);
    Settings settings =
        Settings.from(
            Path.of(System.getProperty("oblik.checkout", "..")).toAbsolutePath().normalize(),
            Map.of(
                "OBLIK_HOME",
                folder.toString(),
                "OBLIK_DB_PORT",
                Integer.toString(Ports.anyFree())));
    secrets = new Secrets(settings, home);
    database = Database.of(settings);
    EmbeddedPostgres server = new EmbeddedPostgres(home, Software.of(settings), database, secrets);
    server.initialise();
    postgres = server.start();
    new DatabaseBootstrap(database, secrets).run();
    new Migrations(Databases.of(settings), secrets, new Progress(System.out)).run();
  }

  @AfterEach
  void stops() {
    postgres.stop();
  }

  @Test
  void leavesAFinishedRegionAlone() throws SQLException {
    assertThat(load(SMALL)).isEqualTo(DemoRegion.Result.LOADED);
    List<String> bills = texts("select bill_no::text || charges_kopiykas from bill order by 1");

    assertThat(load(SMALL)).isEqualTo(DemoRegion.Result.ALREADY_THERE);

    assertThat(texts("select bill_no::text || charges_kopiykas from bill order by 1"))
        .isNotEmpty()
        .isEqualTo(bills);
  }

  @Test
  void beginsAgainAfterALoadThatWasCutOffAndLosesNoKey() throws SQLException {
    List<String> before = texts(DEFINITIONS);
    assertThatThrownBy(
            () ->
                DemoRegion.load(
                    () -> database.connect("customer_owner", secrets),
                    () -> database.connect("meter_owner", secrets),
                    LARGE,
                    DemoRegionIsLoadedOnceIT::cutOffInTheMiddle))
        .hasRootCauseMessage("cut off");
    assertThat(texts(DEFINITIONS)).hasSizeLessThan(before.size());

    assertThat(load(SMALL)).isEqualTo(DemoRegion.Result.LOADED);

    assertThat(texts(DEFINITIONS)).isEqualTo(before);
    try (Connection customer = database.connect("customer_owner", secrets);
        Connection meter = database.connect("meter_owner", secrets)) {
      assertThat(InvariantCheck.check(customer, meter)).isEmpty();
    }
  }

  @Test
  void isRefusedWhereOtherDataAre() throws SQLException {
    try (Connection owner = database.connect("customer_owner", secrets);
        Statement statement = owner.createStatement()) {
      statement.execute("insert into business_date (today) values (date '2025-11-05')");
    }

    assertThatThrownBy(() -> load(SMALL)).isInstanceOf(DemoRefusedException.class);

    assertThat(texts("select id::text from account")).isEmpty();
  }

  private static void cutOffInTheMiddle(String line) {
    if (line.contains(" of " + LARGE.accounts())) {
      throw new IllegalStateException("cut off");
    }
  }

  private DemoRegion.Result load(DemoRegion.Size size) throws SQLException {
    return DemoRegion.load(
        () -> database.connect("customer_owner", secrets),
        () -> database.connect("meter_owner", secrets),
        size,
        line -> {});
  }

  private List<String> texts(String query) throws SQLException {
    List<String> texts = new ArrayList<>();
    try (Connection administrator = database.connect(Database.ADMINISTRATOR, secrets);
        Statement statement = administrator.createStatement()) {
      statement.execute("set search_path = customer, meter");
      try (ResultSet rows = statement.executeQuery(query)) {
        while (rows.next()) {
          texts.add(rows.getString(1));
        }
      }
    }
    return texts;
  }
}
