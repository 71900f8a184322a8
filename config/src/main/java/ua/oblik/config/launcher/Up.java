package ua.oblik.config.launcher;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import ua.oblik.config.home.Home;
import ua.oblik.config.home.LauncherException;
import ua.oblik.config.home.Settings;
import ua.oblik.config.process.GuardedProcess;
import ua.oblik.config.process.Progress;

/** Starts everything and stays until it is told to end. */
final class Up {

  private final Settings settings;
  private final Home home;
  private final Progress progress;

  Up(Settings settings, Home home, Progress progress) {
    this.settings = settings;
    this.home = home;
    this.progress = progress;
  }

  int run() {
    home.requireFreeSpace();
    InstanceLock lock = InstanceLock.take(home);
    lock.announce(RunState.STARTING);
    OblikServer server = new OblikServer(settings, home, progress);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> end(server, lock), "oblik-stop"));
    server.start();
    server.printAddresses();
    lock.announce(RunState.READY);
    return stay(server);
  }

  /** The first process that ends by itself ends the rest. */
  private int stay(OblikServer server) {
    List<CompletableFuture<Process>> ends = new ArrayList<>();
    server.postgres().map(GuardedProcess::onExit).ifPresent(ends::add);
    server.payara().map(GuardedProcess::onExit).ifPresent(ends::add);
    CompletableFuture.anyOf(ends.toArray(CompletableFuture[]::new)).join();
    if (RunState.read(home) == RunState.STOPPING) {
      return 0;
    }
    throw LauncherException.failed("A server has ended by itself; see " + home.logs());
  }

  /** The lock goes last, so that nobody starts among servers that are still stopping. */
  private void end(OblikServer server, InstanceLock lock) {
    lock.announce(RunState.STOPPING);
    server.stop();
    lock.announce(RunState.STOPPED);
    lock.close();
    if (server.hasBegun()) {
      progress.step("Oblik has stopped");
    }
  }
}
