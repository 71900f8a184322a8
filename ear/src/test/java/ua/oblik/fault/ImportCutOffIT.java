package ua.oblik.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import ua.oblik.system.Apart;
import ua.oblik.system.Api;
import ua.oblik.system.CrashPoints;
import ua.oblik.system.RunningOblik;

/**
 * The server is lost in the middle of two files: of payments, with a chunk not committed, and of
 * reads, with a chunk committed in one schema and prepared in the other. After its restart both are
 * taken up where they stood, and every row of each has one outcome.
 */
@Apart
class ImportCutOffIT {
  private static final int ROWS = 6000;
  private static final RunningOblik OBLIK = RunningOblik.toBreak();
  private static final CrashPoints CRASH_POINTS = new CrashPoints(OBLIK.server());

  /** Whoever wants to record more rows than the first ones waits for the lock of the kind. */
  private static final String WAIT_AFTER_THE_FIRST_ROWS =
      """
      create function wait_with_rows() returns trigger language plpgsql as
        $$ begin perform pg_advisory_xact_lock(6000, length(new.kind)); return new; end $$;
      create trigger wait_with_rows before update on file_import for each row
        when (old.rows_done > 0 and new.rows_done > old.rows_done)
        execute function wait_with_rows()
      """;

  private static final String READS =
      " join file_import i on i.id = r.import_id where i.kind = 'READS'";

  private static long paymentsBefore;
  private static long readsBefore;

  @BeforeAll
  static void theServerIsLostInTheMiddleOfBoth() throws SQLException {
    paymentsBefore = OBLIK.countCustomer("select count(*) from payment");
    readsBefore = OBLIK.countMeter("select count(*) from read_submission");
    OBLIK.changeCustomer(WAIT_AFTER_THE_FIRST_ROWS);
    try (Connection holder = OBLIK.server().connect("customer_owner");
        Statement statement = holder.createStatement()) {
      lock("pg_advisory_lock", "PAYMENTS", statement);
      lock("pg_advisory_lock", "READS", statement);
      upload("payment", payments());
      upload("read", reads());
      Awaitility.await().until(() -> rowsDone("PAYMENTS") > 0 && rowsDone("READS") > 0);
      CRASH_POINTS.arm("meter:commit:before:1");
      lock("pg_advisory_unlock", "READS", statement);
      CRASH_POINTS.awaitCrash();
    }
    for (String kind : new String[] {"PAYMENTS", "READS"}) {
      assertThat(rowsDone(kind)).as("rows done of " + kind).isBetween(1L, ROWS - 1L);
    }
    CRASH_POINTS.restart();
    OBLIK.changeCustomer("drop function wait_with_rows cascade");
    OBLIK.changeCustomer(
        "update file_import set heartbeat_at = heartbeat_at - interval '5 minutes'");
  }

  @Test
  void paymentsArePostedOnce() {
    everyRowHasOneOutcome("PAYMENTS");
    assertThat(OBLIK.countCustomer("select count(*) from payment") - paymentsBefore)
        .isEqualTo(ROWS);
  }

  @Test
  void readsAreStoredInBothSchemasOnce() {
    everyRowHasOneOutcome("READS");
    assertThat(OBLIK.countCustomer("select count(distinct row_no) from file_import_row r" + READS))
        .isEqualTo(ROWS);
    long stored =
        OBLIK.countCustomer(
            "select count(*) from file_import_row r"
                + READS
                + " and outcome in ('ACCEPTED', 'QUESTIONABLE')");
    assertThat(stored).isPositive();
    assertThat(OBLIK.countMeter("select count(*) from read_submission") - readsBefore)
        .isEqualTo(stored);
  }

  private static void everyRowHasOneOutcome(String kind) {
    Awaitility.await()
        .until(
            () ->
                OBLIK.countCustomer(
                        "select count(*) from file_import where state = 'COMPLETED' and kind = '"
                            + kind
                            + "'")
                    == 1);
    assertThat(
            OBLIK.countCustomer(
                "select sum(s.total) from file_import_sum s join file_import i on i.id = s.import_id where i.kind = '"
                    + kind
                    + "'"))
        .isEqualTo(ROWS);
    Awaitility.await().until(() -> OBLIK.preparedTransactions() == 0);
    assertThat(OBLIK.violations()).isEmpty();
  }

  private static long rowsDone(String kind) {
    return OBLIK.countCustomer(
        "select coalesce(max(rows_done), 0) from file_import where kind = '" + kind + "'");
  }

  private static void lock(String how, String kind, Statement statement) throws SQLException {
    statement.execute("select " + how + "(6000, length('" + kind + "'))");
  }

  /** Whoever brings a file waits for its end a while, and here in vain. */
  private static void upload(String kind, String file) {
    Api clerk = OBLIK.apiAs("clerk@demo.oblik");
    Runnable post =
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
        };
    new Thread(post, "file of " + kind).start();
  }

  private static String payments() {
    return "externalId;account;amount;valueDate;payer;purpose;bill\n"
        + lines(row -> "C%d;%d;1.00;2025-11-04;;;".formatted(row, 4_100_000_001L + row % 10));
  }

  /** Four days of reads of each account come in turn with rows of accounts that there are not. */
  private static String reads() {
    return "account;date;T1\n"
        + lines(
            row ->
                row % 15 == 0
                    ? "%d;2025-11-0%d;%d"
                        .formatted(
                            4_100_000_028L + row / 15 % 70, 2 + row / 15 / 100, 900_000 + row)
                    : "9999999999;2025-11-04;1");
  }

  private static String lines(IntFunction<String> line) {
    return IntStream.range(0, ROWS).mapToObj(line).collect(Collectors.joining("\n", "", "\n"));
  }
}
