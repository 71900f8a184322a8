package ua.oblik.config.launcher;

import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import ua.oblik.config.home.Home;
import ua.oblik.config.home.LauncherException;
import ua.oblik.config.process.Progress;

/** Ends the launcher of this home and everything it runs. */
final class Down {

  private static final int PATIENCE_SECONDS = 150;

  private final Home home;
  private final Progress progress;

  Down(Home home, Progress progress) {
    this.home = home;
    this.progress = progress;
  }

  int run() {
    Optional<ProcessHandle> launcher = InstanceLock.holder(home);
    if (launcher.isPresent()) {
      progress.step("Oblik stops (process %d)".formatted(launcher.get().pid()));
      launcher.get().destroy();
      await(launcher.get());
    }
    OblikServer.endStrays(home);
    progress.step(launcher.isPresent() ? "Oblik has stopped" : "Oblik was not running");
    return 0;
  }

  private static void await(ProcessHandle launcher) {
    try {
      launcher.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException tooSlow) {
      launcher.destroyForcibly();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw LauncherException.failed("Interrupted while Oblik stopped", interrupted);
    } catch (ExecutionException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
