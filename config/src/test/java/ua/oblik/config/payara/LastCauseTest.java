package ua.oblik.config.payara;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A log as Payara 6 writes it. */
class LastCauseTest {
  @TempDir private Path folder;

  @Test
  void theLastOneIsTold() throws IOException {
    Path log =
        Files.writeString(
            folder.resolve("server.log"),
            """
            [2026-11-30T12:00:00.000+0200] [Payara 6.2025.9] [SEVERE] [] [[
              Exception while loading the app
            Caused by: java.lang.IllegalStateException: the first
            Caused by: org.postgresql.util.PSQLException: FATAL: too many clients
            \tat ua.oblik.database.Database.list(Database.java:1)]]
            """);

    assertThat(LastCause.in(log))
        .isEqualTo(
            "; the last cause in its log: org.postgresql.util.PSQLException: FATAL: too many clients");
  }

  @Test
  void nothingWhereNothingIsKnown() throws IOException {
    assertThat(LastCause.in(folder.resolve("absent.log"))).isEmpty();
    assertThat(LastCause.in(Files.writeString(folder.resolve("quiet.log"), "all is well\n")))
        .isEmpty();
  }
}
