package ua.oblik.config.payara;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Loading application oblik done in 32562 ms",
        "Exception while loading the app : schemas of another version"
      })
  void waitingEndsWhenTheApplicationIsThereOrFailed(String line) throws IOException {
    ServerLog log = new ServerLog(Files.createFile(file()));
    log.begin();
    append(line);

    assertTimeoutPreemptively(Duration.ofSeconds(10), () -> log.awaitApplication("oblik"));
  }

  private Path file() {
    return folder.resolve("server.log");
  }

  private void append(String text) throws IOException {
    Files.writeString(file(), text, StandardOpenOption.APPEND);
  }
}
