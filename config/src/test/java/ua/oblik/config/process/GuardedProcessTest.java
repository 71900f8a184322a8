package ua.oblik.config.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class GuardedProcessTest {

  @TempDir private Path folder;

  @Test
  void stopsWhenAsked() {
    GuardedProcess process = start(List.of("sleep", "300"), 20);
    ProcessHandle child = child(process);

    process.stop();

    assertThat(child.isAlive()).isFalse();
    assertThat(process.isAlive()).isFalse();
    assertThat(folder.resolve("sleeper.pid")).doesNotExist();
  }

  @Test
  void isKilledWhenItDoesNotListen() {
    GuardedProcess process =
        start(List.of("sh", "-c", "trap '' TERM; while :; do sleep 1; done"), 1);
    ProcessHandle child = child(process);

    process.stop();

    assertThat(child.isAlive()).isFalse();
  }

  @Test
  void tellsWhenItEndsByItself() throws Exception {
    GuardedProcess process = start(List.of("sh", "-c", "exit 7"), 5);

    process.onExit().get(20, TimeUnit.SECONDS);

    assertThat(process.exitCode()).isEqualTo(7);
  }

  @Test
  void endsWithAStarterThatWasKilled() throws Exception {
    Path childPid = folder.resolve("sleeper.pid");
    Process starter =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Starter.class.getName(),
                folder.toString())
            .inheritIO()
            .start();
    ProcessHandle child = awaitChild(childPid);

    starter.destroyForcibly();

    child.onExit().get(20, TimeUnit.SECONDS);
    assertThat(child.isAlive()).isFalse();
  }

  /** Starts a guarded child and waits to be killed. */
  static final class Starter {

    private Starter() {}

    public static void main(String[] folder) {
      Path path = Path.of(folder[0]);
      GuardedProcess process =
          GuardedProcess.start(
              new GuardedProcess.Spec(
                  "sleeper", List.of("sleep", "300"), Map.of(), Optional.empty(), "TERM", 5),
              path,
              path);
      process.onExit().join();
    }
  }

  private GuardedProcess start(List<String> command, int patience) {
    return GuardedProcess.start(
        new GuardedProcess.Spec("sleeper", command, Map.of(), Optional.empty(), "TERM", patience),
        folder,
        folder);
  }

  private ProcessHandle child(GuardedProcess process) {
    while (process.isAlive() && process.child().isEmpty()) {
      Thread.onSpinWait();
    }
    return process.child().orElseThrow();
  }

  private static ProcessHandle awaitChild(Path pidFile) throws Exception {
    while (!Files.exists(pidFile)) {
      Thread.onSpinWait();
    }
    return ProcessHandle.of(Long.parseLong(Files.readString(pidFile).strip())).orElseThrow();
  }
}
