package ua.oblik.config.payara;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerLogTest {

  @TempDir private Path folder;

  @Test
  void whatWasWrittenBeforeTheStartDoesNotCount() throws IOException {
    ServerLog log =
        new ServerLog(Files.writeString(file(), "Loading application oblik done in 1 ms"));
    log.begin();
    append("Payara begins");

    assertThat(log.sinceStart()).isEqualTo("Payara begins");
  }

  @Test
  void aFileBegunAnewIsReadWhole() throws IOException {
    ServerLog log = new ServerLog(Files.writeString(file(), "a long day before"));
    log.begin();
    Files.writeString(file(), "midnight");

    assertThat(log.sinceStart()).isEqualTo("midnight");
  }

  @Test
  void waitingEndsWhenRemoteManagementHasStarted() throws IOException {
    ServerLog log = new ServerLog(Files.createFile(file()));
    log.begin();
    append("Loading application oblik done in 32562 ms");
    append("_MessageID=NCLS-JMX-00005;| JMXStartupService has started JMXConnector");

    assertTimeoutPreemptively(Duration.ofSeconds(10), log::awaitApplications);
  }

  @Test
  void anApplicationThatIsLoadedIsStillWaitedFor() throws IOException {
    ServerLog log = new ServerLog(Files.createFile(file()));
    log.begin();
    append("Loading application oblik done in 32562 ms");
    append("Exception while loading the app : schemas of another version");

    assertThatThrownBy(
            () -> assertTimeoutPreemptively(Duration.ofSeconds(2), log::awaitApplications))
        .isInstanceOf(AssertionError.class);
  }

  private Path file() {
    return folder.resolve("server.log");
  }

  private void append(String text) throws IOException {
    Files.writeString(file(), text, StandardOpenOption.APPEND);
  }
}
