package ua.oblik.config.launcher;

import java.util.Optional;
import ua.oblik.config.home.Home;
import ua.oblik.config.home.Settings;
import ua.oblik.config.process.PidFile;
import ua.oblik.config.process.Progress;

/** Says what runs. The exit code is 0 when Oblik is ready, 3 when it is not. */
final class Status {

  private static final int NOT_READY = 3;

  private final Settings settings;
  private final Home home;
  private final Progress progress;

  Status(Settings settings, Home home, Progress progress) {
    this.settings = settings;
    this.home = home;
    this.progress = progress;
  }

  int run() {
    Optional<ProcessHandle> launcher = InstanceLock.holder(home);
    RunState state = launcher.isPresent() ? RunState.read(home) : RunState.STOPPED;
    progress.print(
        "Oblik       " + state.name().toLowerCase(java.util.Locale.ROOT) + " in " + home.folder());
    progress.print("Launcher    " + describe(launcher));
    progress.print("PostgreSQL  " + describePostgres());
    progress.print("Payara      " + describe(PidFile.of(home.run(), "payara").process()));
    if (state == RunState.READY) {
      new Addresses(settings, progress).print();
      return 0;
    }
    return NOT_READY;
  }

  private String describePostgres() {
    return settings
        .ownDatabase()
        .map(host -> "on " + host)
        .orElseGet(() -> describe(PidFile.of(home.run(), "postgres").process()));
  }

  private static String describe(Optional<ProcessHandle> process) {
    return process.map(handle -> "process " + handle.pid()).orElse("not running");
  }
}
