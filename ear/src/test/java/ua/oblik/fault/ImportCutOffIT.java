package ua.oblik.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import ua.oblik.system.Apart;
import ua.oblik.system.Api;
import ua.oblik.system.RunningOblik;

/**
 * The server is lost in the middle of a file. After its restart the import is taken up where it
 * stood, and every row of the file has one outcome.
 */
@Apart
class ImportCutOffIT {
  private static final int ROWS = 6000;

  /** Whoever wants to record more rows than the first ones waits for a lock. */
  private static final String WAIT_AFTER_THE_FIRST_ROWS =
      """
      create function wait_with_rows() returns trigger language plpgsql as
        $$ begin perform pg_advisory_xact_lock(6000); return new; end $$;
      create trigger wait_with_rows before update on file_import for each row
        when (old.rows_done > 0 and new.rows_done > old.rows_done)
        execute function wait_with_rows()
      """;

  private static final String READS =
      " join file_import i on i.id = r.import_id where i.kind = 'READS'";
  private static final RunningOblik OBLIK = RunningOblik.toBreak();
  private static CrashPoints crashPoints;

  @BeforeAll
  static void installCrashPoints() {
    crashPoints = CrashPoints.in(OBLIK.server());
  }

  @Test
  void paymentsArePostedOnce() throws SQLException {
    long before = OBLIK.countCustomer("select count(*) from payment");
    String file =
        "externalId;account;amount;valueDate;payer;purpose;bill\n"
            + lines(row -> "C%d;%d;1.00;2025-11-04;;;".formatted(row, 4_100_000_001L + row % 10));

    cutOff("payment", file, "customer:commit:before:1");

    assertThat(OBLIK.countCustomer("select count(*) from payment") - before).isEqualTo(ROWS);
  }

  /** Four days of reads of each account come in turn with rows of accounts that there are not. */
  @Test
  void readsAreStoredInBothSchemasOnce() throws SQLException {
    long before = OBLIK.countMeter("select count(*) from read_submission");
    String file =
        "account;date;T1\n"
            + lines(
                row ->
                    row % 15 == 0
                        ? "%d;2025-11-0%d;%d"
                            .formatted(
                                4_100_000_028L + row / 15 % 70, 2 + row / 15 / 100, 900_000 + row)
                        : "9999999999;2025-11-04;1");

    cutOff("read", file, "meter:commit:before:1");

    assertThat(OBLIK.countCustomer("select count(distinct row_no) from file_import_row r" + READS))
        .isEqualTo(ROWS);
    long stored =
        OBLIK.countCustomer(
            "select count(*) from file_import_row r"
                + READS
                + " and outcome in ('ACCEPTED', 'QUESTIONABLE')");
    assertThat(stored).isPositive();
    assertThat(OBLIK.countMeter("select count(*) from read_submission") - before).isEqualTo(stored);
  }

  private static CompletableFuture<Void> upload(String kind, String file) {
    Api clerk = OBLIK.apiAs("clerk@demo.oblik");
    return CompletableFuture.runAsync(
        () -> {
          try {
            clerk.postRaw(
                "/office/" + kind + "-imports",
                "text/csv",
                file.getBytes(StandardCharsets.UTF_8),
                "cut-off-" + kind);
          } catch (UncheckedIOException connectionLost) {
            // the server halted while it answered
          }
        });
  }

  private static void cutOff(String kind, String file, String point) throws SQLException {
    String ofKind = " from file_import where kind = '" + kind.toUpperCase(Locale.ROOT) + "S'";
    OBLIK.changeCustomer(WAIT_AFTER_THE_FIRST_ROWS);
    CompletableFuture<Void> upload;
    try (Connection holder = OBLIK.server().connect("customer_owner");
        Statement statement = holder.createStatement()) {
      holder.setAutoCommit(false);
      statement.execute("select pg_advisory_xact_lock(6000)");
      upload = upload(kind, file);
      Awaitility.await()
          .until(() -> OBLIK.countCustomer("select coalesce(max(rows_done), 0)" + ofKind) > 0);
      crashPoints.arm(point);
    }
    crashPoints.awaitCrashAndRestart();
    upload.join();
    OBLIK.changeCustomer("drop function wait_with_rows cascade");
    assertThat(OBLIK.countCustomer("select max(rows_done)" + ofKind))
        .as("rows done when the server was lost")
        .isBetween(1L, ROWS - 1L);

    OBLIK.changeCustomer(
        "update file_import set heartbeat_at = heartbeat_at - interval '5 minutes'");
    Awaitility.await()
        .until(
            () ->
                OBLIK.countCustomer("select count(*)" + ofKind + " and state = 'COMPLETED'") == 1);
    assertThat(
            OBLIK.countCustomer(
                "select sum(total) from file_import_sum where import_id = (select id"
                    + ofKind
                    + ")"))
        .isEqualTo(ROWS);
    assertThat(OBLIK.preparedTransactions()).isZero();
    assertThat(OBLIK.violations()).isEmpty();
  }

  private static String lines(IntFunction<String> line) {
    return IntStream.range(0, ROWS).mapToObj(line).collect(Collectors.joining("\n", "", "\n"));
  }
}
